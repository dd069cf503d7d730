package io.conoscope.ui.kit.line;

/// Adds the coverage of thin anti-aliased lines to an array of sums, two pixels a step.
///
/// The lower half of a sum holds coverage, the upper half coverage times the lines' weight.
///
/// Method: Wu 1991, "An efficient antialiasing technique", with 16-bit fixed point, and
/// Liang & Barsky 1984 for what is outside.
public final class AntialiasedLine {

    private final long[] sums;
    private final int width;
    private final int height;
    private long unit = 1;
    private double x0;
    private double y0;
    private double x1;
    private double y1;

    /// @param sums   shape (height, width); 255 is what one line adds that covers a pixel in full
    public AntialiasedLine(long[] sums, int width, int height) {
        this.sums = sums;
        this.width = width;
        this.height = height;
    }

    /// What a line adds beside its coverage, for those from now on.
    ///
    /// @param weight of the line, in [0, 31]: so many times its coverage is added in the upper half
    ///               of a sum
    public void weigh(int weight) {
        unit = 1 + ((long) weight << 32);
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
        int base = from * along;
        for (int u = from; u <= to; u++, v += step, base += along) {
            int cell = (int) (v >> 16);
            int far = (int) (v >> 8) & 0xFF;
            if (cell >= 0 && cell < limit - 1) {
                int index = base + cell * across;
                sums[index] += (255 - far) * unit;
                sums[index + across] += far * unit;
            } else if (cell == limit - 1) {
                sums[base + cell * across] += (255 - far) * unit;
            } else if (cell == -1) {
                sums[base] += far * unit;
            }
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
