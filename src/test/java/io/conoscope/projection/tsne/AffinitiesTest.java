package io.conoscope.projection.tsne;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;
import io.conoscope.math.Workers;
import io.conoscope.projection.neighbors.ExactNeighbors;
import io.conoscope.projection.neighbors.Neighbors;
import io.conoscope.projection.neighbors.scan.Metric;
import io.conoscope.projection.neighbors.scan.PreparedRows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AffinitiesTest {

    private static final int N = 400;
    private static final int K = 60;

    @ParameterizedTest
    @ValueSource(doubles = {1.5, 5, 20, 55})
    void entropyIsTheLogarithmOfThePerplexity(double perplexity) {
        var neighbors = randomNeighbors(Metric.EUCLIDEAN);
        var one = new ConditionalProbabilities(neighbors, Metric.EUCLIDEAN, perplexity);
        var chances = new float[N * K];
        for (int point = 0; point < N; point++) {
            one.write(point, chances);
            double entropy = 0;
            double sum = 0;
            for (int i = point * K; i < (point + 1) * K; i++) {
                sum += chances[i];
                entropy -= chances[i] > 0 ? chances[i] * Math.log(chances[i]) : 0;
            }
            assertEquals(1, sum, 1e-5);
            assertEquals(Math.log(perplexity), entropy, 1e-4);
        }
    }

    @Test
    void nearerNeighborsAreLikelier() {
        var neighbors = randomNeighbors(Metric.COSINE);
        var chances = new float[N * K];
        new ConditionalProbabilities(neighbors, Metric.COSINE, 20).write(3, chances);

        for (int i = 3 * K + 1; i < 4 * K; i++) {
            assertTrue(chances[i] <= chances[i - 1], "place " + i);
        }
    }

    @Test
    void neighborsAllEquallyFarAreEquallyLikely() {
        var neighbors = new Neighbors(2, new int[] {1, 2, 0, 2, 0, 1}, new float[6]);
        var chances = new float[6];
        new ConditionalProbabilities(neighbors, Metric.EUCLIDEAN, 1).write(1, chances);

        assertArrayEquals(new float[] {0, 0, 0.5f, 0.5f, 0, 0}, chances, 1e-6f);
    }

    @Test
    void weightsAreSymmetricAndSumToTheNumberOfPoints() {
        var affinities = affinities(randomNeighbors(Metric.EUCLIDEAN), 20, 2);
        double sum = 0;
        for (int point = 0; point < N; point++) {
            for (int e = affinities.offsets()[point]; e < affinities.offsets()[point + 1]; e++) {
                sum += affinities.weights()[e];
                assertEquals(
                        affinities.weights()[e], weight(affinities, affinities.ends()[e], point));
            }
        }
        assertEquals(N, sum, 1e-3);
    }

    @Test
    void areTheSameForAnyNumberOfThreads() {
        var neighbors = randomNeighbors(Metric.EUCLIDEAN);
        var one = affinities(neighbors, 20, 1);
        var three = affinities(neighbors, 20, 3);

        assertArrayEquals(one.ends(), three.ends());
        assertArrayEquals(one.weights(), three.weights());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 60})
    void perplexityMayBeOneAndAsMuchAsThereAreNeighbors(double perplexity) {
        var weights = affinities(randomNeighbors(Metric.EUCLIDEAN), perplexity, 1).weights();
        double sum = 0;
        for (float weight : weights) {
            sum += weight;
        }
        assertEquals(N, sum, 1e-2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 61, Double.NaN})
    void perplexityOutOfRangeNamesBothValues(double perplexity) {
        var neighbors = randomNeighbors(Metric.EUCLIDEAN);
        var error =
                assertThrows(
                        IllegalArgumentException.class, () -> affinities(neighbors, perplexity, 1));

        assertEquals("perplexity " + perplexity + " with 60 neighbours", error.getMessage());
    }

    private static float weight(Affinities affinities, int from, int to) {
        for (int e = affinities.offsets()[from]; e < affinities.offsets()[from + 1]; e++) {
            if (affinities.ends()[e] == to) {
                return affinities.weights()[e];
            }
        }
        return Float.NaN;
    }

    private static Affinities affinities(Neighbors neighbors, double perplexity, int threads) {
        try (var workers = new Workers("test", threads)) {
            return Affinities.of(neighbors, Metric.EUCLIDEAN, perplexity, workers, () -> {});
        }
    }

    private static Neighbors randomNeighbors(Metric metric) {
        var random = Seeds.random(5);
        var values = new float[N * 8];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        var rows = PreparedRows.of(Matrix.of(N, 8, values), metric);
        try (var workers = new Workers("test", 2)) {
            return ExactNeighbors.search(rows, K, workers, done -> {});
        }
    }
}
