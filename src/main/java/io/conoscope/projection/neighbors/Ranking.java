package io.conoscope.projection.neighbors;

import io.conoscope.math.Workers;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Orders the partners found by their distance in double precision and keeps the nearest.
final class Ranking {

    private static final int BLOCK = 256;

    private final PreparedRows rows;
    private final NearestLists lists;
    private final int k;
    private final int[] index;
    private final float[] distance;

    private Ranking(PreparedRows rows, NearestLists lists, int k) {
        this.rows = rows;
        this.lists = lists;
        this.k = k;
        this.index = new int[Math.multiplyExact(rows.rows(), k)];
        this.distance = new float[index.length];
    }

    /// Ranks lists that each hold at least k partners.
    static Neighbors of(
            PreparedRows rows, NearestLists lists, int k, Workers workers, Progress progress) {
        var ranking = new Ranking(rows, lists, k);
        int blocks = (rows.rows() + BLOCK - 1) / BLOCK;
        var count = progress.count(blocks, 1);
        workers.forEach(blocks, () -> ranking.worker(count), count::tell);
        return new Neighbors(k, ranking.index, ranking.distance);
    }

    private IntConsumer worker(Progress.Count count) {
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
            float far = (float) rows.distance(row, partner);
            ordered[i] = (long) Float.floatToRawIntBits(far) << 32 | partner;
        }
        Arrays.sort(ordered, 0, size);
        for (int i = 0; i < k; i++) {
            index[row * k + i] = (int) ordered[i];
            distance[row * k + i] = Float.intBitsToFloat((int) (ordered[i] >>> 32));
        }
    }
}
