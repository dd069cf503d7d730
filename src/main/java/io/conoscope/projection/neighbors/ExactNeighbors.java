package io.conoscope.projection.neighbors;

import io.conoscope.linalg.Products;
import io.conoscope.math.Workers;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// Finds the true nearest neighbours by comparing every row with every other: products of blocks in
/// 32 bits choose the candidates, differences in 64 bits order them.
///
/// Blocks are cut in the same places whatever the number of threads, so the result is the same.
public final class ExactNeighbors {

    private static final int QUERIES = 256;
    private static final int OTHERS = 2048;

    /// Candidates beyond k, so that rounding in the products cannot drop a true neighbour that ties
    /// with the last one.
    private static final int SPARE = 4;

    private final PreparedRows rows;
    private final int k;
    private final int[] index;
    private final float[] distance;

    private ExactNeighbors(PreparedRows rows, int k) {
        this.rows = rows;
        this.k = k;
        this.index = new int[Math.multiplyExact(rows.rows(), k)];
        this.distance = new float[index.length];
    }

    /// Searches in O(n²·d) time on all workers.
    ///
    /// @param k    neighbours a row, itself not counted, in [0, n - 1]
    /// @param done hears on the calling thread how many rows are finished; may throw to end it
    /// @throws IllegalArgumentException if k is out of range
    public static Neighbors search(PreparedRows rows, int k, Workers workers, IntConsumer done) {
        int n = rows.rows();
        if (k < 0 || (k > 0 && k >= n)) {
            throw new IllegalArgumentException("%d neighbours among %d rows".formatted(k, n));
        }
        var search = new ExactNeighbors(rows, k);
        var finished = new AtomicInteger();
        if (k > 0) {
            workers.forEach(
                    (n + QUERIES - 1) / QUERIES,
                    () -> search.worker(finished),
                    () -> done.accept(finished.get()));
        }
        return new Neighbors(k, search.index, search.distance);
    }

    private IntConsumer worker(AtomicInteger finished) {
        var buffers = new Buffers();
        return block -> {
            int from = block * QUERIES;
            int to = Math.min(rows.rows(), from + QUERIES);
            buffers.search(from, to);
            finished.addAndGet(to - from);
        };
    }

    /// What one thread needs for one block of queries at a time.
    private final class Buffers {

        private final int d = rows.columns();
        private final float[] queries = new float[QUERIES * d];
        private final float[] others = new float[Math.min(OTHERS, rows.rows()) * d];
        private final float[] products = new float[QUERIES * Math.min(OTHERS, rows.rows())];
        private final Nearest[] nearest = new Nearest[QUERIES];

        Buffers() {
            int capacity = Math.min(rows.rows() - 1, k + SPARE);
            Arrays.setAll(nearest, q -> new Nearest(capacity));
        }

        void search(int from, int to) {
            System.arraycopy(rows.values(), from * d, queries, 0, (to - from) * d);
            Arrays.stream(nearest).forEach(Nearest::clear);
            for (int first = 0; first < rows.rows(); first += OTHERS) {
                int count = Math.min(OTHERS, rows.rows() - first);
                System.arraycopy(rows.values(), first * d, others, 0, count * d);
                Products.timesTransposed(queries, to - from, others, count, d, products);
                for (int q = from; q < to; q++) {
                    offer(q, (q - from) * count, first, count, nearest[q - from]);
                }
            }
            for (int q = from; q < to; q++) {
                write(q, nearest[q - from]);
            }
        }

        /// Scores leave out what is the same for all rows beside one query.
        private void offer(int query, int at, int first, int count, Nearest into) {
            boolean cosine = rows.metric() == Metric.COSINE;
            float worst = into.worst();
            for (int i = 0; i < count; i++) {
                float product = products[at + i];
                float score = cosine ? -product : rows.squares()[first + i] - 2 * product;
                if (score < worst && first + i != query) {
                    into.offer(score, first + i);
                    worst = into.worst();
                }
            }
        }

        private void write(int query, Nearest found) {
            var candidates = found.sortedIndices();
            var ordered = new long[candidates.length];
            for (int i = 0; i < candidates.length; i++) {
                // Not negative, so the bits of the floats sort as the floats do.
                float far = (float) rows.distance(query, candidates[i]);
                ordered[i] = (long) Float.floatToRawIntBits(far) << 32 | candidates[i];
            }
            Arrays.sort(ordered);
            for (int i = 0; i < k; i++) {
                index[query * k + i] = (int) ordered[i];
                distance[query * k + i] = Float.intBitsToFloat((int) (ordered[i] >>> 32));
            }
        }
    }
}
