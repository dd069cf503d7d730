package io.conoscope.projection.neighbors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.conoscope.math.Matrix;
import io.conoscope.projection.neighbors.scan.Metric;
import io.conoscope.projection.neighbors.scan.PreparedRows;

import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicInteger;

class QueryNeighborsTest {

    private static final PreparedRows ROWS =
            PreparedRows.of(
                    Matrix.ofRows(new float[] {0, 2}, new float[] {3, 4}, new float[] {-1, 0}),
                    Metric.COSINE);

    @Test
    void nearestComeFirstWithTheirCosineDistance() {
        var queries = Matrix.ofRows(new float[] {5, 0}, new float[] {0, 1});

        var found = QueryNeighbors.search(ROWS, queries, 3, () -> {});

        assertArrayEquals(new int[] {1, 0, 2, 0, 1, 2}, found.index());
        assertArrayEquals(new float[] {0.4f, 1, 2, 0, 0.2f, 1}, found.distance(), 1e-6f);
    }

    /// More rows than one block has.
    @Test
    void rowsOfEveryBlockAreCompared() {
        var rows = NeighborRows.random(9000, 4, 2);
        var prepared = PreparedRows.of(rows, Metric.COSINE);
        var blocks = new AtomicInteger();

        var found =
                QueryNeighbors.search(
                        prepared,
                        Matrix.ofRows(rows.row(7), rows.row(5000), rows.row(8999)),
                        1,
                        blocks::incrementAndGet);

        assertArrayEquals(new int[] {7, 5000, 8999}, found.index());
        assertArrayEquals(new float[3], found.distance(), 1e-6f);
        assertEquals(3, blocks.get());
    }

    @Test
    void asManyNeighborsAsRowsAreGivenAndNoMore() {
        var query = Matrix.ofRows(new float[] {1, 0});
        for (int k : new int[] {0, 4}) {
            var error =
                    assertThrows(
                            IllegalArgumentException.class,
                            () -> QueryNeighbors.search(ROWS, query, k, () -> {}));
            assertEquals(k + " neighbours among 3 rows", error.getMessage());
        }
        assertEquals(3, QueryNeighbors.search(ROWS, query, 3, () -> {}).index().length);
    }

    @Test
    void anotherWidthOrMetricIsRefused() {
        var wide = Matrix.ofRows(new float[] {1, 0, 0});
        assertThrows(
                IllegalArgumentException.class,
                () -> QueryNeighbors.search(ROWS, wide, 1, () -> {}));
        var euclidean = PreparedRows.of(Matrix.ofRows(new float[] {0, 2}), Metric.EUCLIDEAN);
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        QueryNeighbors.search(
                                euclidean, Matrix.ofRows(new float[] {1, 0}), 1, () -> {}));
    }

    @Test
    void transposedEdgesLeadTheOtherWay() {
        // 0 to 1 and 2, 1 to 2, 2 to 0.
        var edges =
                new NeighborEdges(
                        new int[] {0, 2, 3, 4},
                        new int[] {1, 2, 2, 0},
                        new float[] {0.1f, 0.2f, 0.3f, 0.4f});

        var back = edges.transposed(() -> {});

        assertArrayEquals(new int[] {0, 1, 2, 4}, back.offsets());
        assertArrayEquals(new int[] {2, 0, 0, 1}, back.ends());
        assertArrayEquals(new float[] {0.4f, 0.1f, 0.2f, 0.3f}, back.weights());
    }
}
