package io.conoscope.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CancellationException;

class RandomizedPcaTest {

    @Test
    void findsTheComponentsOfTheCovariance() {
        var rows = falling(1500, 80, 4);

        var exact = Pca.fit(rows, 2);
        var found = RandomizedPca.fit(rows, 2, null, 7, () -> {});

        assertArrayEquals(exact.components(), found.components(), 1e-3);
        assertArrayEquals(exact.variances(), found.variances(), 1e-5);
        assertArrayEquals(exact.shares(), found.shares(), 1e-5);
        assertArrayEquals(exact.mean(), found.mean());
    }

    @Test
    void losesLittleVarianceEvenWhereAllDirectionsAreAlike() {
        var random = Seeds.random(2);
        var values = new float[1200 * 300];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        var rows = Matrix.of(1200, 300, values);

        double exact = Pca.fit(rows, 1).variances()[0];
        double found = RandomizedPca.fit(rows, 1, null, 1, () -> {}).variances()[0];

        assertTrue(found > 0.85 * exact && found < 1.0001 * exact, found + " of " + exact);
    }

    @Test
    void theSameSeedGivesTheSameBits() {
        var rows = falling(400, 50, 4);

        assertArrayEquals(
                RandomizedPca.fit(rows, 2, null, 7, () -> {}).components(),
                RandomizedPca.fit(rows, 2, null, 7, () -> {}).components());
    }

    @Test
    void staysOrthogonalToADirection() {
        var rows = falling(600, 40, 4);
        var first = Pca.fit(rows, 2).components();
        var direction = java.util.Arrays.copyOf(first, 40);

        var beside = RandomizedPca.fit(rows, 1, direction, 1, () -> {}).components();

        double lean = 0;
        double second = 0;
        for (int c = 0; c < 40; c++) {
            lean += direction[c] * beside[c];
            second += first[40 + c] * beside[c];
        }
        assertEquals(0, lean, 1e-6);
        assertEquals(1, second, 1e-5);
    }

    @Test
    void equalRowsHaveNoVariance() {
        var values = new float[60 * 30];
        java.util.Arrays.fill(values, 0.3f);

        var pca = RandomizedPca.fit(Matrix.of(60, 30, values), 2, null, 1, () -> {});

        assertArrayEquals(new double[2], pca.variances(), 1e-12);
        assertArrayEquals(new double[2], pca.shares());
    }

    @Test
    void aNumberThatIsNoneIsRefused() {
        var values = new float[40 * 20];
        values[777] = Float.NaN;

        assertThrows(
                IllegalArgumentException.class,
                () -> RandomizedPca.fit(Matrix.of(40, 20, values), 2, null, 1, () -> {}));
    }

    @Test
    void endsWhereTheCallerSaysSo() {
        assertThrows(
                CancellationException.class,
                () ->
                        RandomizedPca.fit(
                                falling(40, 20, 1),
                                2,
                                null,
                                1,
                                () -> {
                                    throw new CancellationException();
                                }));
    }

    /// Deviations fall by columns, so that the components are apart.
    private static Matrix falling(int n, int d, long seed) {
        var random = Seeds.random(seed);
        var values = new float[n * d];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (0.7 + random.nextGaussian() / (1 + i % d));
        }
        return Matrix.of(n, d, values);
    }
}
