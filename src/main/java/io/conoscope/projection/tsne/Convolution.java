package io.conoscope.projection.tsne;

import io.conoscope.math.Workers;

import org.jtransforms.fft.DoubleFFT_1D;
import org.jtransforms.fft.FloatFFT_1D;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Convolves a square grid of charges with `1 / (1 + r²)`, both smoothed by quintic splines.
///
/// The grid has `nodes` rows and columns; transforms are `size` long, zeros behind the nodes, so
/// that what wraps around never meets a node. Charges are real: half of their spectrum is kept.
/// Rows, and blocks of columns, are transformed one by one, the same on any thread.
final class Convolution {

    /// Complex columns transformed together: one line of a cache.
    private static final int BLOCK = 8;

    /// Rows transformed together.
    private static final int ROWS = 8;

    private final int size;
    private final int stride;
    private final double spacing;
    private final Workers workers;
    private final FloatFFT_1D transform;
    private final float[] kernel;
    private final double[] energies;

    /// @param size    of the transforms, even
    /// @param spacing from node to node
    Convolution(int size, double spacing, Workers workers) {
        this.size = size;
        this.stride = size + 2;
        this.spacing = spacing;
        this.workers = workers;
        this.transform = new FloatFFT_1D(size);
        this.kernel = kernel(size, spacing);
        this.energies = new double[(size / 2 + BLOCK) / BLOCK];
    }

    boolean suits(int wanted, double apart) {
        return wanted == size && apart == spacing;
    }

    /// The length of one row of the grid in memory.
    int stride() {
        return stride;
    }

    /// Replaces charges by potentials in O(size² log size) time.
    ///
    /// @param grid  rows of [#stride] values; in each the first `nodes` count, the others are 0
    /// @param nodes rows and columns in use, at most size / 2
    /// @return the sum over the nodes of charge times potential
    double apply(float[] grid, int nodes, Runnable between) {
        int chunks = (nodes + ROWS - 1) / ROWS;
        workers.forEach(chunks, () -> rows(nodes, at -> forward(grid, at)), between);
        workers.forEach(energies.length, () -> columns(grid, nodes), between);
        workers.forEach(chunks, () -> rows(nodes, at -> inverse(grid, at)), between);
        double energy = 0;
        for (double part : energies) {
            energy += part;
        }
        return energy;
    }

    private IntConsumer rows(int nodes, IntConsumer row) {
        return chunk -> {
            int to = Math.min(nodes, (chunk + 1) * ROWS);
            for (int r = chunk * ROWS; r < to; r++) {
                row.accept(r * stride);
            }
        };
    }

    /// To size / 2 + 1 complex values.
    private void forward(float[] grid, int at) {
        transform.realForward(grid, at);
        grid[at + size] = grid[at + 1];
        grid[at + size + 1] = 0;
        grid[at + 1] = 0;
    }

    private void inverse(float[] grid, int at) {
        grid[at + 1] = grid[at + size];
        transform.realInverse(grid, at, true);
    }

    private IntConsumer columns(float[] grid, int nodes) {
        var buffer = new float[BLOCK * 2 * size];
        return block -> {
            int from = block * BLOCK;
            int to = Math.min(size / 2 + 1, from + BLOCK);
            gather(grid, nodes, from, to, buffer);
            double energy = 0;
            for (int c = from; c < to; c++) {
                int at = (c - from) * 2 * size;
                transform.complexForward(buffer, at);
                boolean alone = c == 0 || c == size / 2;
                energy += (alone ? 1 : 2) * multiply(buffer, at, c);
                transform.complexInverse(buffer, at, true);
            }
            energies[block] = energy;
            scatter(grid, nodes, from, to, buffer);
        };
    }

    private void gather(float[] grid, int nodes, int from, int to, float[] buffer) {
        for (int r = 0; r < nodes; r++) {
            for (int c = from; c < to; c++) {
                int at = (c - from) * 2 * size + 2 * r;
                buffer[at] = grid[r * stride + 2 * c];
                buffer[at + 1] = grid[r * stride + 2 * c + 1];
            }
        }
        for (int c = from; c < to; c++) {
            int at = (c - from) * 2 * size;
            Arrays.fill(buffer, at + 2 * nodes, at + 2 * size, 0);
        }
    }

    private void scatter(float[] grid, int nodes, int from, int to, float[] buffer) {
        for (int r = 0; r < nodes; r++) {
            for (int c = from; c < to; c++) {
                int at = (c - from) * 2 * size + 2 * r;
                grid[r * stride + 2 * c] = buffer[at];
                grid[r * stride + 2 * c + 1] = buffer[at + 1];
            }
        }
    }

    /// @return by Parseval, this column's part of the sum of charge times potential
    private double multiply(float[] column, int at, int c) {
        double sum = 0;
        int half = size / 2 + 1;
        for (int r = 0; r < size; r++) {
            float factor = kernel[c * half + Math.min(r, size - r)];
            float re = column[at + 2 * r];
            float im = column[at + 2 * r + 1];
            sum += factor * (re * re + im * im);
            column[at + 2 * r] = factor * re;
            column[at + 2 * r + 1] = factor * im;
        }
        return sum / ((double) size * size);
    }

    /// The spectrum, real and symmetric: shape (size / 2 + 1)².
    private static float[] kernel(int size, double spacing) {
        int half = size / 2 + 1;
        var values = new double[half * half];
        for (int r = 0; r < half; r++) {
            for (int c = 0; c < half; c++) {
                values[r * half + c] =
                        1 / (1 + spacing * spacing * ((double) r * r + (double) c * c));
            }
        }
        var once = evenTransform(values, size);
        var twice = evenTransform(once, size);
        var kernel = new float[half * half];
        for (int r = 0; r < half; r++) {
            for (int c = 0; c < half; c++) {
                double smooth =
                        QuinticSpline.response(2 * Math.PI * r / size)
                                * QuinticSpline.response(2 * Math.PI * c / size);
                kernel[r * half + c] = (float) (twice[r * half + c] / (smooth * smooth));
            }
        }
        return kernel;
    }

    /// The transform of every row, each half of an even sequence; the result lies transposed.
    private static double[] evenTransform(double[] rows, int size) {
        int half = size / 2 + 1;
        var transform = new DoubleFFT_1D(size);
        var row = new double[size];
        var result = new double[half * half];
        for (int r = 0; r < half; r++) {
            for (int c = 0; c < size; c++) {
                row[c] = rows[r * half + Math.min(c, size - c)];
            }
            transform.realForward(row);
            for (int c = 0; c < half; c++) {
                result[c * half + r] = c == half - 1 ? row[1] : row[2 * c];
            }
        }
        return result;
    }
}
