package io.conoscope.ui.kit;

import java.util.stream.LongStream;

/// Ticks at multiples of 1, 2 or 5 times a power of ten.
///
/// @param values   rising, within the range asked for
/// @param decimals digits after the point that they need
public record RoundTicks(double[] values, int decimals) {

    /// The finest round ticks of which there are at most so many.
    ///
    /// @param high above `low`
    /// @param most at least 2
    public static RoundTicks between(double low, double high, int most) {
        double rough = (high - low) / most;
        int exponent = (int) Math.floor(Math.log10(rough));
        int[] steps = {1, 2, 5, 10, 20};
        for (int step : steps) {
            var ticks = multiples(low, high, step, exponent);
            if (ticks.values.length <= most) {
                return ticks;
            }
        }
        throw new IllegalArgumentException("[" + low + ", " + high + "] in " + most + " ticks");
    }

    private static RoundTicks multiples(double low, double high, int step, int exponent) {
        double power = Math.pow(10, Math.abs(exponent));
        long from = (long) Math.ceil(scaled(low, exponent, power) / step - 1e-9);
        long to = (long) Math.floor(scaled(high, exponent, power) / step + 1e-9);
        var values =
                LongStream.rangeClosed(from, to)
                        .mapToDouble(i -> (double) i * step)
                        .map(value -> exponent < 0 ? value / power : value * power)
                        .toArray();
        return new RoundTicks(values, Math.max(0, -exponent - (step >= 10 ? 1 : 0)));
    }

    private static double scaled(double value, int exponent, double power) {
        return exponent < 0 ? value * power : value / power;
    }
}
