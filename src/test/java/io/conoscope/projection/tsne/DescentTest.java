package io.conoscope.projection.tsne;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.conoscope.math.Seeds;
import io.conoscope.math.Workers;
import io.conoscope.projection.neighbors.Neighbors;
import io.conoscope.projection.neighbors.scan.Metric;

import org.junit.jupiter.api.Test;

import java.util.Arrays;

class DescentTest {

    private static final int N = 12;
    private static final double RATE = 0.01;

    /// What a point without speed moves at first, as its gain is lowered once.
    private static final double FIRST_GAIN = 0.8;

    @Test
    void movesAgainstTheGradientOfTheDivergence() {
        var start = randomPlaces();
        assertAgainstTheGradient(1, start, moved(ring(), start, 1));
    }

    @Test
    void exaggeratesTheAttractionAloneWhileItIsEarly() {
        var start = randomPlaces();
        try (var workers = new Workers("test", 1)) {
            var descent = descent(ring(), new Descent.Schedule(1, 12, RATE), workers);
            // A factor for later says nothing of the early stage.
            descent.tune(1, 3);
            descent.step(() -> {});
            assertAgainstTheGradient(12, start, descent.positions());
        }
    }

    /// @param factor of the attraction
    private static void assertAgainstTheGradient(double factor, float[] start, float[] moved) {
        var affinities = ring();
        double step = 1e-4;
        for (int i = 0; i < 2 * N; i++) {
            var more = doubles(start);
            var less = doubles(start);
            more[i] += step;
            less[i] -= step;
            // The factor 4 of the gradient is left to the learning rate, as is the custom.
            double slope =
                    (divergence(affinities, more, factor) - divergence(affinities, less, factor))
                            / (8 * step);
            assertEquals(
                    -RATE * FIRST_GAIN * slope,
                    moved[i] - start[i],
                    2e-7 * factor,
                    "coordinate " + i);
        }
    }

    /// Points at -1 and 1 that only attract each other, by `2 / 5` with weight 1.
    @Test
    void momentumIsAHalfWhileEarlyAndFourFifthsLater() {
        try (var workers = new Workers("test", 1)) {
            var descent =
                    new Descent(
                            new Affinities(
                                    new int[] {0, 1, 2}, new int[] {1, 0}, new float[] {1, 1}),
                            new float[] {-1, 0, 1, 0},
                            new NoRepulsion(),
                            new Descent.Schedule(2, 10, 0.01),
                            workers);
            // Factor 10 over 2 points, gain 0.8, rate 0.01: 5 * 0.4 * 0.008.
            double first = 0.016;
            assertStepTo(descent, -1 + first);
            // Gradient against speed: the gain rises to 1.
            double apart = 2 * (1 - first);
            double second = 0.5 * first + 0.01 * 5 * apart / (1 + apart * apart);
            assertStepTo(descent, -1 + first + second);
            // No more exaggeration: factor 1 over 2 points; the gain is 1.2.
            apart = 2 * (1 - first - second);
            double third = 0.8 * second + 0.012 * 0.5 * apart / (1 + apart * apart);
            assertStepTo(descent, -1 + first + second + third);
        }
    }

    private static void assertStepTo(Descent descent, double x) {
        descent.step(() -> {});
        assertArrayEquals(new float[] {(float) x, 0, (float) -x, 0}, descent.positions(), 1e-6f);
    }

    @Test
    void noStepIsLongerThanFive() {
        try (var workers = new Workers("test", 1)) {
            var descent = descent(ring(), new Descent.Schedule(0, 12, 1e9), workers);
            var before = descent.positions();
            descent.step(() -> {});
            var after = descent.positions();
            for (int axis = 0; axis < 2; axis++) {
                double first = (double) after[axis] - before[axis];
                // Each goes 5 one way or the other; that the layout is centred moves all alike.
                for (int i = axis; i < 2 * N; i += 2) {
                    double apart = Math.abs(after[i] - before[i] - first);
                    assertEquals(0, Math.min(apart, Math.abs(apart - 10)), 1e-5, "point " + i / 2);
                }
            }
            assertFalse(Arrays.equals(before, after));
        }
    }

    /// Points do not see each other.
    private static final class NoRepulsion implements Repulsion {

        @Override
        public double take(float[] xy, Runnable between) {
            return 0;
        }

        @Override
        public void push(int from, int to, float[] into) {
            Arrays.fill(into, 0, 2 * (to - from), 0);
        }
    }

    @Test
    void learningRateIsAFactorOnTheStep() {
        var affinities = ring();
        var start = randomPlaces();
        var once = moved(affinities, start, 1);
        var twice = moved(affinities, start, 2);
        for (int i = 0; i < 2 * N; i++) {
            assertEquals(2 * (once[i] - start[i]), twice[i] - start[i], 1e-6);
        }
    }

    @Test
    void positionsStayThoseOfTheLastIterationUntilTheNextIsDone() {
        var affinities = ring();
        try (var workers = new Workers("test", 1)) {
            var descent = descent(affinities, new Descent.Schedule(0, 12, 1), workers);
            var before = descent.positions();

            descent.step(() -> assertArrayEquals(before, descent.positions()));

            assertFalse(Arrays.equals(before, descent.positions()));
        }
    }

    @Test
    void exaggerationPullsNeighborsTogether() {
        var affinities = ring();
        try (var workers = new Workers("test", 1)) {
            var schedule = new Descent.Schedule(0, 12, 1);
            var plain = descent(affinities, schedule, workers);
            var pulled = descent(affinities, schedule, workers);
            pulled.tune(1, 8);
            for (int i = 0; i < 300; i++) {
                plain.step(() -> {});
                pulled.step(() -> {});
            }
            assertEquals(
                    -1,
                    Double.compare(
                            edges(affinities, pulled.positions()),
                            edges(affinities, plain.positions())));
        }
    }

