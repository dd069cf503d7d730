package io.conoscope.projection.umap;

import io.conoscope.math.Seeds;

import java.util.Arrays;

/// One thread's buffers for the gradient steps of one epoch on a chunk of points, vectorised over
/// the points.
///
/// First the attractive steps: round r applies the r-th sampled edge of every point that has so
/// many. Then the repulsive steps: in each of a few rounds, the negative sample of every point is
/// the point a random number of places further on.
final class SgdWorker {

    /// Points of a chunk, which are updated together.
    static final int POINTS = 256;

    private static final int ROUNDS = 24;

    /// Bound of one repulsive gradient along an axis.
    private static final float CLIP = 4;

    /// Bound of the summed repulsive gradient of one epoch along an axis: clusters then get the
    /// radius that they have in umap-learn.
    private static final float FARTHEST_PUSH = 8;

    /// Bound of an attractive step, in distances to the other end; only a raised learning rate
    /// would exceed it.
    private static final float FARTHEST = 3;

    private final DrawnEdges edges;
    private final float[] share;
    private final int[] flag;
    private final int[] drawn;
    private final int[] owner;
    private final int[] who = new int[ROUNDS * POINTS];
    private final int[] end = new int[ROUNDS * POINTS];
    private final int[] size = new int[ROUNDS];
    private final float[] x = new float[POINTS];
    private final float[] y = new float[POINTS];
    private final float[] dx = new float[POINTS];
    private final float[] dy = new float[POINTS];
    private final float[] squared = new float[POINTS];
    private final float[] force = new float[POINTS];
    private final float[] otherX = new float[POINTS];
    private final float[] otherY = new float[POINTS];
    private final float[] sumX = new float[POINTS];
    private final float[] sumY = new float[POINTS];
    private final float[] weight = new float[POINTS];

    SgdWorker(DrawnEdges edges, int mostEdges) {
        this.edges = edges;
        this.share = new float[mostEdges];
        this.flag = new int[mostEdges];
        this.drawn = new int[mostEdges + 1];
        this.owner = new int[mostEdges + 1];
    }

    /// What is the same for all points in one epoch.
    ///
    /// @param epoch     from 0
    /// @param rate      learning rate of this epoch
    /// @param pushes    rounds of negative samples
    /// @param repulsion by place: factor on each repulsive gradient beside the learning rate
    record Epoch(
            int epoch,
            float rate,
            int pushes,
            float[] repulsion,
            LowDimensionalSimilarity closeness) {}

    /// Updates the points at places [from, to), with the positions in `seen` for all others.
    ///
    /// @param seed of the negative samples
    void move(
            int from, int to, PaddedPositions seen, PaddedPositions into, Epoch epoch, long seed) {
        int count = to - from;
        System.arraycopy(seen.x(), from, x, 0, count);
        System.arraycopy(seen.y(), from, y, 0, count);
        follow(from, to, seen, epoch);
        if (seen.points() > 1 && epoch.pushes() > 0) {
            flee(from, count, seen, epoch, seed);
        }
        System.arraycopy(x, 0, into.x(), from, count);
        System.arraycopy(y, 0, into.y(), from, count);
    }

    private void follow(int from, int to, PaddedPositions seen, Epoch epoch) {
        int count = draw(from, to, epoch.epoch());
        Arrays.fill(size, 0);
        int point = -1;
        int round = 0;
        for (int i = 0; i < count; i++) {
            round = owner[i] == point ? round + 1 : 0;
            point = owner[i];
            if (round == ROUNDS) {
                followAll(seen, epoch);
                round = 0;
            }
            int slot = round * POINTS + size[round]++;
            who[slot] = point;
            end[slot] = drawn[i];
        }
        followAll(seen, epoch);
    }

