package io.conoscope.runlog.text;

import io.conoscope.runlog.RunBuilder;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/// A table whose header has a column of steps: Lightning's `metrics.csv` and others.
///
/// Empty cells and words are no points. Lightning writes the table again when a metric is added:
/// then its header differs.
public final class CsvFile extends LineLog {

    private final RunBuilder run;
    private @Nullable Header header;

    public CsvFile(Path path, RunBuilder run) {
        super(path, run);
        this.run = run;
    }

    /// What the columns are.
    ///
    /// @param tag   the column that names the series, in a table with a row a point; else -1
    /// @param value the column with the values of those series
    private record Header(List<String> names, PointKeys keys, char separator, int tag, int value) {

        static @Nullable Header of(String line) {
            for (char separator : new char[] {',', '\t', ';'}) {
                var names = cells(line, separator);
                var keys = names == null ? null : PointKeys.of(names);
                if (names != null && names.size() > 1 && keys != null) {
                    int value = indexOf(names, "value");
                    int tag = value < 0 ? -1 : indexOf(names, "tag");
                    return new Header(names, keys, separator, tag, value);
                }
            }
            return null;
        }

        private static int indexOf(List<String> names, String prefix) {
            for (int i = 0; i < names.size(); i++) {
                if (names.get(i).toLowerCase(Locale.ROOT).startsWith(prefix)) {
                    return i;
                }
            }
            return -1;
        }
    }

    /// Whether a line is the header of such a table.
    public static boolean isHeader(String line) {
        return Header.of(line) != null;
    }

    @Override
    void take(String line, long offset) {
        var known = header;
        if (known == null) {
            header = Header.of(line);
            if (header == null) {
                damaged(line, offset, "a header with a column of steps");
            }
            return;
        }
        row(known, line, offset);
    }

    private void row(Header known, String line, long offset) {
        var cells = cells(line, known.separator);
        if (cells == null || cells.size() != known.names.size()) {
            damaged(line, offset, known.names.size() + " cells");
            return;
        }
        var numbers = new LinkedHashMap<String, @Nullable Double>();
        for (int i = 0; i < cells.size(); i++) {
            boolean named = known.tag >= 0 && i == known.value;
            var name = named ? cells.get(known.tag) : known.names.get(i);
            numbers.put(name, NumberParser.parse(cells.get(i)));
        }
        if (!Point.add(run, numbers, known.keys, true)) {
            damaged(line, offset, "a whole number in the column " + known.keys.step());
        }
    }

    private static @Nullable List<String> cells(String line, char separator) {
        if (line.indexOf('"') < 0) {
            return List.of(line.split(String.valueOf(separator), -1));
        }
        var format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
        try (var parser = CSVParser.parse(line, format)) {
            var rows = parser.iterator();
            return rows.hasNext() ? rows.next().toList() : null;
        } catch (IOException | UncheckedIOException e) {
            return null;
        }
    }
}
