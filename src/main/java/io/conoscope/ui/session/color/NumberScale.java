package io.conoscope.ui.session.color;

/// Colours along a range of numbers.
///
/// @param low      the number with the first colour; smaller ones have it too
/// @param high     the number with the last colour; larger ones have it too; not below `low`
/// @param marks    the two percentiles that the range was made of, within it
/// @param log      whether equal ratios are equally far apart; `low` is above 0 then
/// @param signed   whether zero lies in the middle, in a colour of its own
/// @param reversed whether the colours run the other way
/// @param facts    what the numbers are like
public record NumberScale(
        double low,
        double high,
        Marks marks,
        boolean log,
        boolean signed,
        boolean reversed,
        Facts facts)
        implements ColorScale {

    /// Two percentiles.
    public record Marks(double low, double high) {}

    /// What the numbers are like.
    ///
    /// @param min       the smallest finite one
    /// @param max       the largest finite one
    /// @param missing   how many points have none
    /// @param infinite  how many are not finite; they have the colours of the ends
    /// @param few       whether they are whole and few enough to be shown as categories
    public record Facts(double min, double max, int missing, int infinite, boolean few) {}

    /// Whether a logarithmic scale is possible.
    public boolean canBeLog() {
        return facts.min > 0;
    }

    /// Where a number lies: 0 at `low`, 1 at `high`, beyond them as well.
    public double fraction(double value) {
        if (high == low) {
            return value < low ? 0 : value > high ? 1 : 0.5;
        }
        return log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    }

    /// The number at a place: `low` at 0, `high` at 1.
    public double at(double fraction) {
        return log ? low * Math.pow(high / low, fraction) : low + fraction * (high - low);
    }

    /// The code of a number that may be infinite, but not NaN.
    short code(double value) {
        double place = Math.clamp(fraction(value), 0, 1);
        return (short) Math.round(place * (ColorRamp.STEPS - 1));
    }

    @Override
    public int[] colors(ColorPalette palette) {
        return signed ? ColorRamp.signed(palette, reversed) : ColorRamp.viridis(reversed);
    }
}
