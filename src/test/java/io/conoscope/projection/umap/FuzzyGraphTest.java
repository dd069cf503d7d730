package io.conoscope.projection.umap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;
import io.conoscope.math.Workers;
import io.conoscope.projection.neighbors.ExactNeighbors;
import io.conoscope.projection.neighbors.Neighbors;
import io.conoscope.projection.neighbors.scan.Metric;
import io.conoscope.projection.neighbors.scan.PreparedRows;

import org.junit.jupiter.api.Test;

import java.util.Arrays;

class FuzzyGraphTest {

    private static final int K = 14;

    @Test
    void weightsOfANeighborhoodSumToLog2OfItsSize() {
        var neighbors = randomNeighbors();
        var smooth = new SmoothDistances(neighbors);
        var weights = new float[neighbors.index().length];

        for (int row = 0; row < neighbors.rows(); row++) {
            smooth.weights(row, weights);
            double sum = 0;
            for (int i = row * K; i < (row + 1) * K; i++) {
                sum += weights[i];
            }
            assertEquals(Math.log(K + 1) / Math.log(2), sum, 1e-4);
        }
    }

    @Test
    void nearestNeighborIsFullyConnected() {
        var neighbors = randomNeighbors();
        var weights = new float[neighbors.index().length];

        new SmoothDistances(neighbors).weights(7, weights);

        assertEquals(1, weights[7 * K]);
    }

    @Test
    void isSymmetricWithWeightsUpToOne() {
        var graph = graph(randomNeighbors());

        for (int point = 0; point < graph.points(); point++) {
            for (int e = graph.offsets()[point]; e < graph.offsets()[point + 1]; e++) {
                float weight = graph.weights()[e];
                assertTrue(weight > 0 && weight <= 1, "weight " + weight);
                assertEquals(weight, weight(graph, graph.ends()[e], point));
            }
        }
    }

    @Test
    void joinsBothDirectionsByTheFuzzyUnion() {
        // Point 0 names 1 and 2; 1 and 2 each name the other and 0. All distances 1: weights 1.
        var neighbors = new Neighbors(1, new int[] {1, 2, 1}, new float[] {1, 1, 1});

        var graph = graph(neighbors);

        assertArrayEquals(new int[] {0, 1, 3, 4}, graph.offsets());
        assertArrayEquals(new int[] {1, 0, 2, 1}, graph.ends());
        assertArrayEquals(new float[] {1, 1, 1, 1}, graph.weights());
    }

    @Test
    void oneSidedNeighborsKeepTheirWeight() {
        // Three neighbours at 1, 1 and 9 of four points; only point 0 names point 3.
        var neighbors =
                new Neighbors(
                        2,
                        new int[] {1, 3, 0, 2, 1, 0, 2, 1},
                        new float[] {1, 9, 1, 1, 1, 9, 1, 2});
        var directed = new float[8];
        new SmoothDistances(neighbors).weights(0, directed);

        var graph = graph(neighbors);

        assertEquals(directed[1], weight(graph, 0, 3));
        assertEquals(directed[1], weight(graph, 3, 0));
    }

    @Test
    void duplicatesAreFullyConnected() {
        var rows = Matrix.of(30, 2, new float[60]);
        try (var workers = new Workers("test", 2)) {
            var neighbors =
                    ExactNeighbors.search(
                            PreparedRows.of(rows, Metric.EUCLIDEAN), 5, workers, done -> {});
            for (float weight : graph(neighbors).weights()) {
                assertEquals(1, weight);
            }
        }
    }

    @Test
    void noEdgeStartsAtAPointThatIsAlone() {
        var neighbors = new Neighbors(1, new int[] {1, 0, 1, 2}, new float[] {1, 1, 1, 1});
        try (var workers = new Workers("test", 2)) {
            var graph = FuzzyGraph.of(neighbors, new int[] {3}, workers, () -> {});

            assertArrayEquals(new int[] {1, 0, 2, 1}, graph.ends());
            assertEquals(2, graph.components());
        }
    }

    private static float weight(FuzzyGraph graph, int from, int to) {
        int place =
                Arrays.binarySearch(
                        graph.ends(), graph.offsets()[from], graph.offsets()[from + 1], to);
        assertTrue(place >= 0, "no edge from " + from + " to " + to);
        return graph.weights()[place];
    }

    private static FuzzyGraph graph(Neighbors neighbors) {
        try (var workers = new Workers("test", 2)) {
            return FuzzyGraph.of(neighbors, new int[0], workers, () -> {});
        }
    }

    private static Neighbors randomNeighbors() {
        var random = Seeds.random(2);
        var values = new float[400 * 6];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        try (var workers = new Workers("test", 2)) {
            var rows = PreparedRows.of(Matrix.of(400, 6, values), Metric.COSINE);
            return ExactNeighbors.search(rows, K, workers, done -> {});
        }
    }
}
