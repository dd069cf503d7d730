package io.conoscope.ui.kit.draw;

import io.conoscope.ui.kit.world.Camera;
import io.conoscope.ui.kit.world.ScatterPoints;

/// Draws the matched-pair lines and the canvas behind them.
///
/// All lines have one colour, so how often each pixel is crossed decides its colour, whatever the
/// order: coverage is summed up in an array, and one pass turns sums into colours by a table. That
/// spares a blend a step, fills the canvas on the way, and lets a sample of the lines stand for
/// all: the sums are then scaled up.
final class LinePass {

    /// Coverage of a pixel that one line crosses in full.
    private static final int FULL = 255;

    private static final int STEPS = 4096;

    /// The sums per step of the table, as a shift.
    private static final int SHIFT = 3;

    /// The opacity that no number of crossings exceeds.
    static final double DENSEST = 0.62;

    private int[] sums = new int[0];

    /// Paints every pixel again.
    ///
    /// @param lines  how many of the pairs to draw, at most all; they are spread evenly
    /// @param camera in device pixels
    /// @param dimmed whether something else stands out
    void draw(Pixels pixels, Drawing drawing, Camera camera, int lines, boolean dimmed) {
        int all = drawing.shown().pairLines() ? drawing.points().pairs().size() : 0;
        int drawn = Math.min(lines, all);
        if (drawn == 0) {
            pixels.fill(drawing.palette().canvas());
            return;
        }
        if (sums.length != pixels.argb().length) {
            sums = new int[pixels.argb().length];
        }
        trace(pixels, drawing.points(), camera, drawn);
        double alpha = MarkSize.lineAlpha(all) * (dimmed ? 0.35 : 1);
        resolve(pixels.argb(), drawing.palette(), alpha, all / (double) drawn);
    }

    private void trace(Pixels pixels, ScatterPoints points, Camera camera, int drawn) {
        var pairs = points.pairs();
        var line = new AntialiasedLine(sums, pixels.width(), pixels.height());
        long stride = EvenOrder.stride(pairs.size());
        for (int k = 0; k < drawn; k++) {
            int pair = (int) (k * stride % pairs.size());
            int image = pairs.image()[pair];
            int text = points.images() + pairs.text()[pair];
            line.add(
                    camera.screenX(points.x(image)),
                    camera.screenY(points.y(image)),
                    camera.screenX(points.x(text)),
                    camera.screenY(points.y(text)));
        }
    }

    private void resolve(int[] argb, ScatterColors palette, double alpha, double weight) {
        var table = new int[STEPS];
        for (int step = 0; step < STEPS; step++) {
            double crossings = (step << SHIFT) * weight / FULL;
            double cover = DENSEST * (1 - Math.pow(1 - alpha / DENSEST, crossings));
            table[step] = ScatterColors.mix(palette.canvas(), palette.pair(), cover);
        }
        int canvas = table[0];
        for (int i = 0; i < argb.length; i++) {
            int sum = sums[i];
            if (sum == 0) {
                argb[i] = canvas;
            } else {
                argb[i] = table[Math.min((sum + 4) >> SHIFT, STEPS - 1)];
                sums[i] = 0;
            }
        }
    }
}
