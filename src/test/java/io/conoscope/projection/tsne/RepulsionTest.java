package io.conoscope.projection.tsne;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.math.Seeds;
import io.conoscope.math.Workers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepulsionTest {

    @Test
    void exactIsTheSumByHandForTwoPoints() {
        try (var workers = new Workers("test", 1)) {
            var exact = new ExactRepulsion(2, workers);
            var pushes = new float[4];

            // 3-4-5: q = 1 / 26.
            assertEquals(2.0 / 26, exact.take(new float[] {0, 0, 3, 4}, () -> {}), 1e-12);
            exact.push(0, 2, pushes);

            float squared = 1 / 676f;
            assertArrayEquals(
                    new float[] {-3 * squared, -4 * squared, 3 * squared, 4 * squared},
                    pushes,
                    1e-9f);
        }
    }

    /// The tolerance is of the root mean square, from the measurement in docs/decisions/0043.
    @ParameterizedTest
    @CsvSource({"1, 0.03, 0.001", "30, 0.03, 0.005", "200, 0.08, 0.02"})
    void interpolatedIsNearTheExact(double width, double ofPush, double ofSum) {
        int n = 2000;
        var xy = normal(n, width / 4);
        try (var workers = new Workers("test", 2)) {
            var exact = new ExactRepulsion(n, workers);
            var interpolated = new InterpolatedRepulsion(n, workers);
            var expected = new float[2 * n];
            var found = new float[2 * n];

            double sum = exact.take(xy, () -> {});
            exact.push(0, n, expected);
            assertEquals(sum, interpolated.take(xy, () -> {}), ofSum * sum);
            interpolated.push(0, n, found);

            assertTrue(relative(expected, found) < ofPush, "error " + relative(expected, found));
        }
    }

    @Test
    void interpolatedIsTheSameForAnyNumberOfThreads() {
        int n = 3000;
        var xy = normal(n, 20);
        var one = new float[2 * n];
        var three = new float[2 * n];
        double sumOfOne;
        double sumOfThree;
        try (var workers = new Workers("test", 1)) {
            var repulsion = new InterpolatedRepulsion(n, workers);
            sumOfOne = repulsion.take(xy, () -> {});
            repulsion.push(0, n, one);
        }
        try (var workers = new Workers("test", 3)) {
            var repulsion = new InterpolatedRepulsion(n, workers);
            sumOfThree = repulsion.take(xy, () -> {});
            repulsion.push(0, n, three);
        }
        assertEquals(sumOfOne, sumOfThree);
        assertArrayEquals(one, three);
    }

    /// The layout grows, is as large as before, and shrinks.
    @Test
    void interpolatedIsTheSameWhateverItTookOverBefore() {
        int n = 500;
        try (var workers = new Workers("test", 1)) {
            var used = new InterpolatedRepulsion(n, workers);
            for (double deviation : new double[] {1, 40, 40, 400, 2e5, 3}) {
                var xy = normal(n, deviation);
                var fresh = new InterpolatedRepulsion(n, workers);
                var expected = new float[2 * n];
                var found = new float[2 * n];

                assertEquals(fresh.take(xy, () -> {}), used.take(xy, () -> {}));
                fresh.push(0, n, expected);
                used.push(0, n, found);

                assertArrayEquals(expected, found);
            }
        }
    }

    @Test
    void farAwayPointsCoarsenTheGridInsteadOfFillingTheMemory() {
        int n = 1000;
        var xy = normal(n, 5);
        xy[0] = 1e6f;
        try (var workers = new Workers("test", 1)) {
            var repulsion = new InterpolatedRepulsion(n, workers);
            var pushes = new float[2 * n];

            assertTrue(repulsion.take(xy, () -> {}) > 0);
            repulsion.push(0, n, pushes);

            for (float push : pushes) {
                assertTrue(Float.isFinite(push));
            }
        }
    }

    private static float[] normal(int n, double deviation) {
        var random = Seeds.random(1);
        var xy = new float[2 * n];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = (float) (deviation * random.nextGaussian());
        }
        return xy;
    }

    private static double relative(float[] expected, float[] found) {
        double error = 0;
        double all = 0;
        for (int i = 0; i < expected.length; i++) {
            error += Math.pow((double) expected[i] - found[i], 2);
            all += (double) expected[i] * expected[i];
        }
        return Math.sqrt(error / all);
    }
}
