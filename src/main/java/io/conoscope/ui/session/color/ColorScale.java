package io.conoscope.ui.session.color;

/// How values are turned into codes of colours: an index into the scale's colours, -1 for a point
/// without a value. Immutable.
public sealed interface ColorScale permits CategoryScale, NumberScale {

    /// Its colours by code, `0xAARRGGBB`.
    int[] colors(ColorPalette palette);
}
