package io.conoscope.table;

import java.util.Arrays;

/// A number for every row.
///
/// @param name   in expressions and in files
/// @param values shape (n); NaN where a row has no value
/// @param whole  whether all values are whole numbers, so that they are written without a point
public record NumberColumn(String name, double[] values, boolean whole) implements Column {

    /// Finds out by itself whether the numbers are whole. O(n).
    public static NumberColumn of(String name, double[] values) {
        boolean whole =
                Arrays.stream(values)
                        .allMatch(
                                v -> Double.isNaN(v) || (v == Math.rint(v) && Math.abs(v) < 1e15));
        return new NumberColumn(name, values, whole);
    }

    @Override
    public int rows() {
        return values.length;
    }

    @Override
    public boolean isMissing(int row) {
        return Double.isNaN(values[row]);
    }

    @Override
    public String text(int row) {
        double value = values[row];
        if (Double.isNaN(value)) {
            return "";
        }
        return whole ? Long.toString((long) value) : Double.toString(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NumberColumn column
                && name.equals(column.name)
                && Arrays.equals(values, column.values);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(values);
    }
}
