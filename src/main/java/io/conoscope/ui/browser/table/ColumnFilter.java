package io.conoscope.ui.browser.table;

import io.conoscope.table.CategoryColumn;
import io.conoscope.table.Column;
import io.conoscope.table.NumberColumn;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/// What someone wrote above a column: for numbers a range (`0.2..0.3`, `> 0.5`, `<= 10`) or one
/// number, for words parts of them that a value must all hold.
///
/// @param column the column's name
/// @param text   as it was written
record ColumnFilter(String column, String text) {

    private static final String NUMBER = "([-−+]?(?:\\d[\\d,]*\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?)";
    private static final Pattern RANGE =
            Pattern.compile(NUMBER + "?\\s*(?:\\.\\.|…|–)\\s*" + NUMBER + "?");
    private static final Pattern BOUND = Pattern.compile("(<=|>=|<|>|=|≤|≥)?\\s*" + NUMBER);

    /// Which points it keeps; empty where numbers are wanted and something else was written. Any
    /// thread.
    Optional<IntPredicate> over(Column values) {
        return switch (values) {
            case NumberColumn numbers ->
                    range().map(inside -> point -> inside.test(numbers.values()[point]));
            case CategoryColumn words -> Optional.of(holding(words));
        };
    }

    /// The filter in words, for example `pair_cosine 0.2..0.3`.
    String because() {
        return column + " " + text.strip();
    }

    private Optional<DoublePredicate> range() {
        var written = text.strip();
        var range = RANGE.matcher(written);
        if (range.matches() && (range.group(1) != null || range.group(2) != null)) {
            double low = range.group(1) == null ? Double.NEGATIVE_INFINITY : number(range.group(1));
            double high =
                    range.group(2) == null ? Double.POSITIVE_INFINITY : number(range.group(2));
            return Optional.of(value -> value >= low && value <= high);
        }
        var bound = BOUND.matcher(written);
        return bound.matches()
                ? Optional.of(bound(bound.group(1), number(bound.group(2))))
                : Optional.empty();
    }

    private static DoublePredicate bound(
            @org.jspecify.annotations.Nullable String sign, double limit) {
        if (sign == null) {
            return value -> value == limit;
        }
        return switch (sign) {
            case "<" -> value -> value < limit;
            case "<=", "≤" -> value -> value <= limit;
            case ">" -> value -> value > limit;
            case ">=", "≥" -> value -> value >= limit;
            default -> value -> value == limit;
        };
    }

    private static double number(String written) {
        return Double.parseDouble(written.replace(",", "").replace('−', '-'));
    }

    private IntPredicate holding(CategoryColumn words) {
        var wanted = List.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        var kept = new BitSet();
        for (int code = 0; code < words.labels().size(); code++) {
            var label = words.labels().get(code).toLowerCase(Locale.ROOT);
            kept.set(code, wanted.stream().allMatch(label::contains));
        }
        return point -> words.codes()[point] >= 0 && kept.get(words.codes()[point]);
    }
}
