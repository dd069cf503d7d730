package io.conoscope.ui.kit.draw;

/// How a mark is coloured from its outline inwards and outwards.
///
/// @param fill     `0xRRGGBB` inside
/// @param alpha    of the inside, in [0, 1]
/// @param rim      `0xRRGGBB` of a ring just outside, which parts marks that overlap
/// @param rimAlpha of the ring, in [0, 1]
/// @param halo     width of the ring in pixels; 0 for none
record MarkShading(int fill, double alpha, int rim, double rimAlpha, double halo) {

    /// Without a ring.
    static MarkShading plain(int fill, double alpha) {
        return new MarkShading(fill, alpha, fill, 0, 0);
    }

    /// How much of the mark's colour and of its ring lies on a pixel, as of [Pixels#blend].
    ///
    /// @param distance signed, in pixels from the outline
    int at(double distance) {
        double inside = Math.clamp(0.5 - distance, 0, 1);
        double within = halo == 0 ? inside : Math.clamp(0.5 - (distance - halo), 0, 1);
        int fillCover = (int) Math.round(inside * alpha * 256);
        int rimCover = (int) Math.round((within - inside) * rimAlpha * 256);
        return fillCover | Math.min(rimCover, 256 - fillCover) << 16;
    }
}
