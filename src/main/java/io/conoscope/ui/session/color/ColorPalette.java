package io.conoscope.ui.session.color;

import java.util.Arrays;

/// The colours of a theme that values can have, each `0xAARRGGBB`.
///
/// @param categories of the largest values, in order of size (decision 0181)
/// @param other      of all smaller values together
/// @param missing    of points without a value
/// @param low        of numbers far below zero
/// @param zero       of numbers near zero, where there are some on both sides
/// @param high       of numbers far above zero
public record ColorPalette(int[] categories, int other, int missing, int low, int zero, int high) {

    /// How many values get a colour of their own.
    public static final int CATEGORIES = 20;

    /// Greys, until a theme is known.
    public static final ColorPalette GREY = grey();

    /// @throws IllegalArgumentException if there are not [#CATEGORIES] colours of categories
    public ColorPalette {
        if (categories.length != CATEGORIES) {
            throw new IllegalArgumentException(
                    categories.length + " colours of categories, expected " + CATEGORIES);
        }
    }

    private static ColorPalette grey() {
        var shades = new int[CATEGORIES];
        Arrays.setAll(shades, i -> 0xFF000000 | 0x010101 * (40 + 9 * i));
        return new ColorPalette(shades, 0xFFB0B0B0, 0xFFD0D0D0, 0xFF404040, 0xFFE0E0E0, 0xFF909090);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ColorPalette palette
                && Arrays.equals(categories, palette.categories)
                && this.other == palette.other
                && missing == palette.missing
                && low == palette.low
                && zero == palette.zero
                && high == palette.high;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(categories);
    }
}
