package io.conoscope.projection.neighbors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;
import io.conoscope.math.Workers;
import io.conoscope.projection.neighbors.scan.Metric;
import io.conoscope.projection.neighbors.scan.PreparedRows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

class ExactNeighborsTest {

    private Workers workers;

    @BeforeEach
    void start() {
        workers = new Workers("test", 3);
    }

    @AfterEach
    void end() {
        workers.close();
    }

    @Test
    void findsNeighborsOnALineByHand() {
        var rows = Matrix.of(4, 1, new float[] {0, 1, 3, 7});

        var found = search(rows, Metric.EUCLIDEAN, 2);

        assertArrayEquals(new int[] {1, 2, 0, 2, 1, 0, 2, 1}, found.index());
        assertArrayEquals(new float[] {1, 3, 1, 2, 2, 3, 4, 6}, found.distance(), 1e-6f);
    }

    @Test
    void cosineSeesDirectionsOnly() {
        var rows = Matrix.ofRows(new float[] {1, 0}, new float[] {0, 5}, new float[] {100, 1e-3f});

        var found = search(rows, Metric.COSINE, 1);

        assertArrayEquals(new int[] {2, 2, 0}, found.index());
        assertEquals(1, found.distance()[1], 1e-4f);
    }

    @ParameterizedTest
    @EnumSource
    void agreesWithSortingAllDistances(Metric metric) {
        var rows = random(700, 20, 5);
        var prepared = PreparedRows.of(rows, metric);

        var found = search(rows, metric, 12);

        for (int row = 0; row < 700; row++) {
            int self = row;
            var expected =
                    IntStream.range(0, 700)
                            .filter(j -> j != self)
                            .boxed()
                            .sorted(Comparator.comparingDouble(j -> prepared.distance(self, j)))
                            .limit(12)
                            .mapToInt(j -> j)
                            .toArray();
            assertArrayEquals(expected, Arrays.copyOfRange(found.index(), row * 12, row * 12 + 12));
        }
    }

    @ParameterizedTest
    @EnumSource
    void longListsHoldTheNearestToo(Metric metric) {
        int k = 150;
        var rows = random(2200, 5, 7);
        var prepared = PreparedRows.of(rows, metric);

        var found = search(rows, metric, k);

        for (int row = 0; row < 2200; row += 37) {
            int self = row;
            var expected =
                    IntStream.range(0, 2200)
                            .filter(j -> j != self)
                            .mapToDouble(j -> prepared.distance(self, j))
                            .sorted()
                            .limit(k)
                            .toArray();
            for (int i = 0; i < k; i++) {
                assertEquals(expected[i], found.distance()[row * k + i], 1e-6, row + ", " + i);
            }
        }
    }

    @Test
    void breaksTiesByIndex() {
        var rows = Matrix.of(40, 3, new float[120]);

        var found = search(rows, Metric.EUCLIDEAN, 3);

        assertArrayEquals(new int[] {1, 2, 3}, Arrays.copyOf(found.index(), 3));
        assertArrayEquals(new int[] {0, 1, 2}, Arrays.copyOfRange(found.index(), 60, 63));
        assertArrayEquals(new float[120], found.distance());
    }

    @Test
    void isTheSameForAnyNumberOfThreads() {
        var rows = random(1500, 16, 8);
        var prepared = PreparedRows.of(rows, Metric.COSINE);

        var parallel = search(rows, Metric.COSINE, 10);

        try (var one = new Workers("one", 1)) {
            var serial = ExactNeighbors.search(prepared, 10, one, done -> {});
            assertArrayEquals(serial.index(), parallel.index());
            assertArrayEquals(serial.distance(), parallel.distance());
        }
    }

    @Test
    void measuresFarAwayRowsWithoutLosingDigits() {
        // Two clusters a million from the origin: a product of raw rows would see only noise.
        var rows = Matrix.of(4, 1, new float[] {1_000_000, 1_000_001, 1_000_003, 1_000_007});

        var found = search(rows, Metric.EUCLIDEAN, 1);

        assertArrayEquals(new float[] {1, 1, 2, 4}, found.distance(), 1e-3f);
    }

    @Test
    void endsWhenTheListenerThrows() {
        var prepared = PreparedRows.of(random(3000, 4, 1), Metric.COSINE);

        assertThrows(
                CancellationException.class,
                () ->
                        ExactNeighbors.search(
                                prepared,
                                5,
                                workers,
                                done -> {
                                    throw new CancellationException();
                                }));
    }

    @Test
    void refusesAsManyNeighborsAsRows() {
        var rows = random(5, 2, 1);

        var error =
                assertThrows(IllegalArgumentException.class, () -> search(rows, Metric.COSINE, 5));

        assertEquals("5 neighbours among 5 rows", error.getMessage());
    }

    @Test
    void namesTheRowThatIsNotANumber() {
        var rows = Matrix.of(2, 2, new float[] {1, 2, 3, Float.NaN});

        var error =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> PreparedRows.of(rows, Metric.EUCLIDEAN));

        assertTrue(error.getMessage().startsWith("row 1, column 1 of (2, 2) is NaN"));
    }

    @Test
    void cosineNamesTheRowWithoutADirection() {
        var rows = Matrix.of(2, 2, new float[] {1, 2, 0, 0});

        var error =
                assertThrows(
                        IllegalArgumentException.class, () -> PreparedRows.of(rows, Metric.COSINE));

        assertEquals("row 1 of (2, 2) has length 0", error.getMessage());
    }

    private Neighbors search(Matrix rows, Metric metric, int k) {
        return ExactNeighbors.search(PreparedRows.of(rows, metric), k, workers, done -> {});
    }

    private static Matrix random(int n, int d, long seed) {
        var random = Seeds.random(seed);
        var values = new float[n * d];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Matrix.of(n, d, values);
    }
}
