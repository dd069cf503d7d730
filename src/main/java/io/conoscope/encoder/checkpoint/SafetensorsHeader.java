package io.conoscope.encoder.checkpoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads the header of a safetensors file and believes nothing in it.
///
/// Format: https://github.com/huggingface/safetensors, "Format". The data must be covered by the
/// tensors without gap or overlap.
final class SafetensorsHeader {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");
    private static final int MAX_RANK = 16;

    private final Path file;
    private final long dataBytes;
    private final Map<String, String> metadata = new LinkedHashMap<>();

    SafetensorsHeader(Path file, long dataBytes) {
        this.file = file;
        this.dataBytes = dataBytes;
    }

    Map<String, TensorEntry> parse(String json) throws ConoscopeException {
        var root = JsonSection.parse(file, json);
        if (!root.isJsonObject()) {
            throw new ConoscopeException("safetensors.object", null, file);
        }
        var entries = new LinkedHashMap<String, TensorEntry>();
        for (var item : root.getAsJsonObject().entrySet()) {
            if (item.getKey().equals("__metadata__")) {
                takeMetadata(item.getValue());
            } else {
                entries.put(item.getKey(), entry(item.getKey(), item.getValue()));
            }
        }
        requireCovered(entries);
        return entries;
    }

    /// The file's own words, text to text; what is no text is passed over.
    private void takeMetadata(JsonElement element) {
        if (element instanceof JsonObject object) {
            for (var item : object.entrySet()) {
                if (item.getValue() instanceof JsonPrimitive value && value.isString()) {
                    metadata.put(item.getKey(), value.getAsString());
                }
            }
        }
    }

    /// What [#parse] found.
    Map<String, String> metadata() {
        return Map.copyOf(metadata);
    }

    private TensorEntry entry(String name, JsonElement element) throws ConoscopeException {
        if (!element.isJsonObject()) {
            throw wrong(name, "its entry", element, "an object");
        }
        var object = element.getAsJsonObject();
        var type = type(name, object.get("dtype"));
        var shape = numbers(name, "shape", object);
        var offsets = numbers(name, "data_offsets", object);
        if (offsets.size() != 2 || offsets.get(0) > offsets.get(1) || offsets.get(1) > dataBytes) {
            throw wrong(name, "data_offsets", offsets, "two within [0, " + dataBytes + "]");
        }
        long held = offsets.get(1) - offsets.get(0);
        if (byteSize(shape, type) != held) {
            throw wrong(name, "shape", shape + " of " + type, "one that fills " + held + " bytes");
        }
        return new TensorEntry(name, type, shape, offsets.get(0), offsets.get(1));
    }

    private ElementType type(String name, @Nullable JsonElement element) throws ConoscopeException {
        if (element != null && element.isJsonPrimitive()) {
            for (var type : ElementType.values()) {
                if (type.name().equals(element.getAsString())) {
                    return type;
                }
            }
        }
        throw wrong(name, "dtype", element, "one of " + List.of(ElementType.values()));
    }

    private List<Long> numbers(String name, String key, JsonObject object)
            throws ConoscopeException {
        var element = object.get(key);
        if (!(element instanceof JsonArray array) || array.size() > MAX_RANK) {
            throw wrong(name, key, element, "an array of whole numbers");
        }
        var result = new ArrayList<Long>();
        for (var item : array) {
            if (!JsonSection.isNumber(item) || !WHOLE.matcher(item.getAsString()).matches()) {
                throw wrong(name, key, array, "an array of whole numbers");
            }
            result.add(Long.parseLong(item.getAsString()));
        }
        return result;
    }

    /// The bytes that a shape needs, or -1 where they are more than a file can hold.
    private static long byteSize(List<Long> shape, ElementType type) {
        if (shape.contains(0L)) {
            return 0;
        }
        long size = type.bytes();
        for (long extent : shape) {
            if (size > Long.MAX_VALUE / extent) {
                return -1;
            }
            size *= extent;
        }
        return size;
    }

    private void requireCovered(Map<String, TensorEntry> entries) throws ConoscopeException {
        var sorted = new ArrayList<>(entries.values());
        sorted.sort(Comparator.comparingLong(TensorEntry::begin).thenComparing(TensorEntry::end));
        long covered = 0;
        for (var entry : sorted) {
            if (entry.begin() != covered) {
                throw wrong(entry.name(), "data_offsets", entry.begin(), "to begin at " + covered);
            }
            covered = entry.end();
        }
        if (covered != dataBytes) {
            throw new ConoscopeException("safetensors.uncovered", null, file, dataBytes, covered);
        }
    }

    private ConoscopeException wrong(
            String name, String what, @Nullable Object found, String expected) {
        return new ConoscopeException(
                "safetensors.entry", null, file, name, what, String.valueOf(found), expected);
    }
}
