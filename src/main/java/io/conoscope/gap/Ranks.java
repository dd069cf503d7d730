package io.conoscope.gap;

import java.util.Arrays;

/// Summaries of ranks, which count from 1.
public final class Ranks {

    private Ranks() {}

    /// Without the zeros that stand for rows that are no queries.
    public static int[] ofQueries(int[] ranks) {
        return Arrays.stream(ranks).filter(rank -> rank > 0).toArray();
    }

    /// The middle rank, or the mean of the two in the middle; NaN where there is none.
    public static double median(int[] ranks) {
        var sorted = ranks.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + (double) sorted[n / 2]) / 2;
    }

    /// The share of ranks of at most `cut`; NaN where there is none.
    public static double shareWithin(int cut, int[] ranks) {
        return Arrays.stream(ranks).filter(rank -> rank <= cut).count() / (double) ranks.length;
    }
}
