package io.conoscope.projection.neighbors.scan;

import io.conoscope.math.Workers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/// Many scans of pairs, spread over workers.
public final class PairScans {

    private static final int BLOCK = 1024;

    private final Points points;
    private final NearestLists lists;
    private final Workers workers;
    private final SearchProgress progress;

    public PairScans(Points points, NearestLists lists, Workers workers, SearchProgress progress) {
        this.points = points;
        this.lists = lists;
        this.workers = workers;
        this.progress = progress;
    }

    /// Compares all pairs among the points of each block.
    ///
    /// @param blocks each ascending
    public void within(List<int[]> blocks) {
        run(blocks, PairScan::within);
    }

    /// Compares each point whose list holds fewer than `k` with all others.
    public void complete(int k) {
        int n = points.count();
        var lacking = IntStream.range(0, n).filter(i -> lists.size(i) < k).toArray();
        for (int from = 0; from < lacking.length; from += BLOCK) {
            var some = Arrays.copyOfRange(lacking, from, Math.min(lacking.length, from + BLOCK));
            var others = new ArrayList<int[]>();
            for (int block = 0; block < n; block += BLOCK) {
                others.add(
                        IntStream.range(block, Math.min(n, block + BLOCK))
                                .filter(i -> Arrays.binarySearch(some, i) < 0)
                                .toArray());
            }
            within(List.of(some));
            run(others, (scan, block) -> scan.across(some, block));
        }
    }

    private void run(List<int[]> blocks, BiConsumer<PairScan, int[]> comparison) {
        var count = progress.count(blocks.size(), 1);
        workers.forEach(
                blocks.size(),
                () -> {
                    var scan = new PairScan(points, lists, progress);
                    return block -> {
                        comparison.accept(scan, blocks.get(block));
                        count.finish();
                    };
                },
                count::tell);
    }
}
