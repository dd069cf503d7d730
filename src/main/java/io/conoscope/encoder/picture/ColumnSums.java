package io.conoscope.encoder.picture;

import java.util.Arrays;

/// Sums up the columns of a resized square while rows come, in any order and each once: the rows
/// themselves need not be kept.
final class ColumnSums {

    private final ResampleKernel kernel;
    private final int side;
    private final int[][] sums;

    ColumnSums(ResampleKernel kernel, int side) {
        this.kernel = kernel;
        this.side = side;
        sums = new int[side][3 * side];
        for (var row : sums) {
            Arrays.fill(row, ResampleKernel.HALF);
        }
    }

    /// Whether any row of the square depends on this one.
    boolean needs(int y) {
        return y >= kernel.first(0) && y < kernel.end(side - 1);
    }

    /// Adds a row that was resized already.
    ///
    /// @param row shape (side, 3)
    void add(int y, byte[] row) {
        for (int out = 0; out < side; out++) {
            if (y >= kernel.first(out) && y < kernel.end(out)) {
                int weight = kernel.weights()[out * kernel.stride() + y - kernel.first(out)];
                var sum = sums[out];
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += (row[i] & 0xFF) * weight;
                }
            }
        }
    }

    /// The square, shape (side, side, 3).
    byte[] levels() {
        var result = new byte[side * side * 3];
        for (int out = 0; out < side; out++) {
            for (int i = 0; i < 3 * side; i++) {
                result[out * side * 3 + i] = (byte) ResampleKernel.level(sums[out][i]);
            }
        }
        return result;
    }
}
