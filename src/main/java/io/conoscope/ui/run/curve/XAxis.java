package io.conoscope.ui.run.curve;

import io.conoscope.runlog.Purge;
import io.conoscope.runlog.ScalarSeries;
import io.conoscope.ui.session.run.RunData;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// What a chart counts along.
public enum XAxis {
    /// Steps of the optimiser.
    STEP,
    /// Passes over the training data.
    EPOCH,
    /// Seconds since the run's first point.
    TIME;

    /// Key of its name on screen.
    public String key() {
        return "axis." + name().toLowerCase(java.util.Locale.ROOT);
    }

    /// Ticks at round places: whole steps, seconds to days.
    ///
    /// @param most at least 2
    public AxisTicks ticks(AxisScale scale, int most) {
        return switch (this) {
            case STEP -> AxisTicks.of(scale, most).whole();
            case EPOCH -> AxisTicks.of(scale, most);
            case TIME -> {
                double unit = TimeUnit.of(scale.high() - scale.low()).seconds();
                var coarse =
                        new AxisScale(scale.low() / unit, scale.high() / unit, 0, 1, scale.log());
                yield AxisTicks.of(coarse, most).in(unit);
            }
        };
    }

    /// Key of the name beside an axis of this scale.
    public String nameKey(AxisScale scale) {
        return this == TIME ? TimeUnit.of(scale.high() - scale.low()).key() : key();
    }

    /// A tag's curve along this axis: orphans of a restart are left out, and points of which the
    /// place is not known.
    ///
    /// @return [Curve#NONE] if the run has no such tag
    public Curve curve(RunData run, String tag) {
        var series = run.scalar(tag);
        if (series == null) {
            return Curve.NONE;
        }
        int[] kept = Purge.kept(series);
        var steps = new long[this == STEP ? 0 : kept.length];
        var x = new double[kept.length];
        var y = new float[kept.length];
        var epochs = this == EPOCH ? run.epochs() : null;
        int count = 0;
        boolean rising = true;
        for (int i : kept) {
            double place = place(run, series, i, epochs);
            if (!Double.isNaN(place)) {
                if (steps.length > 0) {
                    steps[count] = series.step(i);
                }
                x[count] = place;
                y[count] = series.value(i);
                rising &= count == 0 || place >= x[count - 1];
                count++;
            }
        }
        var curve =
                new Curve(
                        Arrays.copyOf(steps, Math.min(count, steps.length)),
                        Arrays.copyOf(x, count),
                        Arrays.copyOf(y, count));
        return rising ? curve : sorted(curve);
    }

    private double place(RunData run, ScalarSeries series, int i, @Nullable ScalarSeries epochs) {
        return switch (this) {
            case STEP -> series.step(i);
            case TIME -> series.wallTime(i) - run.start();
            case EPOCH -> {
                double epoch = series.epoch(i);
                boolean isStep = Double.isNaN(epoch) && run.log().byEpoch();
                double own = isStep ? series.step(i) : epoch;
                yield Double.isNaN(own) && epochs != null ? epochAt(epochs, series.step(i)) : own;
            }
        };
    }

    /// Between two known epochs, as far as the step is between their steps.
    private static double epochAt(ScalarSeries epochs, long step) {
        int low = 0;
        int high = epochs.size() - 1;
        if (step <= epochs.step(low)) {
            return epochs.value(low);
        }
        if (step >= epochs.step(high)) {
            return epochs.value(high);
        }
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (epochs.step(middle) <= step) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double share = (step - epochs.step(low)) / (double) (epochs.step(high) - epochs.step(low));
        return epochs.value(low) + share * (epochs.value(high) - epochs.value(low));
    }

    private static Curve sorted(Curve curve) {
        int[] order =
                IntStream.range(0, curve.size())
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> curve.x()[i]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        var steps = new long[order.length];
        var x = new double[order.length];
        var y = new float[order.length];
        for (int i = 0; i < order.length; i++) {
            steps[i] = curve.step(order[i]);
            x[i] = curve.x()[order[i]];
            y[i] = curve.y()[order[i]];
        }
        return new Curve(steps, x, y);
    }
}
