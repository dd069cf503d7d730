package io.conoscope.ui.run.draw;

import io.conoscope.ui.kit.draw.Pixels;
import io.conoscope.ui.kit.draw.ThickLine;
import io.conoscope.ui.session.run.RunStyle;

/// Draws polylines of one colour, whole or dashed.
///
/// @param color `0xRRGGBB`
/// @param thick width in device pixels
/// @param dash  which of the patterns; 0 for a whole line
/// @param scale device pixels a logical pixel
record Stroke(int color, double thick, int dash, double scale) {

    /// Draws what lies within the picture.
    ///
    /// @param xy x and y in turn, a pair of NaN for a gap; a point between gaps becomes a dot
    void draw(Pixels pixels, float[] xy) {
        var pen = new Pen(pixels);
        for (int i = 0; i + 1 < xy.length; i += 2) {
            if (Float.isNaN(xy[i])) {
                continue;
            }
            boolean before = i > 0 && !Float.isNaN(xy[i - 2]);
            boolean after = i + 2 < xy.length && !Float.isNaN(xy[i + 2]);
            if (before) {
                pen.line(xy[i - 2], xy[i - 1], xy[i], xy[i + 1]);
            } else if (!after) {
                dot(pixels, xy[i], xy[i + 1], thick * 1.6);
            } else {
                pen.lift();
            }
        }
    }

    /// Draws a disc.
    void dot(Pixels pixels, double x, double y, double radius) {
        int left = (int) Math.max(0, Math.floor(x - radius - 1));
        int right = (int) Math.min(pixels.width() - 1, Math.ceil(x + radius + 1));
        int top = (int) Math.max(0, Math.floor(y - radius - 1));
        int bottom = (int) Math.min(pixels.height() - 1, Math.ceil(y + radius + 1));
        for (int row = top; row <= bottom; row++) {
            for (int at = left; at <= right; at++) {
                double away = Math.hypot(at + 0.5 - x, row + 0.5 - y) - radius;
                pixels.over(
                        row * pixels.width() + at,
                        color,
                        (int) (256 * Math.clamp(0.5 - away, 0, 1)));
            }
        }
    }

    /// Keeps where in the pattern a line is.
    private final class Pen {

        private final Pixels pixels;
        private final double[] pattern =
                RunStyle.pattern(dash).stream().mapToDouble(Double::doubleValue).toArray();
        private final double[] ends = new double[4];
        private int place;
        private double used;

        Pen(Pixels pixels) {
            this.pixels = pixels;
        }

        void lift() {
            place = 0;
            used = 0;
        }

        void line(double x0, double y0, double x1, double y1) {
            double length = Math.hypot(x1 - x0, y1 - y0);
            if (pattern.length == 0 || length > 4.0 * (pixels.width() + pixels.height())) {
                draw(x0, y0, x1, y1);
                return;
            }
            double done = 0;
            while (done < length) {
                double part = Math.min(length - done, pattern[place] * scale - used);
                if (place % 2 == 0) {
                    double from = done / length;
                    double to = (done + part) / length;
                    draw(
                            x0 + (x1 - x0) * from,
                            y0 + (y1 - y0) * from,
                            x0 + (x1 - x0) * to,
                            y0 + (y1 - y0) * to);
                }
                done += part;
                used += part;
                if (used >= pattern[place] * scale - 1e-9) {
                    place = (place + 1) % pattern.length;
                    used = 0;
                }
            }
        }

        private void draw(double x0, double y0, double x1, double y1) {
            ends[0] = x0;
            ends[1] = y0;
            ends[2] = x1;
            ends[3] = y1;
            ThickLine.draw(pixels, ends, thick, color, 256);
        }
    }
}
