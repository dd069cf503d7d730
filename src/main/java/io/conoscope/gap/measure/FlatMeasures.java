package io.conoscope.gap.measure;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;

import org.apache.commons.csv.CSVFormat;

import java.util.ArrayList;
import java.util.List;

/// Measures as a flat list, for tables on screen and in files.
public final class FlatMeasures {

    private static final Gson GSON =
            new GsonBuilder().serializeSpecialFloatingPointValues().create();

    /// One line of the table.
    ///
    /// @param key   where the number stands in the JSON: `cosine.matched.mean`,
    ///              `gap.topDimensions.0.share`
    /// @param value the number; NaN where it could not be measured
    public record Entry(String key, double value) {}

    private FlatMeasures() {}

    /// Every number, in the order of the JSON.
    public static List<Entry> of(Measures measures) {
        var entries = new ArrayList<Entry>();
        add("", GSON.toJsonTree(measures), entries);
        return List.copyOf(entries);
    }

    /// A line `measure,value`, then one a number, independent of the locale; a number that could
    /// not be measured is left empty.
    public static String toCsv(Measures measures) {
        return toCsv(GSON.toJsonTree(measures));
    }

    /// The same of every number in a tree, with what stands around the measures in their keys.
    public static String toCsv(JsonElement tree) {
        var entries = new ArrayList<Entry>();
        add("", tree, entries);
        var csv = new StringBuilder("measure,value\n");
        for (var entry : entries) {
            var line = CSVFormat.RFC4180.format(entry.key(), words(entry.value()));
            csv.append(line).append('\n');
        }
        return csv.toString();
    }

    private static String words(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return Long.toString((long) value);
        }
        return Double.isFinite(value) ? Double.toString(value) : "";
    }

    private static void add(String key, JsonElement element, List<Entry> entries) {
        if (element.isJsonObject()) {
            element.getAsJsonObject()
                    .asMap()
                    .forEach((name, child) -> add(joined(key, name), child, entries));
        } else if (element.isJsonArray()) {
            int index = 0;
            for (var child : element.getAsJsonArray()) {
                add(joined(key, Integer.toString(index++)), child, entries);
            }
        } else if (element.isJsonNull()) {
            entries.add(new Entry(key, Double.NaN));
        } else if (element.getAsJsonPrimitive().isNumber()) {
            entries.add(new Entry(key, element.getAsDouble()));
        }
    }

    private static String joined(String key, String name) {
        return key.isEmpty() ? name : key + "." + name;
    }
}
