package io.conoscope.gap.live;

import java.util.Arrays;

/// The ten most similar items of each of many queries, in flat arrays: most similar first, of
// equals
/// the first item.
final class TopTen {

    static final int SIZE = 10;

    private final float[] values;
    private final int[] items;

    /// The least similarity kept by query; −∞ while there are fewer than ten.
    final float[] least;

    TopTen(int queries) {
        values = new float[queries * SIZE];
        items = new int[queries * SIZE];
        least = new float[queries];
    }

    void clear() {
        Arrays.fill(values, Float.NEGATIVE_INFINITY);
        Arrays.fill(items, -1);
        Arrays.fill(least, Float.NEGATIVE_INFINITY);
    }

    void offer(int query, int item, float value) {
        int first = query * SIZE;
        int at = first + SIZE - 1;
        if (value < values[at] || (value == values[at] && items[at] >= 0 && item > items[at])) {
            return;
        }
        while (at > first && isBelow(at - 1, item, value)) {
            values[at] = values[at - 1];
            items[at] = items[at - 1];
            at--;
        }
        values[at] = value;
        items[at] = item;
        least[query] = values[first + SIZE - 1];
    }

    private boolean isBelow(int at, int item, float value) {
        return items[at] < 0 || values[at] < value || (values[at] == value && items[at] > item);
    }

    /// Takes in what another kept of the same queries.
    void addAll(TopTen other) {
        for (int i = 0; i < items.length; i++) {
            if (other.items[i] >= 0) {
                offer(i / SIZE, other.items[i], other.values[i]);
            }
        }
    }

    /// Adds one to the count of each item of a query.
    void count(int query, int[] times) {
        for (int i = query * SIZE; i < (query + 1) * SIZE; i++) {
            if (items[i] >= 0) {
                times[items[i]]++;
            }
        }
    }

    /// How many of a query's items lie below a limit.
    int below(int query, int limit) {
        int count = 0;
        for (int i = query * SIZE; i < (query + 1) * SIZE; i++) {
            count += items[i] >= 0 && items[i] < limit ? 1 : 0;
        }
        return count;
    }

    int size(int query) {
        int count = 0;
        for (int i = query * SIZE; i < (query + 1) * SIZE; i++) {
            count += items[i] >= 0 ? 1 : 0;
        }
        return count;
    }
}
