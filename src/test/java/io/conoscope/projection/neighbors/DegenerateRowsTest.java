package io.conoscope.projection.neighbors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.math.Matrix;
import io.conoscope.math.Workers;
import io.conoscope.projection.neighbors.NeighborSearch.Effort;
import io.conoscope.projection.neighbors.NeighborSearch.Settings;
import io.conoscope.projection.neighbors.scan.Metric;
import io.conoscope.projection.neighbors.scan.PreparedRows;
import io.conoscope.projection.neighbors.scan.ZeroRows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;

class DegenerateRowsTest {

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
    void thousandsOfEqualRowsAreEachOthersNeighbors(Metric metric) {
        var values = NeighborRows.random(9000, 8, 5).toArray();
        for (int row = 1; row < 3000; row++) {
            System.arraycopy(values, 0, values, row * 3 * 8, 8);
        }
        var rows = PreparedRows.of(Matrix.of(9000, 8, values), metric);

        var found = search(rows, 14);

        for (int i = 0; i < 3000; i++) {
            int from = i * 3 * 14;
            assertArrayEquals(new float[14], Arrays.copyOfRange(found.distance(), from, from + 14));
        }
    }

    @ParameterizedTest
    @EnumSource
    void allRowsEqual(Metric metric) {
        var values = new float[9000 * 4];
        Arrays.fill(values, 0.3f);
        var rows = PreparedRows.of(Matrix.of(9000, 4, values), metric);

        var found = search(rows, 14);

        assertArrayEquals(new float[9000 * 14], found.distance());
    }

    @Test
    void oneDimension() {
        var rows = PreparedRows.of(NeighborRows.random(5000, 1, 2), Metric.EUCLIDEAN);

        var found = search(rows, 14);

        var exact = ExactNeighbors.search(rows, 14, workers, done -> {});
        assertTrue(NeighborRows.recall(exact, found) > 0.97);
    }

    @Test
    void oneDimensionHasTwoDirections() {
        var rows = PreparedRows.of(NeighborRows.random(5000, 1, 2), Metric.COSINE);

        var found = search(rows, 14);

        assertArrayEquals(new float[5000 * 14], found.distance());
    }

    @Test
    void asManyColumnsAsRowsAreNoDistances() {
        var rows = PreparedRows.of(NeighborRows.clustered(700, 700, 5, 2), Metric.COSINE);

        var found = search(rows, 14);

        var exact = ExactNeighbors.search(rows, 14, workers, done -> {});
        assertTrue(NeighborRows.recall(exact, found) > 0.9);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 17, 100})
    void allOthersAreNeighbors(int n) {
        var rows = PreparedRows.of(NeighborRows.random(n, 3, 2), Metric.EUCLIDEAN);

        var found = search(rows, n - 1);

        var exact = ExactNeighbors.search(rows, n - 1, workers, done -> {});
        assertArrayEquals(exact.index(), found.index());
    }

    @Test
    void noRows() {
        var rows = PreparedRows.of(Matrix.of(0, 3, new float[0]), Metric.COSINE);

        assertEquals(0, search(rows, 0).rows());
    }

    @Test
    void rowsFarFromCrowdsFindEachOther() {
        var values = NeighborRows.clustered(6000, 4, 3, 2).toArray();
        for (int outlier = 0; outlier < 9; outlier++) {
            values[outlier * 600 * 4] = 1000 * (outlier + 1);
        }
        var rows = PreparedRows.of(Matrix.of(6000, 4, values), Metric.EUCLIDEAN);

        var found = search(rows, 30);

        int last = 8 * 600 * 30;
        assertEquals(7 * 600, found.index()[last]);
        assertEquals(6 * 600, found.index()[last + 1]);
        assertEquals(5 * 600, found.index()[last + 2]);
    }

    @Test
    void zeroRowsAreAtDistanceOneFromWhatIsFound() {
        var values = NeighborRows.random(5000, 8, 2).toArray();
        for (int row = 100; row < 3100; row++) {
            Arrays.fill(values, row * 8, row * 8 + 8, 0);
        }
        var rows = PreparedRows.of(Matrix.of(5000, 8, values), Metric.COSINE, ZeroRows.ALLOW);

        var found = search(rows, 14);

        var ones = new float[14];
        Arrays.fill(ones, 1);
        for (int row = 100; row < 3100; row++) {
            assertArrayEquals(ones, Arrays.copyOfRange(found.distance(), row * 14, row * 14 + 14));
        }
        assertEquals(3000, rows.zeroRows().length);
        assertTrue(found.distance()[0] < 0.5);
    }

    private Neighbors search(PreparedRows rows, int k) {
        return NeighborSearch.search(rows, k, ROUGH, workers, done -> {});
    }
}
