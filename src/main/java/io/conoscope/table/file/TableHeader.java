package io.conoscope.table.file;

import io.conoscope.base.input.CsvRow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/// The first row of a table of text.
///
/// @param separator between fields: of comma, semicolon and tab the one that it has most of
/// @param names     of the columns, each once; `column_3` where the third has none
record TableHeader(char separator, List<String> names) {

    private static final int LONGEST = 1 << 20;

    /// @throws IOException if it cannot be read, or is not UTF-8
    static TableHeader read(Path file, TableFile.Format format) throws IOException {
        var text = start(file);
        var best = CsvRow.read(text, 0, format == TableFile.Format.TSV ? '\t' : ',');
        char separator = format == TableFile.Format.TSV ? '\t' : ',';
        if (format == TableFile.Format.CSV) {
            for (char other : new char[] {';', '\t'}) {
                var row = CsvRow.read(text, 0, other);
                if (row.fields().size() > best.fields().size()) {
                    best = row;
                    separator = other;
                }
            }
        }
        return new TableHeader(separator, distinct(best.fields()));
    }

    private static String start(Path file) throws IOException {
        var text = new char[LONGEST];
        int read = 0;
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int more = reader.read(text, 0, LONGEST);
            while (more > 0 && read + more < LONGEST) {
                read += more;
                more = reader.read(text, read, LONGEST - read);
            }
            read += Math.max(0, more);
        }
        int from = read > 0 && text[0] == '\uFEFF' ? 1 : 0;
        return new String(text, from, read - from);
    }

    private static List<String> distinct(List<String> fields) {
        var seen = new HashSet<String>();
        var names = new ArrayList<String>();
        for (var field : fields) {
            var stripped = field.strip();
            var name = stripped.isEmpty() ? "column_" + (names.size() + 1) : stripped;
            var unique = name;
            for (int i = 2; !seen.add(unique.toLowerCase(Locale.ROOT)); i++) {
                unique = name + "_" + i;
            }
            names.add(unique);
        }
        return names;
    }
}
