package io.conoscope.ui.kit.line;

/// The colours of pair cosines: viridis, turned so that low cosines stand out from the canvas.
///
/// Source: Smith & van der Walt 2015, matplotlib's viridis, at nine places.
public final class CosineRamp {

    private static final int[] VIRIDIS = {
        0x440154, 0x472D7B, 0x3B528B, 0x2C728E, 0x21918C, 0x28AE80, 0x5EC962, 0xADDC30, 0xFDE725
    };

    private CosineRamp() {}

    /// The colours from the lowest cosines to the highest.
    ///
    /// @param canvas `0xRRGGBB` behind the lines
    /// @return 32 of `0xFFRRGGBB`
    public static int[] on(int canvas) {
        boolean dark = isDark(canvas);
        var colors = new int[LineCosines.STEPS];
        for (int step = 0; step < colors.length; step++) {
            double at = step / (colors.length - 1.0);
            colors[step] = at(dark ? 1 - at : at);
        }
        return colors;
    }

    private static boolean isDark(int canvas) {
        return (canvas >>> 16 & 0xFF) * 0.3 + (canvas >>> 8 & 0xFF) * 0.59 + (canvas & 0xFF) * 0.11
                < 128;
    }

    private static int at(double share) {
        double place = share * (VIRIDIS.length - 1);
        int from = (int) Math.min(VIRIDIS.length - 2, place);
        int color = 0xFF000000;
        for (int shift = 0; shift <= 16; shift += 8) {
            int a = VIRIDIS[from] >>> shift & 0xFF;
            int b = VIRIDIS[from + 1] >>> shift & 0xFF;
            color |= (int) Math.round(a + (b - a) * (place - from)) << shift;
        }
        return color;
    }
}
