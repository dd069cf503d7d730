package io.conoscope.ui.run.draw;

import java.util.List;

/// The colours of a chart, `0xRRGGBB`.
///
/// @param surface behind everything
/// @param grid    lines at ticks
/// @param runs    one a run colour
public record ChartColors(int surface, int grid, List<Integer> runs) {

    /// How much of a raw line's colour is left behind its smoothed one.
    private static final double PALE = 0.30;

    /// A run's colour.
    int run(int color) {
        return runs.get(color);
    }

    /// A run's colour, mixed with the surface.
    int pale(int color) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            double run = (run(color) >>> shift) & 0xFF;
            double back = (surface >>> shift) & 0xFF;
            mixed |= (int) Math.round(back + PALE * (run - back)) << shift;
        }
        return mixed;
    }
}
