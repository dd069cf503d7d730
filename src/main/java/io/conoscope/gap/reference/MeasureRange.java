package io.conoscope.gap.reference;

/// The values that a measure can take, both ends included.
///
/// @param low  at most `high`
/// @param high at least `low`
public record MeasureRange(double low, double high) {

    /// @throws IllegalArgumentException if an end is not finite or they are the wrong way round
    public MeasureRange {
        if (!(Double.isFinite(low) && Double.isFinite(high) && low <= high)) {
            throw new IllegalArgumentException("a range from " + low + " to " + high);
        }
    }

    /// Where a value lies, 0 at the low end and 1 at the high one; outside, the nearer end.
    public double share(double value) {
        return high == low ? 0 : Math.clamp((value - low) / (high - low), 0, 1);
    }

    /// Whether a value lies in it, but for rounding.
    public boolean holds(double value) {
        double slack = 1e-6 * Math.max(1, high - low);
        return value >= low - slack && value <= high + slack;
    }
}
