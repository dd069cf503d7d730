package io.conoscope.ui.run.curve;

import java.util.Arrays;
import java.util.Locale;

/// One run's values of one tag along an axis. Not to be changed.
///
/// @param steps of each point; none where the axis counts steps itself
/// @param x     place along the axis, rising or equal; the log scale takes its logarithm later
/// @param y     values; what is not finite is a gap
public record Curve(long[] steps, double[] x, float[] y) {

    /// A curve without points.
    public static final Curve NONE = new Curve(new long[0], new double[0], new float[0]);

    /// @throws IllegalArgumentException if the lengths differ
    public Curve {
        if ((steps.length > 0 && steps.length != x.length) || x.length != y.length) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%d, %d", x.length, y.length));
        }
    }

    public int size() {
        return x.length;
    }

    /// The step of a point.
    public long step(int i) {
        return steps.length == 0 ? (long) x[i] : steps[i];
    }

    /// The first point at or after a place; [#size] if there is none.
    public int from(double place) {
        int found = Arrays.binarySearch(x, place);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && x[found - 1] == place) {
            found--;
        }
        return found;
    }

    /// The point nearest to a place; −1 if there is none.
    public int nearest(double place) {
        if (x.length == 0 || Double.isNaN(place)) {
            return -1;
        }
        int after = Math.min(from(place), x.length - 1);
        boolean before = after > 0 && place - x[after - 1] < x[after] - place;
        return before ? after - 1 : after;
    }

    /// The same points by a weighted mean of the past.
    public Curve smoothed(double weight) {
        return weight == 0 ? this : new Curve(steps, x, Smoothing.of(y, weight));
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
