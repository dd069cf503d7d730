package io.conoscope.ui.scatter.geometry;

import io.conoscope.ui.kit.NumberText;

/// A round length for a scale bar: 1, 2 or 5 times a power of ten.
///
/// @param units    in the layout's units, above 0
/// @param decimals digits after the point that write it out
record ScaleLength(double units, int decimals) {

    private static final double TOLERANCE = 1e-9;

    /// The longest that is not longer than this.
    ///
    /// @param most in the layout's units, above 0
    /// @throws IllegalArgumentException if that is not above 0
    static ScaleLength within(double most) {
        if (!(most > 0 && Double.isFinite(most))) {
            throw new IllegalArgumentException("a scale bar of at most " + most);
        }
        int power = (int) Math.floor(Math.log10(most) + TOLERANCE);
        double share = most / Math.pow(10, power) * (1 + TOLERANCE);
        int factor = share >= 5 ? 5 : share >= 2 ? 2 : 1;
        return new ScaleLength(factor * Math.pow(10, power), Math.max(0, -power));
    }

    /// As the window writes it.
    String written() {
        return NumberText.fixed(units, decimals);
    }
}
