package io.conoscope.ui.kit.draw;

/// Draws single lines of any width, anti-aliased by each pixel's distance from the line's axis.
public final class ThickLine {

    private ThickLine() {}

    /// @param ends  x0, y0, x1, y1 in pixels
    /// @param thick width in pixels, above 0
    /// @param color `0xRRGGBB`
    /// @param alpha in [0, 256]
    public static void draw(Pixels pixels, double[] ends, double thick, int color, int alpha) {
        double dx = ends[2] - ends[0];
        double dy = ends[3] - ends[1];
        double length = Math.hypot(dx, dy);
        if (!(length > 0) || !Double.isFinite(length)) {
            return;
        }
        boolean flat = Math.abs(dx) >= Math.abs(dy);
        int along = flat ? 0 : 1;
        int steps = flat ? pixels.width() : pixels.height();
        int lanes = flat ? pixels.height() : pixels.width();
        int lower = ends[along] < ends[along + 2] ? 0 : 2;
        double start = ends[along + lower];
        double slope = flat ? dy / dx : dx / dy;
        double cosine = Math.max(Math.abs(dx), Math.abs(dy)) / length;
        double reach = (thick / 2 + 0.5) / cosine;
        int from = (int) Math.max(0, Math.floor(start));
        int to = (int) Math.min(steps - 1, Math.floor(ends[along + 2 - lower]));
        double v = ends[1 - along + lower] + (from + 0.5 - start) * slope - 0.5;
        float half = (float) (thick / 2 + 0.5);
        float tilt = (float) cosine;
        int stride = flat ? pixels.width() : 1;
        int ahead = flat ? 1 : pixels.width();
        for (int u = from; u <= to; u++, v += slope) {
            int first = Math.max(0, (int) Math.ceil(v - reach));
            int last = Math.min(lanes - 1, (int) Math.floor(v + reach));
            int index = u * ahead + first * stride;
            for (int lane = first; lane <= last; lane++, index += stride) {
                float inside = half - Math.abs(lane - (float) v) * tilt;
                int coverage = (int) (alpha * Math.min(1f, Math.max(0f, inside)));
                pixels.over(index, color, coverage);
            }
        }
    }
}
