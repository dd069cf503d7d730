package io.conoscope.ui.run.curve;

import java.util.Arrays;
import java.util.List;

/// A part of an axis.
///
/// @param low  finite
/// @param high not below `low`
public record AxisRange(double low, double high) {

    /// Room beyond a single value, as a share of it.
    private static final double SINGLE = 0.1;

    /// The share of values on either side that count as outliers.
    private static final double OUTLYING = 0.05;

    /// Percentiles look at about so many values.
    private static final int SAMPLE = 20_000;

    /// @throws IllegalArgumentException if it is no range
    public AxisRange {
        if (!(low <= high) || !Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("[%s, %s]".formatted(low, high));
        }
    }

    /// A range around all points of the curves, or null without any.
    ///
    /// @param positive leaves out what has no logarithm
    public static @org.jspecify.annotations.Nullable AxisRange ofX(
            List<Curve> curves, boolean positive) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (var curve : curves) {
            int first = positive ? curve.from(Double.MIN_VALUE) : 0;
            if (first < curve.size()) {
                low = Math.min(low, curve.x()[first]);
                high = Math.max(high, curve.x()[curve.size() - 1]);
            }
        }
        return low <= high ? new AxisRange(low, high) : null;
    }

    /// A range around the values within a part of the axis, or null without any.
    ///
    /// @param positive leaves out what has no logarithm
    /// @param outliers whether the lowest and highest twentieth count too
    public static @org.jspecify.annotations.Nullable AxisRange ofY(
            List<Curve> curves, AxisRange within, boolean positive, boolean outliers) {
        if (!outliers) {
            return withoutOutliers(curves, within, positive);
        }
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (var curve : curves) {
            int to = curve.from(Math.nextUp(within.high));
            for (int i = curve.from(within.low); i < to; i++) {
                float value = curve.y()[i];
                if (counts(value, positive)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        return low <= high ? new AxisRange(low, high) : null;
    }

    private static @org.jspecify.annotations.Nullable AxisRange withoutOutliers(
            List<Curve> curves, AxisRange within, boolean positive) {
        long points = 0;
        for (var curve : curves) {
            points += curve.from(Math.nextUp(within.high)) - curve.from(within.low);
        }
        int stride = (int) Math.max(1, points / SAMPLE);
        var values = new float[(int) (points / stride) + curves.size()];
        int count = 0;
        for (var curve : curves) {
            int to = curve.from(Math.nextUp(within.high));
            for (int i = curve.from(within.low); i < to; i += stride) {
                if (counts(curve.y()[i], positive)) {
                    values[count++] = curve.y()[i];
                }
            }
        }
        if (count == 0) {
            return null;
        }
        Arrays.sort(values, 0, count);
        int cut = (int) (OUTLYING * count);
        return new AxisRange(values[cut], values[count - 1 - cut]);
    }

    private static boolean counts(float value, boolean positive) {
        return Float.isFinite(value) && (!positive || value > 0);
    }

    /// With room on both sides; a single value gets a range of its own size.
    ///
    /// @param margin room on a side, as a share of the range
    public AxisRange padded(double margin, boolean log) {
        if (log) {
            double ratio = high > low ? Math.pow(high / low, margin) : 2;
            return new AxisRange(low / ratio, high * ratio);
        }
        double room = high > low ? (high - low) * margin : low == 0 ? 1 : Math.abs(low) * SINGLE;
        return new AxisRange(low - room, high + room);
    }
}