    /// Points alone are moved in runs of 256: each goes as if its run were all there is.
    @Test
    void manyPointsMoveByTheirOwnNeighborsOnly() {
        int n = 700;
        var offsets = new int[n + 1];
        var ends = new int[n];
        var weights = new float[n];
        var start = new float[2 * n];
        for (int i = 0; i < n; i++) {
            offsets[i + 1] = i + 1;
            ends[i] = i ^ 1;
            weights[i] = 1;
            start[2 * i] = (i & 1) == 0 ? -1 : 1;
        }
        try (var workers = new Workers("test", 3)) {
            var descent =
                    new Descent(
                            new Affinities(offsets, ends, weights),
                            start.clone(),
                            new NoRepulsion(),
                            new Descent.Schedule(0, 12, 7),
                            workers);
            descent.step(() -> {});
            assertEquals(1, descent.iteration());
            for (int i = 0; i < n; i++) {
                // 0.8 of the rate over n, times 2 / 5 as between the two alone.
                double way = 0.8 * 7 / n * 0.4;
                assertEquals(start[2 * i] * (1 - way), descent.positions()[2 * i], 1e-6);
                assertEquals(0, descent.positions()[2 * i + 1]);
            }
        }
    }

    @Test
    void staysInTheMiddle() {
        try (var workers = new Workers("test", 1)) {
            var descent = descent(ring(), new Descent.Schedule(5, 12, 10), workers);
            for (int i = 0; i < 50; i++) {
                descent.step(() -> {});
            }
            double sum = 0;
            for (float value : descent.positions()) {
                sum += value;
            }
            assertEquals(0, sum, 1e-4);
        }
    }

    @Test
    void onePointStaysWhereItIs() {
        try (var workers = new Workers("test", 1)) {
            var schedule = new Descent.Schedule(2, 12, 200);
            var descent =
                    new Descent(
                            Affinities.none(1),
                            new float[2],
                            new ExactRepulsion(1, workers),
                            schedule,
                            workers);
            for (int i = 0; i < 10; i++) {
                descent.step(() -> {});
            }
            assertArrayEquals(new float[2], descent.positions());
        }
    }

    private static float[] moved(Affinities affinities, float[] start, double factor) {
        try (var workers = new Workers("test", 1)) {
            var descent =
                    new Descent(
                            affinities,
                            start.clone(),
                            new ExactRepulsion(N, workers),
                            new Descent.Schedule(0, 12, RATE),
                            workers);
            descent.tune(factor, 1);
            descent.step(() -> {});
            return descent.positions();
        }
    }

    private static Descent descent(
            Affinities affinities, Descent.Schedule schedule, Workers workers) {
        return new Descent(
                affinities, randomPlaces(), new ExactRepulsion(N, workers), schedule, workers);
    }

    /// Kullback and Leibler's, its attraction times a factor.
    private static double divergence(Affinities affinities, double[] xy, double factor) {
        double all = 0;
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                all += i == j ? 0 : closeness(xy, i, j);
            }
        }
        double sum = 0;
        for (int i = 0; i < N; i++) {
            for (int e = affinities.offsets()[i]; e < affinities.offsets()[i + 1]; e++) {
                double p = affinities.weights()[e] / N;
                double close = closeness(xy, i, affinities.ends()[e]);
                sum += p * (Math.log(p) - factor * Math.log(close) + Math.log(all));
            }
        }
        return sum;
    }

    private static double edges(Affinities affinities, float[] xy) {
        double sum = 0;
        for (int i = 0; i < N; i++) {
            for (int e = affinities.offsets()[i]; e < affinities.offsets()[i + 1]; e++) {
                sum += 1 / closeness(doubles(xy), i, affinities.ends()[e]) - 1;
            }
        }
        return sum;
    }

    private static double closeness(double[] xy, int i, int j) {
        double dx = xy[2 * i] - xy[2 * j];
        double dy = xy[2 * i + 1] - xy[2 * j + 1];
        return 1 / (1 + dx * dx + dy * dy);
    }

    /// Each point with the next two as its neighbours, the first of them nearer.
    private static Affinities ring() {
        var index = new int[2 * N];
        var distance = new float[2 * N];
        for (int i = 0; i < N; i++) {
            index[2 * i] = (i + 1) % N;
            index[2 * i + 1] = (i + 2) % N;
            distance[2 * i] = 1;
            distance[2 * i + 1] = 1.5f;
        }
        try (var workers = new Workers("test", 1)) {
            var neighbors = new Neighbors(2, index, distance);
            return Affinities.of(neighbors, Metric.EUCLIDEAN, 1.6, workers, () -> {});
        }
    }

    private static float[] randomPlaces() {
        var random = Seeds.random(3);
        var xy = new float[2 * N];
        double x = 0;
        double y = 0;
        for (int i = 0; i < N; i++) {
            xy[2 * i] = (float) random.nextGaussian();
            xy[2 * i + 1] = (float) random.nextGaussian();
            x += xy[2 * i] / N;
            y += xy[2 * i + 1] / N;
        }
        for (int i = 0; i < N; i++) {
            xy[2 * i] -= (float) x;
            xy[2 * i + 1] -= (float) y;
        }
        return xy;
    }

    private static double[] doubles(float[] values) {
        var result = new double[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = values[i];
        }
        return result;
    }
}
