package io.conoscope.ui.run.curve;

/// Places values of an axis on pixels, evenly or by their logarithm.
///
/// @param low  value at the pixel `from`
/// @param high value at the pixel `to`, above `low`; both above 0 on a log scale
public record AxisScale(double low, double high, double from, double to, boolean log) {

    /// @throws IllegalArgumentException if the range is empty or has no logarithm
    public AxisScale {
        if (!(low < high) || (log && low <= 0)) {
            throw new IllegalArgumentException("[%s, %s], log %s".formatted(low, high, log));
        }
    }

    /// The pixel of a value; NaN where it has no logarithm.
    public double pixel(double value) {
        return from + share(value) * (to - from);
    }

    /// The value at a pixel.
    public double value(double pixel) {
        double share = (pixel - from) / (to - from);
        return log
                ? Math.exp(Math.log(low) + share * (Math.log(high) - Math.log(low)))
                : low + share * (high - low);
    }

    /// The range magnified about a value.
    ///
    /// @param factor below 1 shows less
    public AxisRange zoomed(double about, double factor) {
        if (log) {
            double center = Math.log(about);
            return new AxisRange(
                    Math.exp(center + (Math.log(low) - center) * factor),
                    Math.exp(center + (Math.log(high) - center) * factor));
        }
        return new AxisRange(about + (low - about) * factor, about + (high - about) * factor);
    }

    private double share(double value) {
        if (!log) {
            return (value - low) / (high - low);
        }
        return value > 0
                ? (Math.log(value) - Math.log(low)) / (Math.log(high) - Math.log(low))
                : Double.NaN;
    }
}
