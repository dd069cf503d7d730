package io.conoscope.linalg;

import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;

import org.jspecify.annotations.Nullable;

import smile.math.blas.Layout;
import smile.math.blas.Transpose;

import java.util.Arrays;
import java.util.Locale;

/// The first principal components of many or wide rows, from a random subspace that the covariance
/// is applied to a few times; the covariance itself is never made.
///
/// Source: Halko, Martinsson, Tropp 2011, "Finding structure with randomness", arXiv:0909.4061,
/// algorithms 4.4 (power iterations, orthonormal between them) and 5.3 for what is in the subspace.
/// Blocks are multiplied in 32 bits and summed in 64.
public final class RandomizedPca {

    /// Directions beyond those asked for.
    private static final int OVERSAMPLING = 10;

    /// How often the covariance is applied before what it does to the subspace is looked at.
    private static final int POWERS = 4;

    private static final int BLOCK = 1024;

    private final Centred rows;
    private final double @Nullable [] beside;
    private final Runnable between;
    private final int d;
    private final int width;
    private double trace;

    private RandomizedPca(Centred rows, int width, double @Nullable [] beside, Runnable between) {
        this.rows = rows;
        this.beside = beside;
        this.between = between;
        this.d = rows.origin().length;
        this.width = width;
    }

    /// Fits `k` components in O(n·d·k) time on the calling thread; the same seed gives the same.
    ///
    /// @param rows    shape (n, d), n >= 1
    /// @param k       in [1, d]
    /// @param beside  shape (d), a direction of length 1 that the components are orthogonal to;
    ///                null for none
    /// @param between called after each block of rows; may throw to end it
    /// @throws IllegalArgumentException if k is out of range, there are no rows or a value is not
    ///                                  finite
    public static Pca fit(
            Matrix rows, int k, double @Nullable [] beside, long seed, Runnable between) {
        int d = rows.columns();
        if (rows.rows() < 1 || k < 1 || k > d) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "%d principal components of rows of shape %s",
                            k,
                            rows.shape()));
        }
        int width = Math.min(d, k + OVERSAMPLING);
        return new RandomizedPca(Centred.of(rows), width, beside, between).fit(k, seed);
    }

    private Pca fit(int k, long seed) {
        var random = Seeds.random(seed);
        var basis = new double[d * width];
        Arrays.setAll(basis, i -> random.nextGaussian());
        for (int power = 0; power < POWERS; power++) {
            basis = orthonormal(applied(basis));
        }
        var seen = applied(basis);
        var small = new double[width * width];
        gemm(Transpose.TRANSPOSE, width, width, d, basis, width, seen, small);
        return components(k, basis, symmetric(small));
    }

    /// The covariance times a basis, shape (d, width).
    private double[] applied(double[] basis) {
        var projected = without(basis.clone());
        var narrow = new float[projected.length];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (float) projected[i];
        }
        int n = rows.rows().rows();
        var sums = new double[d * width];
        var pass = new Pass(narrow, Math.min(n, BLOCK));
        trace = 0;
        for (int from = 0; from < n; from += BLOCK) {
            pass.add(from, Math.min(n, from + BLOCK), sums);
            between.run();
        }
        trace /= n;
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= n;
        }
        return without(sums);
    }

    /// One pass over all rows: B^T (B basis), block by block.
    private final class Pass {

        private final float[] basis;
        private final float[] block;
        private final float[] along;
        private final float[] part;

        Pass(float[] basis, int most) {
            this.basis = basis;
            this.block = new float[most * d];
            this.along = new float[most * width];
            this.part = new float[d * width];
        }

        void add(int from, int to, double[] sums) {
            int count = to - from;
            rows.copy(from, to, block);
            for (int r = 0; r < count; r++) {
                trace += squares(block, r * d, d);
            }
            gemm(Transpose.NO_TRANSPOSE, count, width, d, block, d, basis, along);
            gemm(Transpose.TRANSPOSE, d, width, count, block, d, along, part);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += part[i];
            }
        }
    }

    /// Takes the part along the forbidden direction out of each column.
    private double[] without(double[] basis) {
        if (beside == null) {
            return basis;
        }
        var along = new double[width];
        for (int i = 0; i < basis.length; i++) {
            along[i % width] += basis[i] * beside[i / width];
        }
        for (int i = 0; i < basis.length; i++) {
            basis[i] -= along[i % width] * beside[i / width];
        }
        return basis;
    }

    /// The Q of a QR decomposition, by Householder reflections: orthonormal whatever the rank.
    private double[] orthonormal(double[] columns) {
        var tau = new double[width];
        int failed = Blas.LAPACK_ENGINE.geqrf(Layout.ROW_MAJOR, d, width, columns, width, tau);
        if (failed == 0) {
            failed =
                    Blas.LAPACK_ENGINE.orgqr(
                            Layout.ROW_MAJOR, d, width, width, columns, width, tau);
        }
        if (failed != 0) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "no QR of a (%d, %d) matrix: status %d",
                            d,
                            width,
                            failed));
        }
        return columns;
    }

    private double[] symmetric(double[] small) {
        var result = new double[small.length];
        for (int i = 0; i < small.length; i++) {
            result[i] = (small[i] + small[i % width * width + i / width]) / 2;
        }
        return result;
    }

    private Pca components(int k, double[] basis, double[] small) {
        var eigen = SymmetricEigen.largest(small, width, k);
        var components = new double[k * d];
        Products.timesTransposed(eigen.vectors(), k, basis, d, width, components);
        var variances = eigen.values();
        var shares = new double[k];
        for (int i = 0; i < k; i++) {
            SymmetricEigen.sign(components, i * d, (i + 1) * d);
            variances[i] = Math.max(0, variances[i]);
            shares[i] = trace > 0 ? Math.min(1, variances[i] / trace) : 0;
        }
        return new Pca(rows.origin(), components, variances, shares);
    }

    private static double squares(float[] values, int at, int count) {
        double sum = 0;
        for (int i = at; i < at + count; i++) {
            sum += values[i] * values[i];
        }
        return sum;
    }

    /// into (m, columns) = a or its transpose, (m, inner), times b (inner, columns).
    private static void gemm(
            Transpose transpose,
            int m,
            int columns,
            int inner,
            float[] a,
            int lda,
            float[] b,
            float[] into) {
        Blas.ENGINE.gemm(
                Layout.ROW_MAJOR,
                transpose,
                Transpose.NO_TRANSPOSE,
                m,
                columns,
                inner,
                1f,
                a,
                lda,
                b,
                columns,
                0f,
                into,
                columns);
    }

    private static void gemm(
            Transpose transpose,
            int m,
            int columns,
            int inner,
            double[] a,
            int lda,
            double[] b,
            double[] into) {
        Blas.ENGINE.gemm(
                Layout.ROW_MAJOR,
                transpose,
                Transpose.NO_TRANSPOSE,
                m,
                columns,
                inner,
                1.0,
                a,
                lda,
                b,
                columns,
                0.0,
                into,
                columns);
    }
}
