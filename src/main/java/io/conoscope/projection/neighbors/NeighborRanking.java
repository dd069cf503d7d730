package io.conoscope.projection.neighbors;

import io.conoscope.math.Workers;
import io.conoscope.projection.neighbors.scan.Metric;
import io.conoscope.projection.neighbors.scan.NearestLists;
import io.conoscope.projection.neighbors.scan.PreparedRows;
import io.conoscope.projection.neighbors.scan.SearchProgress;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Orders the partners found by their distance and keeps the nearest.
public final class NeighborRanking {

    private static final int BLOCK = 256;

    /// Squared distances above this share of the rows' squared lengths lose no more than five of
    /// the seven digits of a product in 32 bits.
    private static final double FAR = 0.01;

    private final PreparedRows rows;
    private final NearestLists lists;
    private final int k;
    private final boolean precise;
    private final int[] index;
    private final float[] distance;

    private NeighborRanking(PreparedRows rows, NearestLists lists, int k, boolean precise) {
        this.rows = rows;
        this.lists = lists;
        this.k = k;
        this.precise = precise;
        this.index = new int[Math.multiplyExact(rows.rows(), k)];
        this.distance = new float[index.length];
    }

    /// Ranks lists that each hold at least k partners by distances in double precision.
    public static Neighbors precise(
            PreparedRows rows,
            NearestLists lists,
            int k,
            Workers workers,
            SearchProgress progress) {
        return new NeighborRanking(rows, lists, k, true).rank(workers, progress);
    }

    /// As its sibling, but takes distances from the scores where these have the digits: relative
    /// errors are below about 1e-5.
    static Neighbors quick(
            PreparedRows rows,
            NearestLists lists,
            int k,
            Workers workers,
            SearchProgress progress) {
        return new NeighborRanking(rows, lists, k, false).rank(workers, progress);
    }

    private Neighbors rank(Workers workers, SearchProgress progress) {
        int blocks = (rows.rows() + BLOCK - 1) / BLOCK;
        var count = progress.count(blocks, 1);
        workers.forEach(blocks, () -> worker(count), count::tell);
        return new Neighbors(k, index, distance);
    }

    private IntConsumer worker(SearchProgress.Count count) {
        var ordered = new long[lists.capacity()];
        return block -> {
            int to = Math.min(rows.rows(), (block + 1) * BLOCK);
            for (int row = block * BLOCK; row < to; row++) {
                rank(row, ordered);
            }
            count.finish();
        };
    }

    private void rank(int row, long[] ordered) {
        int size = lists.size(row);
        for (int i = 0; i < size; i++) {
            int partner = lists.partner(row, i);
            // Not negative, so the bits of the floats sort as the floats do.
            float far = (float) distance(row, partner, lists.score(row, i));
            ordered[i] = (long) Float.floatToRawIntBits(far) << 32 | partner;
        }
        Arrays.sort(ordered, 0, size);
        for (int i = 0; i < k; i++) {
            index[row * k + i] = (int) ordered[i];
            distance[row * k + i] = Float.intBitsToFloat((int) (ordered[i] >>> 32));
        }
    }

    private double distance(int row, int partner, float score) {
        if (precise) {
            return rows.distance(row, partner);
        }
        boolean cosine = rows.metric() == Metric.COSINE;
        double squared = cosine ? 2 - 2.0 * score : -2.0 * score;
        if (!(squared > FAR * (rows.squares()[row] + rows.squares()[partner]))) {
            return rows.distance(row, partner);
        }
        return cosine ? squared / 2 : rows.scale() * Math.sqrt(squared);
    }
}
