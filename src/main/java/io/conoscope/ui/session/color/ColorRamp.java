package io.conoscope.ui.session.color;

import io.conoscope.ui.kit.draw.ScatterColors;

/// The colours of a scale of numbers, from low to high.
///
/// Viridis is evaluated from its polynomial of degree 6: Matt Zucker, "matplotlib colormaps",
/// shadertoy.com/view/WlfXRN, CC0; the map itself is van der Walt and Smith's, CC0. It departs from
/// the published table by at most 0.02 of a channel.
final class ColorRamp {

    /// How many colours a ramp has.
    static final int STEPS = 256;

    private static final double[][] VIRIDIS = {
        {0.2777273272234177, 0.005407344544966578, 0.3340998053353061},
        {0.1050930431085774, 1.404613529898575, 1.384590162594685},
        {-0.3308618287255563, 0.214847559468213, 0.09509516302823659},
        {-4.634230498983486, -5.799100973351585, -19.33244095627987},
        {6.228269936347081, 14.17993336680509, 56.69055260068105},
        {4.776384997670288, -13.74514537774601, -65.35303263337234},
        {-5.435455855934631, 4.645852612178535, 26.3124352495832}
    };

    private ColorRamp() {}

    /// Dark violet to yellow, lightness rising evenly.
    static int[] viridis(boolean reversed) {
        var colors = new int[STEPS];
        for (int i = 0; i < STEPS; i++) {
            colors[i] = viridis(along(i, reversed));
        }
        return colors;
    }

    /// From the palette's low colour through that of zero, in the middle, to the high one.
    static int[] signed(ColorPalette palette, boolean reversed) {
        var colors = new int[STEPS];
        for (int i = 0; i < STEPS; i++) {
            double t = 2 * along(i, reversed) - 1;
            int end = t < 0 ? palette.low() : palette.high();
            colors[i] = ScatterColors.mix(palette.zero(), end, Math.abs(t));
        }
        return colors;
    }

    private static double along(int step, boolean reversed) {
        double t = step / (STEPS - 1.0);
        return reversed ? 1 - t : t;
    }

    private static int viridis(double t) {
        int color = 0xFF;
        for (int channel = 0; channel < 3; channel++) {
            double sum = 0;
            for (int power = VIRIDIS.length - 1; power >= 0; power--) {
                sum = sum * t + VIRIDIS[power][channel];
            }
            color = color << 8 | (int) Math.round(255 * Math.clamp(sum, 0, 1));
        }
        return color;
    }
}
