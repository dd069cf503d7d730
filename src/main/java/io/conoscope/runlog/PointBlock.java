package io.conoscope.runlog;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Some successive points of a series in plain arrays.
///
/// A full block is packed: columns that say nothing (steps at one stride, wall times or epochs that
/// are absent) are left out. What stands in a block is never changed.
///
/// @param first  step of the first point, where `steps` is left out
/// @param stride from one step to the next, where `steps` is left out
record PointBlock(
        long first,
        long stride,
        long @Nullable [] steps,
        double @Nullable [] wallTimes,
        double @Nullable [] epochs,
        float @Nullable [] floats,
        double @Nullable [] doubles) {

    /// An empty block with room for so many points.
    static PointBlock room(int points, boolean single) {
        return new PointBlock(
                0,
                0,
                new long[points],
                new double[points],
                null,
                single ? new float[points] : null,
                single ? null : new double[points]);
    }

    long step(int i) {
        return steps == null ? first + stride * i : steps[i];
    }

    double wallTime(int i) {
        return wallTimes == null ? Double.NaN : wallTimes[i];
    }

    double epoch(int i) {
        return epochs == null ? Double.NaN : epochs[i];
    }

    double value(int i) {
        return floats != null ? floats[i] : doubles != null ? doubles[i] : Double.NaN;
    }

    /// The same points with room for more.
    PointBlock grown(int points) {
        return new PointBlock(
                first,
                stride,
                steps == null ? null : Arrays.copyOf(steps, points),
                wallTimes == null ? null : Arrays.copyOf(wallTimes, points),
                epochs == null ? null : Arrays.copyOf(epochs, points),
                floats == null ? null : Arrays.copyOf(floats, points),
                doubles == null ? null : Arrays.copyOf(doubles, points));
    }

    /// The same points with a column of epochs, all absent so far.
    PointBlock withEpochs(int points) {
        var none = new double[points];
        Arrays.fill(none, Double.NaN);
        return new PointBlock(first, stride, steps, wallTimes, none, floats, doubles);
    }

    /// The same points without the columns that say nothing.
    PointBlock packed() {
        boolean regular = steps != null && isRegular(steps);
        return new PointBlock(
                regular && steps != null ? steps[0] : first,
                regular && steps != null ? steps[1] - steps[0] : stride,
                regular ? null : steps,
                wallTimes == null || isAbsent(wallTimes) ? null : wallTimes,
                epochs,
                floats,
                doubles);
    }

    private static boolean isRegular(long[] steps) {
        if (steps.length < 2) {
            return false;
        }
        long stride = steps[1] - steps[0];
        for (int i = 2; i < steps.length; i++) {
            if (steps[i] - steps[i - 1] != stride) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAbsent(double[] column) {
        for (double value : column) {
            if (!Double.isNaN(value)) {
                return false;
            }
        }
        return true;
    }
}
