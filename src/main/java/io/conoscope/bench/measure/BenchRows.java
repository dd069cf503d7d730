package io.conoscope.bench.measure;

import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;

/// Rows to measure with, the same for the same seed.
public final class BenchRows {

    private static final int CLUSTERS = 100;

    /// Length of the noise beside a cluster's centre of length 1.
    private static final double SPREAD = 0.6;

    /// Length of the noise beside a row that is used again.
    private static final double NOISE = 0.2;

    private BenchRows() {}

    /// Unit rows in 100 clusters of equal size.
    ///
    /// @return shape (n, d)
    public static Matrix clustered(int n, int d, long seed) {
        var random = Seeds.random(seed, 0);
        var centers = new float[CLUSTERS * d];
        for (int i = 0; i < centers.length; i++) {
            centers[i] = (float) (random.nextGaussian() / Math.sqrt(d));
        }
        var values = new float[Math.multiplyExact(n, d)];
        for (int r = 0; r < n; r++) {
            System.arraycopy(centers, r % CLUSTERS * d, values, r * d, d);
            addNoise(values, r, d, SPREAD, seed);
        }
        return Matrix.of(n, d, values).unitRows();
    }

    /// So many rows: evenly spaced ones where there are more; all of them, again and again with
    /// noise of a fifth of their length, where there are fewer.
    ///
    /// @param n at least 1
    /// @return shape (n, d), in the heap
    public static Matrix resized(Matrix rows, int n, long seed) {
        int d = rows.columns();
        int have = rows.rows();
        var values = new float[Math.multiplyExact(n, d)];
        for (int r = 0; r < n; r++) {
            int from = n <= have ? (int) ((long) r * have / n) : r % have;
            rows.copyRow(from, values, r * d);
            if (r >= have) {
                addNoise(values, r, d, NOISE * length(values, r, d), seed);
            }
        }
        return Matrix.of(n, d, values);
    }

    private static void addNoise(float[] values, int row, int d, double length, long seed) {
        var random = Seeds.random(seed, row + 1L);
        for (int i = row * d; i < (row + 1) * d; i++) {
            values[i] += (float) (length * random.nextGaussian() / Math.sqrt(d));
        }
    }

    private static double length(float[] values, int row, int d) {
        double squares = 0;
        for (int i = row * d; i < (row + 1) * d; i++) {
            squares += (double) values[i] * values[i];
        }
        return Math.sqrt(squares);
    }
}
