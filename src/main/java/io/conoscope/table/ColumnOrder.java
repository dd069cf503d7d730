package io.conoscope.table;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Items in the order of a column's values: numbers by size, words without regard to case, those
/// without a value last. Equal ones keep their order.
final class ColumnOrder {

    private ColumnOrder() {}

    /// @return every item once; O(n log n) for numbers, O(n) and the labels' order for words
    static int[] of(Column column, boolean descending) {
        var ranks =
                switch (column) {
                    case NumberColumn numbers -> ranks(numbers.values());
                    case CategoryColumn words -> ranks(words);
                };
        int most = Arrays.stream(ranks).max().orElse(-1);
        if (descending) {
            for (int i = 0; i < ranks.length; i++) {
                ranks[i] = ranks[i] < 0 ? -1 : most - ranks[i];
            }
        }
        return byRank(ranks, most + 1);
    }

    /// The place of each value among the distinct ones, -1 where there is none.
    private static int[] ranks(double[] values) {
        var sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        int distinct = 0;
        for (double v : sorted) {
            if (distinct == 0 || v != sorted[distinct - 1]) {
                // Of the two zeros one is as good as the other.
                sorted[distinct++] = v + 0.0;
            }
        }
        int n = distinct;
        var ranks = new int[values.length];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] =
                    Double.isNaN(values[i])
                            ? -1
                            : Arrays.binarySearch(sorted, 0, n, values[i] + 0.0);
        }
        return ranks;
    }

    private static int[] ranks(CategoryColumn words) {
        var labels = words.labels();
        var order =
                IntStream.range(0, labels.size())
                        .boxed()
                        .sorted(
                                Comparator.<Integer, String>comparing(
                                                labels::get, String.CASE_INSENSITIVE_ORDER)
                                        .thenComparing(labels::get))
                        .mapToInt(Integer::intValue)
                        .toArray();
        var rankOfLabel = new int[order.length];
        for (int r = 0; r < order.length; r++) {
            rankOfLabel[order[r]] = r;
        }
        return Arrays.stream(words.codes()).map(c -> c < 0 ? -1 : rankOfLabel[c]).toArray();
    }

    private static int[] byRank(int[] ranks, int count) {
        var starts = new int[count + 2];
        for (int rank : ranks) {
            starts[(rank < 0 ? count : rank) + 1]++;
        }
        for (int r = 0; r < count; r++) {
            starts[r + 1] += starts[r];
        }
        var items = new int[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            int rank = ranks[i] < 0 ? count : ranks[i];
            items[starts[rank]++] = i;
        }
        return items;
    }
}
