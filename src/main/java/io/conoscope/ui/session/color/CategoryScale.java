package io.conoscope.ui.session.color;

import java.util.List;

/// A colour each for the largest values, one for the rest together.
///
/// @param entries in the order of the legend; those for the rest and for points without a value
///                last, where there are such
public record CategoryScale(List<Entry> entries) implements ColorScale {

    /// The code of all values that have no colour of their own.
    public static final int OTHER = ColorPalette.CATEGORIES;

    /// The code of points without a value.
    public static final int NONE = -1;

    /// A line of the legend.
    ///
    /// @param label of the value as it stands in the data; empty for the rest and for no value
    /// @param code  below [#OTHER] for a value with a colour of its own
    /// @param count how many points have it, above 0
    /// @param kinds how many different values it stands for; 0 for no value
    public record Entry(String label, int code, int count, int kinds) {}

    public CategoryScale {
        entries = List.copyOf(entries);
    }

    @Override
    public int[] colors(ColorPalette palette) {
        var colors = new int[OTHER + 1];
        System.arraycopy(palette.categories(), 0, colors, 0, OTHER);
        colors[OTHER] = palette.other();
        return colors;
    }
}
