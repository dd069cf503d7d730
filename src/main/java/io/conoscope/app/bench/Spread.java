package io.conoscope.app.bench;

import java.util.Arrays;

/// Where measured times lie, in milliseconds.
///
/// @param count  how many were measured
/// @param median half of them are at most this
/// @param p95    95 in 100 are at most this
/// @param p99    99 in 100 are at most this
/// @param max    the longest
record Spread(int count, double median, double p95, double p99, double max) {

    /// Percentiles by nearest rank: each is one of the times.
    ///
    /// @param nanos in any order; without any, all figures are NaN
    static Spread ofNanos(long[] nanos) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Spread(
                sorted.length,
                rank(sorted, 50),
                rank(sorted, 95),
                rank(sorted, 99),
                rank(sorted, 100));
    }

    private static double rank(long[] sorted, int percent) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[rank - 1] / 1e6;
    }
}
