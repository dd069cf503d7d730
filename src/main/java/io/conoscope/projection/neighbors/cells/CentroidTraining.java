package io.conoscope.projection.neighbors.cells;

import io.conoscope.math.Seeds;
import io.conoscope.math.Workers;
import io.conoscope.projection.neighbors.scan.Points;
import io.conoscope.projection.neighbors.scan.SearchProgress;

/// Places centroids where points are dense: a few rounds of k-means on a sample.
final class CentroidTraining {

    private static final int SAMPLES_EACH = 16;
    private static final int ROUNDS = 2;

    private final Points points;
    private final long seed;
    private final Workers workers;
    private final SearchProgress progress;

    CentroidTraining(Points points, long seed, Workers workers, SearchProgress progress) {
        this.points = points;
        this.seed = seed;
        this.workers = workers;
        this.progress = progress;
    }

    /// Trains at most `wanted` centroids on chosen points; those that no point of the sample is
    /// nearest to are dropped, so that equal points share one.
    ///
    /// @param ids at least 1
    CentroidIndex of(int[] ids, int wanted) {
        var sample = sample(ids, (int) Math.min(ids.length, (long) SAMPLES_EACH * wanted));
        var first = new int[Math.min(wanted, sample.length)];
        System.arraycopy(sample, 0, first, 0, first.length);
        var index = CentroidIndex.of(points.select(first), seed, workers, progress);
        for (int round = 0; round < ROUNDS; round++) {
            var nearest = index.nearest(points, sample, 1, workers, progress);
            var members = IndexGroups.of(nearest, 1, index.centroids().count());
            index = CentroidIndex.of(means(sample, members), seed, workers, progress);
        }
        return index;
    }

    /// The first places of a random order.
    private int[] sample(int[] ids, int count) {
        var random = Seeds.random(seed);
        var all = ids.clone();
        var sample = new int[count];
        for (int i = 0; i < count; i++) {
            int other = random.nextInt(i, all.length);
            sample[i] = all[other];
            all[other] = all[i];
        }
        return sample;
    }

    private Points means(int[] sample, IndexGroups members) {
        int d = points.columns();
        int filled = 0;
        for (int group = 0; group < members.count(); group++) {
            filled += members.size(group) > 0 ? 1 : 0;
        }
        var centroids = new Points(new float[filled * d], new float[filled], d);
        for (int group = 0, c = 0; group < members.count(); group++) {
            if (members.size(group) > 0) {
                mean(sample, members.of(group), centroids, c++);
            }
        }
        return centroids;
    }

    private void mean(int[] sample, int[] places, Points into, int c) {
        int d = points.columns();
        var sums = new double[d];
        boolean euclidean = false;
        for (int place : places) {
            int row = sample[place];
            euclidean |= points.halves()[row] > 0;
            for (int i = 0; i < d; i++) {
                sums[i] += points.values()[row * d + i];
            }
        }
        double squares = 0;
        for (double sum : sums) {
            squares += sum * sum;
        }
        // Under the cosine a centroid is a direction.
        double scale = euclidean || squares == 0 ? 1.0 / places.length : 1 / Math.sqrt(squares);
        for (int i = 0; i < d; i++) {
            into.values()[c * d + i] = (float) (sums[i] * scale);
        }
        into.halves()[c] = euclidean ? (float) (squares / places.length / places.length / 2) : 0;
    }
}
