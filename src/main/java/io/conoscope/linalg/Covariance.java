package io.conoscope.linalg;

import io.conoscope.math.Matrix;

import java.util.Locale;

/// Mean and covariance of rows, summed in double precision.
///
/// @param mean   shape (d)
/// @param values shape (d, d), symmetric; sums of squares divided by n
public record Covariance(double[] mean, double[] values) {

    /// The widest rows whose d x d matrix is still made: half a gigabyte.
    public static final int MAX_COLUMNS = 8192;

    private static final int BLOCK = 1024;

    /// Measures rows in O(n·d²) time, a block of rows at a time.
    ///
    /// @param rows shape (n, d), n >= 1, d in [1, 8192]
    /// @throws IllegalArgumentException if there are no rows or they are too wide
    public static Covariance of(Matrix rows) {
        return of(rows, () -> {});
    }

    /// As its sibling.
    ///
    /// @param between called after each block of rows; may throw to end it
    public static Covariance of(Matrix rows, Runnable between) {
        int n = rows.rows();
        int d = rows.columns();
        if (n < 1 || d < 1 || d > MAX_COLUMNS) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "covariance of rows of shape %s; at least (1, 1), at most %d columns",
                            rows.shape(),
                            MAX_COLUMNS));
        }
        var centred = Centred.of(rows);
        var block = new double[Math.min(n, BLOCK) * d];
        var sums = new double[d * d];
        for (int from = 0; from < n; from += BLOCK) {
            int to = Math.min(n, from + BLOCK);
            centred.copy(from, to, block);
            Blas.addSquares(block, to - from, d, sums);
            between.run();
        }
        mirror(sums, d);
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= n;
        }
        return new Covariance(centred.origin(), sums);
    }

    /// The sum of the variances of all columns.
    public double trace() {
        double sum = 0;
        for (int c = 0; c < mean.length; c++) {
            sum += values[c * mean.length + c];
        }
        return sum;
    }

    private static void mirror(double[] lower, int d) {
        for (int r = 0; r < d; r++) {
            for (int c = 0; c < r; c++) {
                lower[c * d + r] = lower[r * d + c];
            }
        }
    }
}
