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

    /// The premultiplied colour at a signed distance in pixels from the outline.
    int at(double distance) {
        double inside = Math.clamp(0.5 - distance, 0, 1);
        double within = halo == 0 ? inside : Math.clamp(0.5 - (distance - halo), 0, 1);
        double fillCover = inside * alpha;
        double rimCover = (within - inside) * rimAlpha;
        double cover = fillCover + rimCover;
        int result = (int) Math.round(cover * 255) << 24;
        for (int shift = 0; shift <= 16; shift += 8) {
            double value =
                    ((fill >>> shift) & 0xFF) * fillCover + ((rim >>> shift) & 0xFF) * rimCover;
            result |= (int) Math.min(255, value) << shift;
        }
        return result;
    }
}
