package io.conoscope.linalg;

import smile.math.blas.EVDJob;
import smile.math.blas.EigenRange;
import smile.math.blas.Layout;
import smile.math.blas.UPLO;

import java.util.Arrays;
import java.util.Locale;

/// The largest eigenvalues of a symmetric matrix and their eigenvectors.
///
/// The sign of an eigenvector is free; here its coordinate of largest magnitude (the first of
/// equals) is positive, so that the same matrix always gives the same picture.
///
/// @param values  shape (k), descending
/// @param vectors shape (k, n), row-major: row i belongs to value i and has length 1
public record SymmetricEigen(double[] values, double[] vectors) {

    /// All eigenvalues without vectors, shape (n), descending.
    ///
    /// @param symmetric shape (n, n); only its lower triangle is read; not changed
    /// @throws IllegalArgumentException if the shape is wrong or a value is not finite
    public static double[] values(double[] symmetric, int n) {
        require(symmetric, n);
        var ascending = new double[n];
        if (n > 0) {
            int failed =
                    Blas.LAPACK_ENGINE.syevd(
                            Layout.ROW_MAJOR,
                            EVDJob.NO_VECTORS,
                            UPLO.LOWER,
                            n,
                            symmetric.clone(),
                            n,
                            ascending);
            requireConverged(failed, n);
        }
        return reversed(ascending, n);
    }

    /// The `k` largest eigenvalues with their vectors, in O(n³) time.
    ///
    /// @param symmetric shape (n, n); only its lower triangle is read; not changed
    /// @param k         in [1, n]
    /// @throws IllegalArgumentException if k or the shape is wrong or a value is not finite
    public static SymmetricEigen largest(double[] symmetric, int n, int k) {
        require(symmetric, n);
        if (k < 1 || k > n) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%d eigenvectors of a (%d, %d) matrix", k, n, n));
        }
        var found = new int[1];
        var ascending = new double[n];
        var columns = new double[n * k];
        int failed =
                Blas.LAPACK_ENGINE.syevr(
                        Layout.ROW_MAJOR,
                        EVDJob.VECTORS,
                        EigenRange.INDEX,
                        UPLO.LOWER,
                        n,
                        symmetric.clone(),
                        n,
                        0,
                        0,
                        n - k + 1,
                        n,
                        0,
                        found,
                        ascending,
                        columns,
                        k,
                        new int[2 * n]);
        requireConverged(failed, n);
        return new SymmetricEigen(reversed(ascending, k), signedRows(columns, n, k));
    }

    /// From columns in ascending order to rows in descending order.
    private static double[] signedRows(double[] columns, int n, int k) {
        var rows = new double[k * n];
        for (int v = 0; v < k; v++) {
            for (int c = 0; c < n; c++) {
                rows[v * n + c] = columns[c * k + (k - 1 - v)];
            }
            sign(rows, v * n, (v + 1) * n);
        }
        return rows;
    }

    /// Turns a vector so that its coordinate of largest magnitude, the first of equals, is
    /// positive.
    static void sign(double[] values, int from, int to) {
        double widest = 0;
        for (int c = from; c < to; c++) {
            if (Math.abs(values[c]) > Math.abs(widest)) {
                widest = values[c];
            }
        }
        for (int c = from; widest < 0 && c < to; c++) {
            values[c] = -values[c];
        }
    }

    private static double[] reversed(double[] ascending, int k) {
        var descending = Arrays.copyOf(ascending, k);
        for (int i = 0; i < k; i++) {
            descending[i] = ascending[k - 1 - i];
        }
        return descending;
    }

    private static void require(double[] symmetric, int n) {
        if (n < 0 || symmetric.length != (long) n * n) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "(%d, %d) needs other than %d values",
                            n,
                            n,
                            symmetric.length));
        }
        for (int i = 0; i < symmetric.length; i++) {
            if (!Double.isFinite(symmetric[i])) {
                throw new IllegalArgumentException(
                        String.format(
                                Locale.ROOT,
                                "row %d, column %d is %s",
                                i / n,
                                i % n,
                                symmetric[i]));
            }
        }
    }

    private static void requireConverged(int failed, int n) {
        if (failed != 0) {
            throw new IllegalStateException(
                    String.format(
                            Locale.ROOT,
                            "LAPACK found no eigenvalues of a (%d, %d) matrix: status %d",
                            n,
                            n,
                            failed));
        }
    }
}
