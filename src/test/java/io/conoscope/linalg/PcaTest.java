package io.conoscope.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;

import org.junit.jupiter.api.Test;

import smile.feature.extraction.PCA;

class PcaTest {

    @Test
    void findsTheLongAxisByHand() {
        // Four points on two axes: variance 8 / 4 along (1, 1), 2 / 4 along (1, -1).
        float r = (float) Math.sqrt(2);
        var rows =
                Matrix.ofRows(
                        new float[] {10 + r, r},
                        new float[] {10 - r, -r},
                        new float[] {10 + r / 2, -r / 2},
                        new float[] {10 - r / 2, r / 2});

        var pca = Pca.fit(rows, 2);

        assertArrayEquals(new double[] {10, 0}, pca.mean(), 1e-6);
        assertArrayEquals(new double[] {2, 0.5}, pca.variances(), 1e-6);
        assertArrayEquals(new double[] {0.8, 0.2}, pca.shares(), 1e-6);
        assertEquals(Math.sqrt(0.5), pca.components()[0], 1e-6);
        assertEquals(Math.sqrt(0.5), pca.components()[1], 1e-6);
        assertArrayEquals(new float[] {2, 0, -2, 0}, first(pca.project(rows), 4), 1e-5f);
    }

    @Test
    void agreesWithSmile() {
        var rows = anisotropic(400, 12, 3);

        var pca = Pca.fit(rows, 3);

        var smile = PCA.fit(asDoubles(rows));
        for (int k = 0; k < 3; k++) {
            assertEquals(smile.varianceProportion()[k], pca.shares()[k], 1e-10);
            double cosine = 0;
            for (int c = 0; c < 12; c++) {
                cosine += smile.loadings().get(c, k) * pca.components()[k * 12 + c];
            }
            assertEquals(1, Math.abs(cosine), 1e-9);
        }
    }

    @Test
    void doesNotMindMoreColumnsThanRows() {
        var pca = Pca.fit(anisotropic(3, 40, 9), 5);

        assertEquals(1, pca.shares()[0] + pca.shares()[1], 1e-9);
        assertEquals(0, pca.variances()[4], 1e-9);
    }

    @Test
    void sharesAreZeroWhereAllRowsAreEqual() {
        var rows = Matrix.of(5, 2, new float[] {1, 2, 1, 2, 1, 2, 1, 2, 1, 2});

        var pca = Pca.fit(rows, 2);

        assertArrayEquals(new double[] {0, 0}, pca.shares());
        assertArrayEquals(new float[10], pca.project(rows));
    }

    @Test
    void refusesMoreComponentsThanColumns() {
        var error =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Pca.fit(Matrix.ofRows(new float[] {1, 2}), 3));

        assertEquals("3 principal components of rows of shape (1, 2)", error.getMessage());
    }

    private static Matrix anisotropic(int n, int d, long seed) {
        var random = Seeds.random(seed);
        var values = new float[n * d];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (5 + random.nextGaussian() / (1 + i % d));
        }
        return Matrix.of(n, d, values);
    }

    private static double[][] asDoubles(Matrix rows) {
        var result = new double[rows.rows()][];
        for (int r = 0; r < rows.rows(); r++) {
            result[r] = Products.doubles(rows, r, r + 1);
        }
        return result;
    }

    private static float[] first(float[] values, int count) {
        return java.util.Arrays.copyOf(values, count);
    }
}
