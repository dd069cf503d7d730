package io.conoscope.projection.neighbors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.math.Matrix;
import io.conoscope.math.Workers;
import io.conoscope.projection.neighbors.NeighborSearch.Effort;
import io.conoscope.projection.neighbors.NeighborSearch.Settings;
import io.conoscope.projection.neighbors.scan.Metric;
import io.conoscope.projection.neighbors.scan.PreparedRows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.CancellationException;

class NeighborSearchTest {

    private static final Settings ROUGH = new Settings(7, Effort.APPROXIMATE);

    private Workers workers;

    @BeforeEach
    void start() {
        workers = new Workers("test", 2);
    }

    @AfterEach
    void end() {
        workers.close();
    }

    @ParameterizedTest
    @EnumSource
    void findsNearlyAllTrueNeighborsOfClusteredRows(Metric metric) {
        var rows = PreparedRows.of(NeighborRows.clustered(5000, 16, 40, 3), metric);

        var found = NeighborSearch.search(rows, 14, ROUGH, workers, done -> {});

        var exact = ExactNeighbors.search(rows, 14, workers, done -> {});
        double recall = NeighborRows.recall(exact, found);
        assertTrue(recall > 0.95, "recall " + recall);
    }

    /// Where no clusters help, a row's neighbours lie in many cells: two of its own hold 0.6 of
    /// them.
    @ParameterizedTest
    @EnumSource
    void findsNearlyAllTrueNeighborsOfRowsWithoutClusters(Metric metric) {
        var rows = PreparedRows.of(NeighborRows.random(3000, 16, 3), metric);

        var found = NeighborSearch.search(rows, 10, ROUGH, workers, done -> {});

        var exact = ExactNeighbors.search(rows, 10, workers, done -> {});
        double recall = NeighborRows.recall(exact, found);
        assertTrue(recall > 0.98, "recall " + recall);
    }

    @Test
    void findsNearlyAllOfManyNeighbors() {
        var rows = PreparedRows.of(NeighborRows.clustered(5000, 16, 40, 3), Metric.COSINE);

        var found = NeighborSearch.search(rows, 90, ROUGH, workers, done -> {});

        var exact = ExactNeighbors.search(rows, 90, workers, done -> {});
        double recall = NeighborRows.recall(exact, found);
        assertTrue(recall > 0.93, "recall " + recall);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 1", "3, 12"})
    void isTheSameForAnyNumberOfThreads(int threads, int copies) {
        var some = NeighborRows.clustered(4800 / copies, 16, 5, 8);
        var rows = PreparedRows.of(repeated(some, copies), Metric.EUCLIDEAN);
        var parallel = NeighborSearch.search(rows, 10, ROUGH, workers, done -> {});

        try (var others = new Workers("others", threads)) {
            var again = NeighborSearch.search(rows, 10, ROUGH, others, done -> {});

            assertArrayEquals(parallel.index(), again.index());
            assertArrayEquals(parallel.distance(), again.distance());
        }
    }

    @ParameterizedTest
    @EnumSource
    void measuresDistancesToFiveDigits(Metric metric) {
        var rows = PreparedRows.of(NeighborRows.clustered(3000, 32, 40, 3), metric);

        var found = NeighborSearch.search(rows, 14, ROUGH, workers, done -> {});

        for (int i = 0; i < found.index().length; i++) {
            double distance = rows.distance(i / 14, found.index()[i]);
            assertEquals(distance, found.distance()[i], 3e-5 * distance);
        }
    }

    @Test
    void anotherSeedMissesOtherNeighbors() {
        var rows = PreparedRows.of(NeighborRows.random(6000, 32, 3), Metric.COSINE);

        var one = NeighborSearch.search(rows, 14, ROUGH, workers, done -> {});
        var other = new Settings(8, Effort.APPROXIMATE);
        var two = NeighborSearch.search(rows, 14, other, workers, done -> {});

        assertFalse(Arrays.equals(one.index(), two.index()));
    }

    @Test
    void comparesFewRowsExactly() {
        var rows = PreparedRows.of(NeighborRows.random(900, 8, 3), Metric.EUCLIDEAN);

        var found = NeighborSearch.search(rows, 14, Settings.ofSeed(1), workers, done -> {});

        var exact = ExactNeighbors.search(rows, 14, workers, done -> {});
        assertArrayEquals(exact.index(), found.index());
    }

    @Test
    void listsOthersAscendingAndNeverTheRowItself() {
        var rows = PreparedRows.of(NeighborRows.clustered(5000, 6, 300, 3), Metric.COSINE);

        var found = NeighborSearch.search(rows, 20, ROUGH, workers, done -> {});

        for (int row = 0; row < 5000; row++) {
            var others = Arrays.copyOfRange(found.index(), row * 20, row * 20 + 20);
            int self = row;
            assertTrue(Arrays.stream(others).noneMatch(other -> other == self));
            assertEquals(20, Arrays.stream(others).distinct().count());
            for (int i = row * 20 + 1; i < row * 20 + 20; i++) {
                assertTrue(found.distance()[i - 1] <= found.distance()[i]);
            }
        }
    }

    @Test
    void tellsHowFarItIsAndEndsAtAllRows() {
        var rows = PreparedRows.of(NeighborRows.clustered(6000, 16, 40, 3), Metric.COSINE);
        var told = new ArrayList<Integer>();

        NeighborSearch.search(rows, 14, ROUGH, workers, told::add);

        assertEquals(told.stream().sorted().toList(), told);
        assertTrue(told.size() > 50, told.size() + " times");
        assertEquals(6000, told.getLast());
    }

    @ParameterizedTest
    @CsvSource({"0", "500", "2000", "4000"})
    void endsWhenTheListenerThrows(int after) {
        var rows = PreparedRows.of(NeighborRows.clustered(4500, 16, 40, 3), Metric.COSINE);

        assertThrows(
                CancellationException.class,
                () ->
                        NeighborSearch.search(
                                rows,
                                14,
                                ROUGH,
                                workers,
                                done -> {
                                    if (done >= after) {
                                        throw new CancellationException();
                                    }
                                }));
    }

    @Test
    void refusesAsManyNeighborsAsRows() {
        var rows = PreparedRows.of(NeighborRows.random(5, 2, 1), Metric.COSINE);

        var error =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> NeighborSearch.search(rows, 5, ROUGH, workers, done -> {}));

        assertEquals("5 neighbours among 5 rows", error.getMessage());
    }

    private static Matrix repeated(Matrix rows, int copies) {
        var all = rows;
        for (int copy = 1; copy < copies; copy++) {
            all = all.above(rows);
        }
        return all;
    }
}
