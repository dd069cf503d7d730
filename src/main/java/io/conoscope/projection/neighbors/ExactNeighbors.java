package io.conoscope.projection.neighbors;

import io.conoscope.math.Workers;
import io.conoscope.projection.neighbors.scan.NearestLists;
import io.conoscope.projection.neighbors.scan.PairScan;
import io.conoscope.projection.neighbors.scan.Points;
import io.conoscope.projection.neighbors.scan.PreparedRows;
import io.conoscope.projection.neighbors.scan.SearchProgress;

import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Finds the true nearest neighbours by comparing every row with every other: products of blocks in
/// 32 bits choose the candidates, differences in 64 bits order them.
///
/// Each pair of blocks is multiplied once and serves the rows of both. Blocks are cut in the same
/// places whatever the number of threads, so the result is the same.
public final class ExactNeighbors {

    /// Rows of a block: at most so many, and fewer where a few threads would have too few pairs.
    private static final int BLOCK = 1024;

    private static final int BLOCKS_AT_LEAST = 12;

    /// Candidates beyond k, so that rounding in the products cannot drop a true neighbour that ties
    /// with the last one.
    static final int SPARE = 4;

    private ExactNeighbors() {}

    /// Searches in O(n²·d) time on all workers.
    ///
    /// @param k    neighbours a row, itself not counted, in [0, n - 1]
    /// @param done hears on the calling thread how many rows' worth of work is finished; may throw
    ///             to end it
    /// @throws IllegalArgumentException if k is out of range
    public static Neighbors search(PreparedRows rows, int k, Workers workers, IntConsumer done) {
        int n = rows.rows();
        requireFewer(k, n);
        if (k == 0) {
            return new Neighbors(0, new int[0], new float[0]);
        }
        var lists = new NearestLists(n, Math.min(n - 1, k + SPARE));
        int size = Math.clamp((n + BLOCKS_AT_LEAST - 1) / BLOCKS_AT_LEAST, 1, BLOCK);
        int blocks = (n + size - 1) / size;
        int pairs = blocks * (blocks + 1) / 2;
        var points = Points.of(rows);
        var progress = new SearchProgress(n, done);
        progress.stage(0.95);
        var count = progress.count(pairs, 1);
        workers.forEach(
                pairs,
                () -> {
                    var scan = new PairScan(points, lists, progress);
                    return pair -> {
                        compare(scan, pair, size, n);
                        count.finish();
                    };
                },
                count::tell);
        progress.stage(1);
        return NeighborRanking.precise(rows, lists, k, workers, progress);
    }

    static void requireFewer(int k, int n) {
        if (k < 0 || (k > 0 && k >= n)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%d neighbours among %d rows", k, n));
        }
    }

    /// Pairs of blocks are numbered (0, 0), (1, 0), (1, 1), (2, 0), ...
    private static void compare(PairScan scan, int pair, int size, int n) {
        int later = (int) ((Math.sqrt(8.0 * pair + 1) - 1) / 2);
        int earlier = pair - later * (later + 1) / 2;
        if (earlier == later) {
            scan.within(block(later, size, n));
        } else {
            scan.across(block(earlier, size, n), block(later, size, n));
        }
    }

    private static int[] block(int number, int size, int n) {
        return IntStream.range(number * size, Math.min(n, (number + 1) * size)).toArray();
    }
}
