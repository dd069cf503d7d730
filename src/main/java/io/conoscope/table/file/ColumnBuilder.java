package io.conoscope.table.file;

import io.conoscope.table.CategoryColumn;
import io.conoscope.table.Column;
import io.conoscope.table.NumberColumn;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Collects a column's values as words, and decides at the end whether they are numbers.
final class ColumnBuilder {

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

    /// A number that is written so is a name: `007`, or more digits than a number keeps.
    private static final Pattern NAME = Pattern.compile("[+-]?0\\d+.*|[+-]?\\d{16,}");

    private static final Set<String> NO_VALUE =
            Set.of("nan", "na", "n/a", "null", "none", "-", "?", "inf", "-inf");

    private static final int SHOWN = 3;

    private final String name;
    private final Map<String, Integer> known = new HashMap<>();
    private final List<String> labels = new ArrayList<>();
    private int[] codes = new int[1024];
    private int rows;

    ColumnBuilder(String name) {
        this.name = name;
    }

    void add(@Nullable String value) {
        if (rows == codes.length) {
            codes = Arrays.copyOf(codes, 2 * rows);
        }
        if (value == null || value.isEmpty()) {
            codes[rows++] = -1;
            return;
        }
        var code = known.putIfAbsent(value, labels.size());
        if (code == null) {
            code = labels.size();
            labels.add(value);
        }
        codes[rows++] = code;
    }

    /// @param warnings gets a line where the column mixes numbers and words
    Column build(List<? super String> warnings) {
        var kinds = labels.stream().map(ColumnBuilder::kind).toList();
        int numbers = 0;
        var words = new ArrayList<Integer>();
        for (int row = 0; row < rows; row++) {
            var kind = codes[row] < 0 ? Kind.MISSING : kinds.get(codes[row]);
            numbers += kind == Kind.NUMBER ? 1 : 0;
            if (kind == Kind.WORD) {
                words.add(row);
            }
        }
        if (numbers > 0 && words.isEmpty() && !kinds.contains(Kind.NAME)) {
            return numbers(kinds);
        }
        if (numbers > words.size() && !words.isEmpty()) {
            warnings.add(mixed(words));
        }
        return new CategoryColumn(name, Arrays.copyOf(codes, rows), labels);
    }

    private enum Kind {
        NUMBER,
        NAME,
        WORD,
        MISSING
    }

    private static Kind kind(String label) {
        var bare = label.strip();
        if (NAME.matcher(bare).matches() && !bare.contains(".")) {
            return Kind.NAME;
        }
        if (NUMBER.matcher(bare).matches()) {
            return Kind.NUMBER;
        }
        return NO_VALUE.contains(bare.toLowerCase(Locale.ROOT)) ? Kind.MISSING : Kind.WORD;
    }

    private Column numbers(List<Kind> kinds) {
        var numbers = new double[labels.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] =
                    kinds.get(i) == Kind.NUMBER
                            ? Double.parseDouble(labels.get(i).strip())
                            : Double.NaN;
        }
        var values = new double[rows];
        Arrays.setAll(values, row -> codes[row] < 0 ? Double.NaN : numbers[codes[row]]);
        return NumberColumn.of(name, values);
    }

    private String mixed(List<Integer> words) {
        var first =
                words.stream()
                        .limit(SHOWN)
                        .map(row -> "row " + (row + 1) + ": " + labels.get(codes[row]))
                        .collect(Collectors.joining(", "));
        var more = words.size() > SHOWN ? ", …" : "";
        return "%s holds numbers in most rows and words in %s, so it was read as words (%s%s)"
                .formatted(name, words.size(), first, more);
    }
}
