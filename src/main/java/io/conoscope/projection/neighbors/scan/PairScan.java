package io.conoscope.projection.neighbors.scan;

import io.conoscope.linalg.BlockProducts;

import java.util.Arrays;

/// Compares every pair of some rows once, by products of blocks, and offers each row of a pair to
/// the other's list. The buffers of one thread.
public final class PairScan {

    private static final int TILE = 128;

    /// Lists up to so long are kept in order; of longer ones twice as many entries are gathered
    /// before the better half is kept.
    private static final int SHORT = 128;

    private final Points points;
    private final NearestLists lists;
    private final NearestLists.Merger merger;
    private final int d;
    private final int capacity;
    private final int room;
    private final SearchProgress progress;
    private final long[] order;
    private float[] values = new float[0];
    private float[] products = new float[0];
    private float[] halves = new float[0];
    private float[] thresholds = new float[0];
    private int[] sizes = new int[0];
    private int[] found = new int[0];
    private float[] scores = new float[0];

    public PairScan(Points points, NearestLists lists, SearchProgress progress) {
        this.points = points;
        this.lists = lists;
        this.merger = lists.new Merger();
        this.d = points.columns();
        this.capacity = lists.capacity();
        this.room = capacity > SHORT ? 2 * capacity : capacity;
        this.progress = progress;
        this.order = new long[room];
    }

    /// Compares all pairs among rows.
    ///
    /// @param ids ascending
    public void within(int[] ids) {
        compare(ids, 0);
    }

    /// Compares each of some rows with each of others.
    ///
    /// @param some   ascending
    /// @param others ascending, none of them among the first
    public void across(int[] some, int[] others) {
        var ids = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, ids, some.length, others.length);
        compare(ids, some.length);
    }

    private void compare(int[] ids, int first) {
        int count = ids.length;
        gather(ids);
        int rowsEnd = first == 0 ? count : first;
        for (int from = 0; from < rowsEnd; from += TILE) {
            int tile = Math.min(TILE, rowsEnd - from);
            int others = first == 0 ? from : first;
            int width = count - others;
            BlockProducts.timesTransposed(
                    values, from * d, tile, values, others * d, width, d, products);
            for (int r = from; r < from + tile; r++) {
                scan(ids, r, (r - from) * width - others, Math.max(others, r + 1));
            }
            progress.check();
        }
        for (int i = 0; i < count; i++) {
            if (room > capacity) {
                keepBest(i);
                progress.check();
            }
            merger.add(ids[i], found, scores, i * room, sizes[i]);
        }
    }

    private void gather(int[] ids) {
        reserve(ids.length);
        points.gather(ids, 0, ids.length, values, halves);
        for (int i = 0; i < ids.length; i++) {
            // A score equal to the worst may still enter, by a lower index.
            thresholds[i] = Math.nextDown(lists.worst(ids[i]));
        }
        Arrays.fill(sizes, 0, ids.length, 0);
    }

    private void reserve(int count) {
        if (thresholds.length < count) {
            values = new float[Math.multiplyExact(count, d)];
            products = new float[TILE * count];
            halves = new float[count];
            thresholds = new float[count];
            sizes = new int[count];
            found = new int[Math.multiplyExact(count, room)];
            scores = new float[found.length];
        }
    }

    /// @param offset of the product with the row at place 0
    private void scan(int[] ids, int row, int offset, int from) {
        float half = halves[row];
        float mine = thresholds[row];
        for (int other = from; other < ids.length; other++) {
            float score = products[offset + other] - (half + halves[other]);
            if (score > mine) {
                insert(row, ids[other], score);
                mine = thresholds[row];
            }
            if (score > thresholds[other]) {
                insert(other, ids[row], score);
            }
        }
    }

    /// Partners arrive in ascending order, so of equal scores the lower index stays in front.
    private void insert(int row, int partner, float score) {
        if (room > capacity) {
            append(row, partner, score);
            return;
        }
        int base = row * capacity;
        int place = base + (sizes[row] < capacity ? sizes[row]++ : capacity - 1);
        while (place > base && score > scores[place - 1]) {
            scores[place] = scores[place - 1];
            found[place] = found[place - 1];
            place--;
        }
        scores[place] = score;
        found[place] = partner;
        if (sizes[row] == capacity) {
            thresholds[row] = Math.max(thresholds[row], scores[base + capacity - 1]);
        }
    }

    private void append(int row, int partner, float score) {
        int place = row * room + sizes[row]++;
        scores[place] = score;
        found[place] = partner;
        if (sizes[row] == room) {
            keepBest(row);
            thresholds[row] = Math.max(thresholds[row], scores[row * room + capacity - 1]);
        }
    }

    /// Puts a row's entries in order and forgets those beyond the capacity.
    private void keepBest(int row) {
        int base = row * room;
        for (int i = 0; i < sizes[row]; i++) {
            int bits = Float.floatToIntBits(scores[base + i] + 0f);
            // Ascending where scores descend.
            int falling = bits < 0 ? bits ^ Integer.MIN_VALUE : ~bits;
            order[i] = (long) falling << 32 | i;
        }
        Arrays.sort(order, 0, sizes[row]);
        int kept = Math.min(capacity, sizes[row]);
        var partners = new int[kept];
        var ordered = new float[kept];
        for (int i = 0; i < kept; i++) {
            partners[i] = found[base + (int) order[i]];
            ordered[i] = scores[base + (int) order[i]];
        }
        System.arraycopy(partners, 0, found, base, kept);
        System.arraycopy(ordered, 0, scores, base, kept);
        sizes[row] = kept;
    }
}
