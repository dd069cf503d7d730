package io.conoscope.ui.session.viewstate;

/// How points are coloured, so that they are again tomorrow.
///
/// @param attribute   by which; empty for the colours of modalities
/// @param low         the percentile that gets the first colour, in [0, 100)
/// @param high        the percentile that gets the last colour, in (`low`, 100]
/// @param logarithmic whether colours go by the logarithm of values
/// @param reversed    whether the scale of numbers runs the other way
/// @param categories  whether few whole numbers are shown as categories
public record ColoringView(
        String attribute,
        double low,
        double high,
        boolean logarithmic,
        boolean reversed,
        boolean categories) {

    /// In the colours of modalities.
    public static final ColoringView MODALITY = new ColoringView("", 0, 100, false, false, false);

    /// @throws IllegalArgumentException if the percentiles are not a range
    public ColoringView {
        if (!(low >= 0 && low < high && high <= 100)) {
            throw new IllegalArgumentException("percentiles from " + low + " to " + high);
        }
    }

    /// An attribute's values over their whole range.
    public static ColoringView by(String attribute) {
        return new ColoringView(attribute, 0, 100, false, false, false);
    }
}
