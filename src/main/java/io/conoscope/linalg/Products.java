package io.conoscope.linalg;

import io.conoscope.math.Matrix;

import smile.math.blas.Layout;
import smile.math.blas.Transpose;

import java.util.Locale;

/// Dot products of every row of one block with every row of another, by BLAS.
///
/// Each call runs on the calling thread alone and may run beside others. The same blocks give the
/// same bits on the same machine; a value may differ in its last bits when the blocks are cut
/// differently.
public final class Products {

    private Products() {}

    /// Fills `into` with `a` times the transpose of `b`, in 32 bits.
    ///
    /// @param a       shape (m, columns), row-major
    /// @param b       shape (n, columns), row-major
    /// @param columns width of both
    /// @param into    shape (m, n), row-major; may be longer, the rest is left alone
    /// @throws IllegalArgumentException if a block is shorter than its shape says
    public static void timesTransposed(
            float[] a, int m, float[] b, int n, int columns, float[] into) {
        requireRoom(a.length, m, columns);
        requireRoom(b.length, n, columns);
        requireRoom(into.length, m, n);
        if (m == 0 || n == 0) {
            return;
        }
        Blas.ENGINE.gemm(
                Layout.ROW_MAJOR,
                Transpose.NO_TRANSPOSE,
                Transpose.TRANSPOSE,
                m,
                n,
                columns,
                1f,
                a,
                Math.max(1, columns),
                b,
                Math.max(1, columns),
                0f,
                into,
                n);
    }

    /// Fills `into` with `a` times the transpose of `b`, in 64 bits; as its sibling otherwise.
    ///
    /// @throws IllegalArgumentException if a block is shorter than its shape says
    public static void timesTransposed(
            double[] a, int m, double[] b, int n, int columns, double[] into) {
        requireRoom(a.length, m, columns);
        requireRoom(b.length, n, columns);
        requireRoom(into.length, m, n);
        if (m == 0 || n == 0) {
            return;
        }
        Blas.ENGINE.gemm(
                Layout.ROW_MAJOR,
                Transpose.NO_TRANSPOSE,
                Transpose.TRANSPOSE,
                m,
                n,
                columns,
                1.0,
                a,
                Math.max(1, columns),
                b,
                Math.max(1, columns),
                0.0,
                into,
                n);
    }

    /// Rows `from` (inclusive) to `to` (exclusive) as 64-bit numbers, shape (to - from, columns).
    ///
    /// @throws IndexOutOfBoundsException if the range leaves the matrix
    public static double[] doubles(Matrix rows, int from, int to) {
        int d = rows.columns();
        var block = new double[Math.multiplyExact(to - from, d)];
        var row = new float[d];
        for (int r = from; r < to; r++) {
            rows.copyRow(r, row, 0);
            for (int c = 0; c < d; c++) {
                block[(r - from) * d + c] = row[c];
            }
        }
        return block;
    }

    private static void requireRoom(int length, int rows, int columns) {
        if (rows < 0 || columns < 0 || length < (long) rows * columns) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT, "(%d, %d) does not fit %d values", rows, columns, length));
        }
    }
}
