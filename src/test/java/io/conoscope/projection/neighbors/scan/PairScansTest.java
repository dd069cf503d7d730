package io.conoscope.projection.neighbors.scan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.conoscope.math.Matrix;
import io.conoscope.math.Workers;
import io.conoscope.projection.neighbors.ExactNeighbors;
import io.conoscope.projection.neighbors.NeighborRanking;
import io.conoscope.projection.neighbors.NeighborRows;
import io.conoscope.projection.neighbors.Neighbors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

class PairScansTest {

    private final Workers workers = new Workers("test", 2);

    @AfterEach
    void end() {
        workers.close();
    }

    @Test
    void comparesPairsOfABlockAndNoOthers() {
        var line = PreparedRows.of(Matrix.of(4, 1, new float[] {0, 1, 3, 7}), Metric.EUCLIDEAN);
        var lists = new NearestLists(4, 2);

        scans(line, lists).within(List.of(new int[] {0, 2, 3}));

        assertEquals(0, lists.size(1));
        assertEquals(2, lists.partner(0, 0));
        assertEquals(3, lists.partner(0, 1));
        assertEquals(0, lists.partner(2, 0));
    }

    @Test
    void completesListsThatLackPartners() {
        var rows = PreparedRows.of(NeighborRows.random(3000, 5, 1), Metric.EUCLIDEAN);
        var lists = new NearestLists(3000, 9);
        var scans = scans(rows, lists);
        scans.within(List.of(IntStream.range(50, 60).toArray()));

        scans.complete(9);

        var found = NeighborRanking.precise(rows, lists, 5, workers, progress());
        var exact = ExactNeighbors.search(rows, 5, workers, done -> {});
        for (int row = 0; row < 3000; row++) {
            if (row < 50 || row >= 60) {
                assertArrayEquals(of(exact, row), of(found, row));
            }
        }
    }

    @Test
    void whoHearsMayEndItWithinABlock() {
        var rows = PreparedRows.of(NeighborRows.random(1000, 3, 1), Metric.EUCLIDEAN);
        var lists = new NearestLists(1000, 5);
        var heard = new AtomicInteger();
        var impatient =
                new SearchProgress(
                        1000,
                        done -> {
                            if (heard.incrementAndGet() == 2) {
                                throw new CancellationException();
                            }
                        });
        var scans = new PairScans(Points.of(rows), lists, workers, impatient);
        var block = IntStream.range(0, 1000).toArray();

        assertThrows(CancellationException.class, () -> scans.within(List.of(block)));
        assertEquals(2, heard.get());
        assertEquals(0, lists.size(0));
    }

    @Test
    void anEndIsHeardWithinBlocksOfOtherThreads() throws Exception {
        var progress =
                new SearchProgress(
                        1,
                        done -> {
                            throw new IllegalStateException();
                        });
        assertThrows(IllegalStateException.class, progress::check);

        var other =
                CompletableFuture.runAsync(progress::check).handle((nothing, failure) -> failure);

        assertInstanceOf(
                CancellationException.class,
                other.get().getCause() == null ? other.get() : other.get().getCause());
    }

    private PairScans scans(PreparedRows rows, NearestLists lists) {
        return new PairScans(Points.of(rows), lists, workers, progress());
    }

    private static SearchProgress progress() {
        return new SearchProgress(1, done -> {});
    }

    private static int[] of(Neighbors neighbors, int row) {
        return IntStream.range(0, neighbors.k())
                .map(i -> neighbors.index()[row * neighbors.k() + i])
                .toArray();
    }
}
