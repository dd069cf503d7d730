package io.conoscope.ui.kit.world;

/// Round numbers along an axis: multiples of 1, 2 or 5 times a power of ten.
///
/// @param first    the smallest, a multiple of the step
/// @param step     above 0
/// @param count    how many
/// @param decimals how many digits after the point tell them apart
public record Ticks(double first, double step, int count, int decimals) {

    /// The ticks within [from, to].
    ///
    /// @param wanted about how many, at least 1; there are up to 2.5 times as many
    /// @throws IllegalArgumentException if the interval is empty
    public static Ticks within(double from, double to, int wanted) {
        if (!(from < to)) {
            throw new IllegalArgumentException("from %s to %s".formatted(from, to));
        }
        double rough = (to - from) / wanted;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double factor = rough / power;
        double step = power * (factor >= 5 ? 5 : factor >= 2 ? 2 : 1);
        double first = Math.ceil(from / step);
        int count = (int) Math.max(0, Math.floor(to / step) - first + 1);
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        return new Ticks(first * step, step, count, decimals);
    }

    /// The first tick of which every so many are shown, so that zero is among them.
    ///
    /// @param every at least 1
    public int firstOf(int every) {
        return (int) Math.floorMod(-Math.round(first / step), (long) every);
    }

    /// The i-th tick.
    public double at(int i) {
        // Rounded to a multiple, so that zero is zero.
        return Math.round(first / step + i) * step;
    }
}
