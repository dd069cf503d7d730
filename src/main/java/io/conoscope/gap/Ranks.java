package io.conoscope.gap;

import io.conoscope.math.Percentiles;

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
        return Percentiles.of(Arrays.stream(ranks).asDoubleStream().toArray()).median();
    }

    /// The share of ranks of at most `cut`; NaN where there is none.
    public static double shareWithin(int cut, int[] ranks) {
        return Arrays.stream(ranks).filter(rank -> rank <= cut).count() / (double) ranks.length;
    }
}
