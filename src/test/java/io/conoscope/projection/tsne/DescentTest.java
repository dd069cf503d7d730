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
        var affinities = ring();
        var start = randomPlaces();
        var moved = moved(affinities, start, 1);
        double step = 1e-4;
        for (int i = 0; i < 2 * N; i++) {
            var more = doubles(start);
            var less = doubles(start);
            more[i] += step;
            less[i] -= step;
            // The factor 4 of the gradient is left to the learning rate, as is the custom.
            double slope =
                    (divergence(affinities, more) - divergence(affinities, less)) / (8 * step);
            assertEquals(-RATE * FIRST_GAIN * slope, moved[i] - start[i], 2e-7, "coordinate " + i);
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

    private static double divergence(Affinities affinities, double[] xy) {
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
                sum += p * Math.log(p / (closeness(xy, i, affinities.ends()[e]) / all));
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