    /// Lists the edges sampled in an epoch with the points that they start from; which edges they
    /// are depends only on their shares and the number of the epoch.
    private int draw(int from, int to, int epoch) {
        int first = edges.offsets()[from];
        int count = edges.offsets()[to] - first;
        System.arraycopy(edges.shares(), first, share, 0, count);
        for (int i = 0; i < count; i++) {
            int due = (int) (share[i] * (epoch + 1)) - (int) (share[i] * epoch);
            // Rounding can make two of one that is due soon, after thousands of epochs.
            flag[i] = Math.min(1, due);
        }
        var ends = edges.ends();
        int size = 0;
        for (int i = from; i < to; i++) {
            int last = edges.offsets()[i + 1] - first;
            for (int e = edges.offsets()[i] - first; e < last; e++) {
                owner[size] = i - from;
                drawn[size] = ends[first + e];
                size += flag[e];
            }
        }
        return size;
    }

    private void followAll(PaddedPositions seen, Epoch epoch) {
        for (int round = 0; round < ROUNDS && size[round] > 0; round++) {
            pull(round * POINTS, size[round], seen, epoch);
            size[round] = 0;
        }
    }

    /// A sampled edge updates both its ends. As it is stored from both, and a point updates only
    /// itself, a point takes its step twice: (1 - rate·gradient)² of the distance to the other end
    /// remains.
    private void pull(int first, int count, PaddedPositions seen, Epoch epoch) {
        var seenX = seen.x();
        var seenY = seen.y();
        for (int i = 0; i < count; i++) {
            dx[i] = seenX[end[first + i]] - x[who[first + i]];
            dy[i] = seenY[end[first + i]] - y[who[first + i]];
        }
        square(count);
        epoch.closeness().pull(squared, force, count);
        float rate = epoch.rate();
        for (int i = 0; i < count; i++) {
            float step = Math.min(FARTHEST, rate * force[i]);
            force[i] = step * (2 - step);
        }
        for (int i = 0; i < count; i++) {
            x[who[first + i]] += force[i] * dx[i];
            y[who[first + i]] += force[i] * dy[i];
        }
    }

    private void flee(int from, int count, PaddedPositions seen, Epoch epoch, long seed) {
        Arrays.fill(sumX, 0);
        Arrays.fill(sumY, 0);
        System.arraycopy(epoch.repulsion(), from, weight, 0, count);
        int n = seen.points();
        long random = Seeds.mix(seed + Seeds.mix((long) epoch.epoch() * n + from));
        for (int round = 0; round < epoch.pushes(); round++) {
            random ^= random << 13;
            random ^= random >>> 7;
            random ^= random << 17;
            int away = 1 + (int) (((random >>> 32) * (n - 1)) >>> 32);
            int at = (from + away) % n;
            System.arraycopy(seen.x(), at, otherX, 0, count);
            System.arraycopy(seen.y(), at, otherY, 0, count);
            for (int i = 0; i < count; i++) {
                dx[i] = x[i] - otherX[i];
            }
            for (int i = 0; i < count; i++) {
                dy[i] = y[i] - otherY[i];
            }
            square(count);
            epoch.closeness().push(squared, force, count);
            add(dx, sumX, count);
            add(dy, sumY, count);
        }
        go(x, sumX, count, epoch.rate());
        go(y, sumY, count, epoch.rate());
    }

    private void square(int count) {
        for (int i = 0; i < count; i++) {
            squared[i] = dx[i] * dx[i] + dy[i] * dy[i];
        }
    }

    private void add(float[] way, float[] sum, int count) {
        for (int i = 0; i < count; i++) {
            sum[i] = sum[i] + Math.min(CLIP, Math.max(-CLIP, force[i] * way[i]));
        }
    }

    private void go(float[] place, float[] sum, int count, float rate) {
        for (int i = 0; i < count; i++) {
            float way = Math.min(FARTHEST_PUSH, Math.max(-FARTHEST_PUSH, weight[i] * sum[i]));
            place[i] = place[i] + rate * way;
        }
    }
}
