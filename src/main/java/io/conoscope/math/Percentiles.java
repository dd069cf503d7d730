package io.conoscope.math;

import java.util.Arrays;

/// Where some values lie.
///
/// Percentiles are by nearest rank: each is one of the values, none is interpolated. Source:
/// Hyndman & Fan 1996, "Sample quantiles in statistical packages", definition 1. The median alone
/// is the mean of the two in the middle where their number is even, as is usual.
public final class Percentiles {

    private final double[] sorted;

    private Percentiles(double[] sorted) {
        this.sorted = sorted;
    }

    /// Sorts a copy in O(n log n) time.
    ///
    /// @param values in any order; NaN counts as the largest
    public static Percentiles of(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return new Percentiles(sorted);
    }

    /// How many values there are.
    public int count() {
        return sorted.length;
    }

    /// The smallest value that at least so many in a hundred do not exceed.
    ///
    /// @param percent in [0, 100]; 0 gives the smallest of all, 100 the largest
    /// @return one of the values; NaN where there are none
    /// @throws IllegalArgumentException if the percentage is outside its range
    public double at(int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException(percent + " percent, expected 0 to 100");
        }
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceilDiv((long) percent * sorted.length, 100L);
        return sorted[Math.max(rank, 1) - 1];
    }

    /// The middle value, or the mean of the two in the middle; NaN where there are none.
    public double median() {
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
