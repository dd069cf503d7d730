package io.conoscope.ui.lab.batch.control;

import java.util.Arrays;

/// Which shade a value has.
///
/// @param low  has the first shade
/// @param high has the last, above `low`
public record HeatScale(double low, double high) {

    /// From the least value of a matrix, or from 0, to the greatest.
    public static HeatScale of(double[] values, boolean fromZero) {
        double low = fromZero ? 0 : Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(1);
        return new HeatScale(low, high > low ? high : low + 1);
    }

    /// How far along the shades a value is, in [0, 1].
    double share(double value) {
        return Math.clamp((value - low) / (high - low), 0, 1);
    }
}
