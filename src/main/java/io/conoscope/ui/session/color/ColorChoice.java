package io.conoscope.ui.session.color;

import io.conoscope.ui.session.viewstate.ColoringView;

import org.jspecify.annotations.Nullable;

/// What the user wants points to be coloured by, and how.
///
/// @param attribute  its name; null for the modality
/// @param clip       per cent of the numbers at either end that share the colour of the end: 0, 1,
///                   2 or 5
/// @param log        whether equal ratios get equal steps of colour, where all numbers are above 0
/// @param reversed   whether the scale of numbers runs the other way
/// @param categories whether few whole numbers are shown as categories
public record ColorChoice(
        @Nullable String attribute, int clip, boolean log, boolean reversed, boolean categories) {

    /// Each point in its modality's colour.
    public static final ColorChoice MODALITY = new ColorChoice(null, 1, false, false, false);

    /// @throws IllegalArgumentException if more than half would be clipped, or less than nothing
    public ColorChoice {
        if (clip < 0 || clip >= 50) {
            throw new IllegalArgumentException(clip + " per cent clipped, expected 0 to 49");
        }
    }

    /// Another attribute on the usual scale.
    public static ColorChoice by(@Nullable String attribute) {
        return new ColorChoice(attribute, 1, false, false, false);
    }

    /// What was kept of the view.
    public static ColorChoice of(ColoringView view) {
        return view.attribute().isEmpty()
                ? MODALITY
                : new ColorChoice(
                        view.attribute(),
                        (int) Math.clamp(Math.round(view.low()), 0, 49),
                        view.logarithmic(),
                        view.reversed(),
                        view.categories());
    }

    /// To be kept with the view.
    public ColoringView view() {
        return attribute == null
                ? ColoringView.MODALITY
                : new ColoringView(attribute, clip, 100 - clip, log, reversed, categories);
    }

    public ColorChoice withClip(int percent) {
        return new ColorChoice(attribute, percent, log, reversed, categories);
    }

    public ColorChoice withLog(boolean on) {
        return new ColorChoice(attribute, clip, on, reversed, categories);
    }

    public ColorChoice withReversed(boolean on) {
        return new ColorChoice(attribute, clip, log, on, categories);
    }

    public ColorChoice withCategories(boolean on) {
        return new ColorChoice(attribute, clip, log, reversed, on);
    }
}
