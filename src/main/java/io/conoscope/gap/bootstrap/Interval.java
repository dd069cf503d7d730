package io.conoscope.gap.bootstrap;

import java.util.Arrays;

/// Between which numbers a measure lies in 95 of 100 resamples.
///
/// @param low  2.5th percentile
/// @param high 97.5th percentile; both NaN where no resample had a number
public record Interval(double low, double high) {

    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;

    /// The percentiles of values, each one of them (nearest rank); what is not finite is left out.
    static Interval of(double[] values) {
        var sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        return sorted.length == 0
                ? new Interval(Double.NaN, Double.NaN)
                : new Interval(at(sorted, LOW), at(sorted, HIGH));
    }

    private static double at(double[] sorted, double share) {
        return sorted[Math.max(1, (int) Math.ceil(share * sorted.length - 1e-9)) - 1];
    }
}
