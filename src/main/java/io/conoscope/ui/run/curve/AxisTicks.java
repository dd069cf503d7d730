package io.conoscope.ui.run.curve;

import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.RoundTicks;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Round numbers along an axis and how they are written.
///
/// @param values rising, inside the axis
/// @param labels one each
public record AxisTicks(double[] values, String[] labels) {

    private static final double BIG = 1e7;
    private static final int MOST_DECIMALS = 4;
    private static final double[] IN_A_DECADE = {1, 2, 5};

    /// Ticks of a scale.
    ///
    /// @param most at least 2
    public static AxisTicks of(AxisScale scale, int most) {
        if (scale.log()) {
            var values = logarithmic(scale, most);
            if (values.length > 1) {
                return new AxisTicks(values, labels(values, AxisTicks::plain));
            }
        }
        var ticks = RoundTicks.between(scale.low(), scale.high(), most);
        double largest = Math.max(Math.abs(scale.low()), Math.abs(scale.high()));
        boolean plain = ticks.decimals() <= MOST_DECIMALS && largest < BIG;
        return new AxisTicks(
                ticks.values(),
                labels(
                        ticks.values(),
                        value -> plain ? NumberText.fixed(value, ticks.decimals()) : power(value)));
    }

    /// Those at whole numbers alone.
    public AxisTicks whole() {
        int[] kept =
                IntStream.range(0, values.length)
                        .filter(i -> values[i] == Math.rint(values[i]))
                        .toArray();
        return new AxisTicks(
                Arrays.stream(kept).mapToDouble(i -> values[i]).toArray(),
                Arrays.stream(kept)
                        .mapToObj(i -> labels[i].replaceFirst("\\.0+$", ""))
                        .toArray(String[]::new));
    }

    /// The same labels at places measured in a finer unit.
    ///
    /// @param finer how many of it make one of the present
    public AxisTicks in(double finer) {
        return new AxisTicks(Arrays.stream(values).map(v -> v * finer).toArray(), labels);
    }

    private static double[] logarithmic(AxisScale scale, int most) {
        int from = (int) Math.floor(Math.log10(scale.low()));
        int to = (int) Math.ceil(Math.log10(scale.high()));
        double[] fine = decades(scale, from, to, 1, IN_A_DECADE);
        if (fine.length <= most) {
            return fine;
        }
        int stride = 1;
        double[] coarse = decades(scale, from, to, stride, 1);
        while (coarse.length > most) {
            coarse = decades(scale, from, to, ++stride, 1);
        }
        return coarse;
    }

    private static double[] decades(
            AxisScale scale, int from, int to, int stride, double... mantissas) {
        var all = DoubleStream.builder();
        for (int exponent = from; exponent <= to; exponent++) {
            if (Math.floorMod(exponent, stride) == 0) {
                for (double mantissa : mantissas) {
                    all.add(Double.parseDouble(mantissa + "e" + exponent));
                }
            }
        }
        double slack = 1e-9 * scale.high();
        return all.build()
                .filter(v -> v >= scale.low() * (1 - 1e-9) && v <= scale.high() + slack)
                .toArray();
    }

    private static String plain(double value) {
        double size = Math.abs(value);
        if (value == 0 || size >= BIG || size < 1e-3) {
            return power(value);
        }
        int decimals = (int) Math.max(0, Math.ceil(-Math.log10(size) - 1e-9));
        return NumberText.fixed(value, decimals);
    }

    /// Such as 2×10⁻⁵, with as many digits as it needs, at most three.
    private static String power(double value) {
        if (value == 0) {
            return "0";
        }
        int exponent = (int) Math.floor(Math.log10(Math.abs(value)) + 1e-9);
        double mantissa = value / Math.pow(10, exponent);
        int decimals = 0;
        while (decimals < 2 && Math.abs(rounded(mantissa, decimals) - mantissa) > 1e-6) {
            decimals++;
        }
        return NumberText.fixed(mantissa, decimals) + "×10" + raised(exponent);
    }

    private static double rounded(double value, int decimals) {
        double power = Math.pow(10, decimals);
        return Math.round(value * power) / power;
    }

    private static String raised(int exponent) {
        var text = new StringBuilder();
        for (char digit : Integer.toString(exponent).toCharArray()) {
            text.append(digit == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
        }
        return text.toString();
    }

    private static String[] labels(
            double[] values, java.util.function.DoubleFunction<String> words) {
        return Arrays.stream(values).mapToObj(words).toArray(String[]::new);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
