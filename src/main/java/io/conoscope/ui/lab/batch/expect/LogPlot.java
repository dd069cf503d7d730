package io.conoscope.ui.lab.batch.expect;

import java.util.stream.IntStream;

/// Where sizes of batches and numbers of false negatives lie in a picture, both on logarithmic
/// axes.
///
/// @param left    pixels, of size 2
/// @param right   of the largest size
/// @param top     of the largest number
/// @param bottom  of the smallest
/// @param largest size
/// @param low     the smallest number is 10 to this
/// @param high    the largest is 10 to this, above `low`
record LogPlot(
        double left, double right, double top, double bottom, int largest, int low, int high) {

    /// Decades that are shown at most: what is rarer is not drawn.
    private static final int MOST_DECADES = 7;

    /// @param also a number that must be inside, for example what a batch holds
    static LogPlot of(
            ExpectedCurve curve,
            double also,
            double left,
            double right,
            double top,
            double bottom) {
        double most =
                IntStream.range(0, curve.sizes().length)
                        .mapToDouble(i -> curve.together()[i])
                        .max()
                        .orElse(1);
        double least =
                java.util.Arrays.stream(curve.together()).filter(v -> v > 0).min().orElse(0.1);
        int high = (int) Math.ceil(Math.log10(Math.max(1, Math.max(most, also))));
        int low = (int) Math.floor(Math.log10(also > 0 ? Math.min(least, also) : least));
        int last = Math.max(high, low + 1);
        int size = curve.sizes().length == 0 ? 2 : curve.sizes()[curve.sizes().length - 1];
        return new LogPlot(
                left,
                right,
                top,
                bottom,
                Math.max(4, size),
                Math.max(low, last - MOST_DECADES),
                last);
    }

    double x(double size) {
        return left + (right - left) * Math.log(size / 2) / Math.log(largest / 2.0);
    }

    /// @param value above 0; what is below the axis lies at its foot
    double y(double value) {
        double share = (Math.log10(value) - low) / (high - low);
        return bottom - (bottom - top) * Math.clamp(share, 0, 1);
    }

    /// Whether a number is above the foot of the axis.
    boolean shows(double value) {
        return value > 0 && Math.log10(value) >= low - 1e-9;
    }

    /// Powers of two, every second one where there is little room.
    int[] sizeTicks() {
        int doublings = (int) (Math.log(largest) / Math.log(2));
        int every = Math.max(1, (int) Math.ceil(doublings * 34 / Math.max(1, right - left)));
        return IntStream.rangeClosed(1, doublings)
                .filter(power -> (power - 1) % every == 0)
                .map(power -> 1 << power)
                .toArray();
    }

    /// Powers of ten, by their exponents.
    int[] decades() {
        int every = Math.max(1, (int) Math.ceil((high - low) * 18 / Math.max(1, bottom - top)));
        return IntStream.rangeClosed(low, high)
                .filter(power -> (high - power) % every == 0)
                .toArray();
    }
}
