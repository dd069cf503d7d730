package io.conoscope.linalg;

import io.conoscope.math.Matrix;

import java.util.Locale;

/// Coordinates of rows along axes.
public final class Coordinates {

    private static final int BLOCK = 1024;

    private Coordinates() {}

    /// The dot product of every row, taken from an origin, with every axis, in 64 bits.
    ///
    /// @param rows   shape (n, d)
    /// @param origin shape (d)
    /// @param axes   shape (k, d), row-major
    /// @return shape (n, k), row-major
    /// @throws IllegalArgumentException if the widths differ
    public static float[] along(Matrix rows, double[] origin, double[] axes) {
        int d = rows.columns();
        if (origin.length != d || d == 0 || axes.length % d != 0) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "rows are %s, the origin has %d and the axes %d values",
                            rows.shape(),
                            origin.length,
                            axes.length));
        }
        int k = axes.length / d;
        int n = rows.rows();
        var centred = new Centred(rows, origin);
        var block = new double[Math.min(n, BLOCK) * d];
        var products = new double[Math.min(n, BLOCK) * k];
        var into = new float[Math.multiplyExact(n, k)];
        for (int from = 0; from < n; from += BLOCK) {
            int to = Math.min(n, from + BLOCK);
            centred.copy(from, to, block);
            Products.timesTransposed(block, to - from, axes, k, d, products);
            for (int i = 0; i < (to - from) * k; i++) {
                into[from * k + i] = (float) products[i];
            }
        }
        return into;
    }
}
