package io.conoscope.projection.neighbors;

import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;

/// Rows to search among, seeded.
public final class NeighborRows {

    private NeighborRows() {}

    /// Rows of standard normal values.
    public static Matrix random(int n, int d, long seed) {
        return around(n, d, 1, 0, seed);
    }

    /// Rows spread with standard deviation 1 about centres that are spread with 2.
    static Matrix clustered(int n, int d, int centres, long seed) {
        return around(n, d, centres, 2, seed);
    }

    private static Matrix around(int n, int d, int centres, double spread, long seed) {
        var random = Seeds.random(seed);
        var middle = new double[centres * d];
        for (int i = 0; i < middle.length; i++) {
            middle[i] = spread * random.nextGaussian();
        }
        var values = new float[n * d];
        for (int r = 0; r < n; r++) {
            int centre = random.nextInt(centres);
            for (int c = 0; c < d; c++) {
                values[r * d + c] = (float) (middle[centre * d + c] + random.nextGaussian());
            }
        }
        return Matrix.of(n, d, values);
    }

    /// The share of `expected` that is among `found`, row by row.
    static double recall(Neighbors expected, Neighbors found) {
        int k = expected.k();
        int hits = 0;
        for (int row = 0; row < expected.rows(); row++) {
            for (int i = row * k; i < (row + 1) * k; i++) {
                for (int j = row * k; j < (row + 1) * k; j++) {
                    hits += expected.index()[i] == found.index()[j] ? 1 : 0;
                }
            }
        }
        return hits / (double) expected.index().length;
    }
}
