package io.conoscope.projection.neighbors;

import io.conoscope.math.Workers;
import io.conoscope.projection.neighbors.cells.Cells;
import io.conoscope.projection.neighbors.scan.NearestLists;
import io.conoscope.projection.neighbors.scan.PairScans;
import io.conoscope.projection.neighbors.scan.Points;
import io.conoscope.projection.neighbors.scan.PreparedRows;
import io.conoscope.projection.neighbors.scan.SearchProgress;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Finds nearly all nearest neighbours: rows that share one of many overlapping cells are compared,
/// each cell as one block product.
///
/// A row belongs to the cells of its six nearest of about n/60 centroids.
final class CellNeighbors {

    private static final int EACH = 6;
    private static final int ROWS_A_CENTROID = 60;

    /// Cells beyond this many rows are divided again.
    private static final int MOST = 2048;

    private CellNeighbors() {}

    /// Searches on all workers, in time that grows a little faster than n·d.
    ///
    /// @param k    neighbours a row, itself not counted, in [1, n - 1]
    /// @param done hears how much of the work is finished, in rows; may throw to end it
    static Neighbors search(
            PreparedRows rows, int k, long seed, Workers workers, IntConsumer done) {
        int n = rows.rows();
        var points = Points.of(rows);
        var progress = new SearchProgress(n, done);
        progress.stage(0.4);
        var cells =
                new Cells(points, Math.max(MOST, 8 * k), seed, workers, progress)
                        .of(
                                IntStream.range(0, n).toArray(),
                                Math.max(1, n / Math.max(ROWS_A_CENTROID, k)),
                                EACH);
        progress.stage(0.9);
        var lists = new NearestLists(n, Math.min(n - 1, k + 1));
        var scans = new PairScans(points, lists, workers, progress);
        scans.within(cells);
        progress.stage(0.95);
        scans.complete(k);
        progress.stage(1);
        return NeighborRanking.quick(rows, lists, k, workers, progress);
    }
}
