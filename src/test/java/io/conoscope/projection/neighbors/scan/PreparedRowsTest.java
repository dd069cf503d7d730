package io.conoscope.projection.neighbors.scan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.conoscope.math.Matrix;
import io.conoscope.math.Workers;
import io.conoscope.projection.neighbors.ExactNeighbors;

import org.junit.jupiter.api.Test;

class PreparedRowsTest {

    private static final Matrix ROWS =
            Matrix.ofRows(
                    new float[] {1, 2},
                    new float[] {0, 0},
                    new float[] {-1, -2},
                    new float[] {0, 0},
                    new float[] {2, 4});

    @Test
    void namesTheRowsWithoutADirection() {
        var prepared = PreparedRows.of(ROWS, Metric.COSINE, ZeroRows.ALLOW);

        assertArrayEquals(new int[] {1, 3}, prepared.zeroRows());
    }

    @Test
    void aZeroRowIsAtDistanceOneFromEveryOther() {
        var prepared = PreparedRows.of(ROWS, Metric.COSINE, ZeroRows.ALLOW);

        assertEquals(1, prepared.distance(1, 0));
        assertEquals(1, prepared.distance(2, 1));
        assertEquals(1, prepared.distance(1, 3));
    }

    @Test
    void searchRanksAZeroRowBetweenLikeAndUnlikeRows() {
        var prepared = PreparedRows.of(ROWS, Metric.COSINE, ZeroRows.ALLOW);

        try (var workers = new Workers("test", 1)) {
            var found = ExactNeighbors.search(prepared, 4, workers, done -> {});

            assertArrayEquals(
                    new int[] {4, 1, 3, 2, 0, 2, 3, 4, 1, 3, 0, 4, 0, 1, 2, 4, 0, 1, 3, 2},
                    found.index());
            assertArrayEquals(
                    new float[] {0, 1, 1, 2, 1, 1, 1, 1, 1, 1, 2, 2, 1, 1, 1, 1, 0, 1, 1, 2},
                    found.distance(),
                    1e-6f);
        }
    }

    @Test
    void zeroIsARowLikeAnyOtherToTheEuclideanDistance() {
        var prepared = PreparedRows.of(ROWS, Metric.EUCLIDEAN);

        assertEquals(0, prepared.zeroRows().length);
        assertEquals(Math.sqrt(5), prepared.distance(1, 0), 1e-6);
    }

    @Test
    void refusesWhatIsNotANumberEvenWhereZeroRowsAreAllowed() {
        var rows = Matrix.ofRows(new float[] {0, 0}, new float[] {1, Float.NaN});

        var error =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> PreparedRows.of(rows, Metric.COSINE, ZeroRows.ALLOW));

        assertEquals(
                "row 1, column 1 of (2, 2) is NaN; expected a number within 1e30",
                error.getMessage());
    }
}
