package io.conoscope.runlog.text;

import io.conoscope.base.input.CsvRow;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// What the columns of a table are.
///
/// @param names     of all columns; null for one that is left out, since it has none
/// @param keys      the columns that say where points belong
/// @param separator what stands between cells
/// @param tag       the column that names the series, in a table with a row a point; else -1
/// @param value     the column with the values of those series
/// @param oddities  what was found in the header and what was expected, in pairs
record CsvHeader(
        List<@Nullable String> names,
        PointKeys keys,
        char separator,
        int tag,
        int value,
        List<Oddity> oddities) {

    private static final char[] SEPARATORS = {',', '\t', ';'};

    /// Something in a header that is read all the same.
    record Oddity(String found, String expected) {}

    /// Reads a line as a header; null where it has no column of steps.
    static @Nullable CsvHeader of(String line) {
        for (char separator : SEPARATORS) {
            var cells = CsvRow.read(line, 0, separator).fields();
            if (cells.size() < 2) {
                continue;
            }
            var oddities = new ArrayList<Oddity>();
            var names = names(cells, oddities);
            var keys = PointKeys.of(names.stream().filter(Objects::nonNull).toList());
            if (keys != null) {
                int value = indexOf(names, "value");
                int tag = value < 0 ? -1 : indexOf(names, "tag");
                return new CsvHeader(names, keys, separator, tag, value, oddities);
            }
        }
        return null;
    }

    /// Names without the blanks around them, each once. A column without a name is the index that
    /// pandas writes.
    private static List<@Nullable String> names(List<String> cells, List<Oddity> oddities) {
        var names = new ArrayList<@Nullable String>();
        var known = new HashSet<String>();
        var numbers = new HashMap<String, Integer>();
        for (int i = 0; i < cells.size(); i++) {
            var name = cells.get(i).strip();
            if (name.isEmpty() || (i == 0 && name.equals("Unnamed: 0"))) {
                names.add(null);
                var found = "column " + (i + 1) + " without a name";
                oddities.add(new Oddity(found, "a name; the column is left out"));
                continue;
            }
            var own = name;
            while (!known.add(own)) {
                // Goes on from the last number, so that many columns of one name take no longer.
                own = name + " (" + numbers.merge(name, 2, (last, two) -> last + 1) + ")";
            }
            names.add(own);
            if (!own.equals(name)) {
                var found = "the column name '" + name + "' again";
                oddities.add(new Oddity(found, "each name once; it is read as '" + own + "'"));
            }
        }
        return names;
    }

    private static int indexOf(List<@Nullable String> names, String prefix) {
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            if (name != null && name.toLowerCase(Locale.ROOT).startsWith(prefix)) {
                return i;
            }
        }
        return -1;
    }

    /// A cell as a number; where commas do not separate cells, they may separate decimals.
    @Nullable Double number(String cell) {
        boolean comma = separator != ',' && cell.indexOf('.') < 0;
        return NumberParser.parse(comma ? cell.replace(',', '.') : cell);
    }

    /// The name of the series that a cell belongs to; null where its column is left out.
    @Nullable String series(List<String> cells, int column) {
        return tag >= 0 && column == value ? cells.get(tag).strip() : names.get(column);
    }
}
