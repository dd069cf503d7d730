package io.conoscope.ui.kit.draw;

/// The colours of a picture, each `0xAARRGGBB`, not premultiplied.
///
/// @param canvas    behind everything; opaque
/// @param image     of discs
/// @param text      of diamonds
/// @param pair      of matched-pair lines
/// @param selection of what is chosen and what belongs to it
public record ScatterColors(int canvas, int image, int text, int pair, int selection) {

    public ScatterColors {
        canvas |= 0xFF000000;
    }

    /// `share` of one colour and the rest of the other; the result is opaque.
    ///
    /// @param share of `to`, in [0, 1]
    public static int mix(int from, int to, double share) {
        int result = 0xFF000000;
        for (int shift = 0; shift <= 16; shift += 8) {
            int a = (from >>> shift) & 0xFF;
            int b = (to >>> shift) & 0xFF;
            result |= (int) Math.round(a + (b - a) * share) << shift;
        }
        return result;
    }
}
