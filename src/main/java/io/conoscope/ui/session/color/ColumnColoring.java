package io.conoscope.ui.session.color;

import io.conoscope.math.Percentiles;
import io.conoscope.table.CategoryColumn;
import io.conoscope.table.Column;
import io.conoscope.table.NumberColumn;
import io.conoscope.ui.session.color.NumberScale.Facts;
import io.conoscope.ui.session.color.NumberScale.Marks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// A column's scale, and the code of every row on it.
///
/// @param scale of its values
/// @param codes shape (n)
record ColumnColoring(ColorScale scale, short[] codes) {

    /// Finds the scale in O(n log n) time, n rows.
    static ColumnColoring of(Column column, ColorChoice choice) {
        return switch (column) {
            case CategoryColumn words -> words(words);
            case NumberColumn numbers -> numbers(numbers, choice);
        };
    }

    private static ColumnColoring words(CategoryColumn column) {
        var counts = new int[column.labels().size()];
        int missing = 0;
        for (int code : column.codes()) {
            if (code < 0) {
                missing++;
            } else {
                counts[code]++;
            }
        }
        var present =
                IntStream.range(0, counts.length)
                        .filter(value -> counts[value] > 0)
                        .boxed()
                        .sorted(Comparator.comparingInt((Integer value) -> -counts[value]))
                        .toList();
        var codeOf = new short[counts.length];
        Arrays.fill(codeOf, (short) CategoryScale.OTHER);
        var entries = new ArrayList<CategoryScale.Entry>();
        // A colour of its own for the last one costs no more than one for the rest.
        int own = Math.min(present.size(), CategoryScale.OTHER);
        for (short code = 0; code < own; code++) {
            int value = present.get(code);
            codeOf[value] = code;
            entries.add(
                    new CategoryScale.Entry(column.labels().get(value), code, counts[value], 1));
        }
        int rest = present.stream().skip(own).mapToInt(value -> counts[value]).sum();
        addRest(entries, rest, present.size() - own, missing);
        var codes = new short[column.rows()];
        for (int row = 0; row < codes.length; row++) {
            int value = column.codes()[row];
            codes[row] = value < 0 ? CategoryScale.NONE : codeOf[value];
        }
        return new ColumnColoring(new CategoryScale(entries), codes);
    }

    private static void addRest(
            List<CategoryScale.Entry> entries, int rest, int kinds, int missing) {
        if (rest > 0) {
            entries.add(new CategoryScale.Entry("", CategoryScale.OTHER, rest, kinds));
        }
        if (missing > 0) {
            entries.add(new CategoryScale.Entry("", CategoryScale.NONE, missing, 0));
        }
    }

    private static ColumnColoring numbers(NumberColumn column, ColorChoice choice) {
        var values = column.values();
        var finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        var present = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        var distinct = fewest(present);
        boolean few = column.whole() && distinct.length <= CategoryScale.OTHER;
        if (finite.length == 0 || (few && choice.categories())) {
            return wholes(column, distinct);
        }
        var sorted = Percentiles.of(finite);
        var facts =
                new Facts(
                        sorted.at(0),
                        sorted.at(100),
                        values.length - present.length,
                        present.length - finite.length,
                        few);
        var scale = scale(sorted, facts, choice);
        var codes = new short[values.length];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = Double.isNaN(values[row]) ? -1 : scale.code(values[row]);
        }
        return new ColumnColoring(scale, codes);
    }

    private static NumberScale scale(Percentiles sorted, Facts facts, ColorChoice choice) {
        double low = sorted.at(choice.clip());
        double high = sorted.at(100 - choice.clip());
        if (low == high) {
            low = facts.min();
            high = facts.max();
        }
        var marks = new Marks(low, high);
        if (low < 0 && high > 0) {
            double most = Math.max(-low, high);
            return new NumberScale(-most, most, marks, false, true, choice.reversed(), facts);
        }
        boolean log = choice.log() && facts.min() > 0;
        return new NumberScale(low, high, marks, log, false, choice.reversed(), facts);
    }

    /// The different values, or one more than can have a colour where there are more.
    private static double[] fewest(double[] sorted) {
        return Arrays.stream(sorted).distinct().limit(CategoryScale.OTHER + 1L).toArray();
    }

    /// Numbers as categories, in their own order.
    private static ColumnColoring wholes(NumberColumn column, double[] distinct) {
        var codes = new short[column.rows()];
        var counts = new int[distinct.length];
        var rows = new int[distinct.length];
        int missing = 0;
        for (int row = 0; row < codes.length; row++) {
            double value = column.values()[row];
            if (Double.isNaN(value)) {
                codes[row] = CategoryScale.NONE;
                missing++;
            } else {
                int code = Arrays.binarySearch(distinct, value);
                codes[row] = (short) code;
                counts[code]++;
                rows[code] = row;
            }
        }
        var entries = new ArrayList<CategoryScale.Entry>();
        for (int code = 0; code < distinct.length; code++) {
            entries.add(new CategoryScale.Entry(column.text(rows[code]), code, counts[code], 1));
        }
        addRest(entries, 0, 0, missing);
        return new ColumnColoring(new CategoryScale(entries), codes);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
