package io.conoscope.linalg;

import io.conoscope.math.Matrix;

/// Rows about an origin, a block at a time.
///
/// @param rows   shape (n, d)
/// @param origin shape (d), what is taken from every row
record Centred(Matrix rows, double[] origin) {

    /// About their mean.
    static Centred of(Matrix rows) {
        var sums = new double[rows.columns()];
        var row = new float[sums.length];
        for (int r = 0; r < rows.rows(); r++) {
            rows.copyRow(r, row, 0);
            add(row, sums);
        }
        for (int c = 0; c < sums.length; c++) {
            sums[c] /= rows.rows();
        }
        return new Centred(rows, sums);
    }

    /// Rows `from` (inclusive) to `to` (exclusive) in 64 bits, row-major.
    ///
    /// @param into shape (to - from, d); may be longer, the rest is left alone
    void copy(int from, int to, double[] into) {
        var row = new float[origin.length];
        for (int r = from; r < to; r++) {
            rows.copyRow(r, row, 0);
            subtract(row, into, (r - from) * origin.length);
        }
    }

    /// The same in 32 bits.
    void copy(int from, int to, float[] into) {
        for (int r = from; r < to; r++) {
            int at = (r - from) * origin.length;
            rows.copyRow(r, into, at);
            subtract(into, at);
        }
    }

    // A method a row, so that it is compiled after a few hundred rows: the first picture is drawn
    // by a virtual machine that has only just begun.

    private static void add(float[] row, double[] sums) {
        for (int c = 0; c < row.length; c++) {
            sums[c] += row[c];
        }
    }

    private void subtract(float[] row, double[] into, int at) {
        for (int c = 0; c < row.length; c++) {
            into[at + c] = row[c] - origin[c];
        }
    }

    private void subtract(float[] values, int at) {
        for (int c = 0; c < origin.length; c++) {
            values[at + c] = (float) (values[at + c] - origin[c]);
        }
    }
}
