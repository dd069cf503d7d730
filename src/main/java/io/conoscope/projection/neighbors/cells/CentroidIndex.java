package io.conoscope.projection.neighbors.cells;

import io.conoscope.math.Workers;
import io.conoscope.projection.neighbors.scan.Points;
import io.conoscope.projection.neighbors.scan.SearchProgress;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Finds the nearest centroids of many points: all of them compared while they are few, those of
/// the point's neighbourhood beyond.
final class CentroidIndex {

    /// More centroids than these are grouped about centroids of their own.
    private static final int FLAT = 2048;

    /// How many groups a centroid belongs to, so that points near a border see both sides.
    private static final int SPREAD = 12;

    private static final int BLOCK = 128;

    private final Points centroids;
    private final @Nullable CentroidIndex coarse;
    private final IndexGroups groups;

    private CentroidIndex(Points centroids, @Nullable CentroidIndex coarse, IndexGroups groups) {
        this.centroids = centroids;
        this.coarse = coarse;
        this.groups = groups;
    }

    static CentroidIndex of(Points centroids, long seed, Workers workers, SearchProgress progress) {
        int count = centroids.count();
        if (count <= FLAT) {
            var all = IntStream.range(0, count).toArray();
            return new CentroidIndex(centroids, null, new IndexGroups(new int[] {0, count}, all));
        }
        var all = IntStream.range(0, count).toArray();
        int wanted = (int) Math.sqrt(count);
        var coarse = new CentroidTraining(centroids, seed, workers, progress).of(all, wanted);
        int groups = coarse.centroids.count();
        var near = coarse.nearest(centroids, all, SPREAD, workers, progress);
        return new CentroidIndex(centroids, coarse, IndexGroups.of(near, SPREAD, groups));
    }

    Points centroids() {
        return centroids;
    }

    /// The nearest centroids of chosen points, in no order.
    ///
    /// @return shape (ids.length, each); -1 where there are fewer
    int[] nearest(Points points, int[] ids, int each, Workers workers, SearchProgress progress) {
        var blocks = blocks(points, ids, workers, progress);
        var into = new int[Math.multiplyExact(ids.length, each)];
        var count = progress.count(blocks.size(), 0.4);
        workers.forEach(
                blocks.size(),
                () -> {
                    var scan = new CentroidScan(points, centroids, each, BLOCK);
                    return number -> {
                        var block = blocks.get(number);
                        scan.look(groups, block.group);
                        scan.nearest(ids, block.places, into);
                        count.finish();
                    };
                },
                count::tell);
        return into;
    }

    /// Points that look at the same group of centroids, as places among the ids.
    private record Block(int group, int[] places) {}

    private List<Block> blocks(Points points, int[] ids, Workers workers, SearchProgress progress) {
        var byGroup =
                coarse == null
                        ? IndexGroups.of(new int[ids.length], 1, 1)
                        : IndexGroups.of(
                                coarse.nearest(points, ids, 1, workers, progress),
                                1,
                                groups.count());
        var blocks = new ArrayList<Block>();
        for (int group = 0; group < byGroup.count(); group++) {
            var places = byGroup.of(group);
            for (int from = 0; from < places.length; from += BLOCK) {
                int to = Math.min(places.length, from + BLOCK);
                blocks.add(new Block(group, Arrays.copyOfRange(places, from, to)));
            }
        }
        return blocks;
    }
}
