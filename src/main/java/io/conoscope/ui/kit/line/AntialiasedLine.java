package io.conoscope.ui.kit.line;

/// Adds the coverage of thin anti-aliased lines to an array of sums, two pixels a step.
///
/// Method: Wu 1991, "An efficient antialiasing technique", with 16-bit fixed point, and
/// Liang & Barsky 1984 for what is outside.
public final class AntialiasedLine {

    private final int[] sums;
    private final int[] weighted;
    private final int width;
    private final int height;
    private int weight;
    private double x0;
    private double y0;
    private double x1;
    private double y1;

    /// @param sums     shape (height, width); 255 is what one line adds that covers a pixel in full
    /// @param weighted the same size: receives coverage times weight; may be empty while no line
    ///                 has a weight
    public AntialiasedLine(int[] sums, int[] weighted, int width, int height) {
        this.sums = sums;
        this.weighted = weighted;
        this.width = width;
        this.height = height;
    }

    /// How much lines weigh from now on; 0 at first.
    ///
    /// @param lineWeight in [0, 31]
    public void weigh(int lineWeight) {
        weight = lineWeight;
    }

    /// Adds one line between two positions in pixels, clipped to the picture. Ends that are not
    /// finite draw nothing.
    public void add(double fromX, double fromY, double toX, double toY) {
        x0 = fromX - 0.5;
        y0 = fromY - 0.5;
        x1 = toX - 0.5;
        y1 = toY - 0.5;
        if (!clip()) {
            return;
        }
        if (Math.abs(x1 - x0) >= Math.abs(y1 - y0)) {
            walk(x0, y0, x1, y1, 1, width);
        } else {
            walk(y0, x0, y1, x1, width, 1);
        }
    }

    /// Steps along the longer axis; `along` and `across` are what a pixel further adds to the
    /// index.
    private void walk(double u0, double v0, double u1, double v1, int along, int across) {
        double slope = u1 == u0 ? 0 : (v1 - v0) / (u1 - u0);
        int from = (int) Math.round(Math.min(u0, u1));
        int to = (int) Math.round(Math.max(u0, u1));
        int limit = along == 1 ? height : width;
        long v = Math.round((v0 + (from - u0) * slope) * 65536);
        long step = Math.round(slope * 65536);
        long last = v + (to - from) * step;
        int base = from * along;
        boolean inside =
                Math.min(v, last) >= 0
                        && Math.max(v, last) >> 16 < Math.min(limit - 1, Short.MAX_VALUE);
        if (inside && weight == 0) {
            walkInside(to - from, base, v, step, along, across);
            return;
        }
        for (int u = from; u <= to; u++, v += step, base += along) {
            int cell = (int) (v >> 16);
            int far = (int) (v >> 8) & 0xFF;
            if (cell >= 0 && cell < limit - 1) {
                int index = base + cell * across;
                put(index, 255 - far);
                put(index + across, far);
            } else if (cell == limit - 1) {
                put(base + cell * across, 255 - far);
            } else if (cell == -1) {
                put(base, far);
            }
        }
    }

    /// The same for a line without weight, both of whose pixels of each step are in the picture.
    private void walkInside(int steps, int base, long v, long step, int along, int across) {
        var into = sums;
        // In 32 bits there is room for pictures of up to 32,767 pixels a side.
        int at = (int) v;
        int slope = (int) step;
        for (int k = 0, start = base; k <= steps; k++, at += slope, start += along) {
            int index = start + (at >> 16) * across;
            int far = at >> 8 & 0xFF;
            into[index] += 255 - far;
            into[index + across] += far;
        }
    }

    private void put(int index, int coverage) {
        sums[index] += coverage;
        if (weight > 0) {
            weighted[index] += coverage * weight;
        }
    }

    private boolean clip() {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double[] enterLeave = {0, 1};
        boolean seen =
                Double.isFinite(dx)
                        && Double.isFinite(dy)
                        && cut(-dx, x0, enterLeave)
                        && cut(dx, width - 1 - x0, enterLeave)
                        && cut(-dy, y0, enterLeave)
                        && cut(dy, height - 1 - y0, enterLeave);
        if (seen) {
            x1 = x0 + enterLeave[1] * dx;
            y1 = y0 + enterLeave[1] * dy;
            x0 += enterLeave[0] * dx;
            y0 += enterLeave[0] * dy;
        }
        return seen;
    }

    private static boolean cut(double toward, double room, double[] enterLeave) {
        if (toward == 0) {
            return room >= 0;
        }
        double at = room / toward;
        if (toward < 0) {
            enterLeave[0] = Math.max(enterLeave[0], at);
        } else {
            enterLeave[1] = Math.min(enterLeave[1], at);
        }
        return enterLeave[0] <= enterLeave[1];
    }
}
