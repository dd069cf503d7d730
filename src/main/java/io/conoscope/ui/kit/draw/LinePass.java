package io.conoscope.ui.kit.draw;

import io.conoscope.ui.kit.line.AntialiasedLine;
import io.conoscope.ui.kit.line.CosineRamp;
import io.conoscope.ui.kit.line.LineBundles;
import io.conoscope.ui.kit.line.LineCosines;
import io.conoscope.ui.kit.line.PairLook;
import io.conoscope.ui.kit.line.PairOrder;
import io.conoscope.ui.kit.world.Camera;
import io.conoscope.ui.kit.world.PointFilter;
import io.conoscope.ui.kit.world.ScatterPoints;

import org.jspecify.annotations.Nullable;

import java.util.function.BooleanSupplier;

/// Draws the matched-pair lines and the canvas behind them.
///
/// How often each pixel is crossed decides its colour, whatever the order: coverage is summed up in
/// an array, and one pass turns sums into colours by a table. That spares a blend a step, and lets
/// a sample of the lines stand for all: the sums are then scaled up. Where lines are coloured by
/// their cosine, a pixel shows the colour of the mean cosine of the lines that cross it.
final class LinePass {

    /// Coverage of a pixel that one line crosses in full.
    private static final int FULL = 255;

    private static final int STEPS = 4096;

    /// The sums per step of the table, as a shift.
    private static final int SHIFT = 3;

    /// The opacity that no number of crossings exceeds.
    static final double DENSEST = 0.62;

    /// How many lines are drawn between two looks at whether the picture is still wanted.
    private static final int TURN = 1024;

    private int[] sums = new int[0];
    private int[] weighted = new int[0];
    private long nanos;
    private int traced;
    private Order order =
            new Order(ScatterPoints.NONE, PointFilter.ALL, PairLook.PLAIN, new int[0]);

    /// Which pairs are drawn, and of what that was found. Gliding points have the same pairs.
    private record Order(ScatterPoints points, PointFilter filter, PairLook look, int[] pairs) {

        boolean isOf(Drawing drawing) {
            return drawing.points().pairs().equals(points.pairs())
                    && drawing.points().images() == points.images()
                    && drawing.look().filter().equals(filter)
                    && drawing.pairs().equals(look);
        }
    }

    /// How a set of lines is laid over the picture.
    ///
    /// @param alpha    of one line, in [0, 1]
    /// @param weight   how many lines each of them stands for
    /// @param width    of a line in device pixels
    /// @param coloring cosines that colour them; null for one colour
    private record Ink(double alpha, double weight, double width, @Nullable LineCosines coloring) {}

    /// Paints every pixel again.
    ///
    /// @param lines     how many to draw, at most all; they are spread evenly
    /// @param camera    in device pixels
    /// @param dimmed    whether something else stands out
    /// @param abandoned whether the picture is not wanted any more
    void draw(
            Pixels pixels,
            Drawing drawing,
            Camera camera,
            int lines,
            boolean dimmed,
            BooleanSupplier abandoned) {
        var canvas = drawing.palette().canvas();
        nanos = 0;
        traced = 0;
        pixels.fill(canvas);
        var pairs = pairs(drawing);
        var bundles = drawing.pairs().bundles();
        int all = pairs.length;
        int drawn = Math.min(lines, bundles == null ? all : bundles.pairs().length);
        if (drawn == 0) {
            return;
        }
        begin(pixels, drawing.pairs().isColored());
        var style = drawing.look().style();
        double alpha = MarkSize.lineAlpha(all) * style.lineOpacity() * (dimmed ? 0.35 : 1);
        var coloring = drawing.pairs().isColored() ? drawing.pairs().cosines() : null;
        var ink =
                new Ink(Math.min(alpha, DENSEST), all / (double) drawn, style.lineSize(), coloring);
        long began = System.nanoTime();
        if (bundles == null) {
            trace(pixels, drawing.points(), camera, pairs, drawn, ink, abandoned);
        } else {
            trace(pixels, bundles, camera, drawn, ink, abandoned);
        }
        nanos = System.nanoTime() - began;
        traced = drawn;
        resolve(pixels, drawing, ink);
    }

    /// How long each line of the last picture took, on average, in nanoseconds; NaN where there was
    /// none.
    double nanosPerLine() {
        return traced == 0 ? Double.NaN : nanos / (double) traced;
    }

    /// Lays lines that stand out over what is there, in the colour of the selection.
    ///
    /// @param pairs  indices of pairs; a sample where there are fewer than `all`
    /// @param all    how many they stand for
    /// @param alpha  of one of all
    void drawOver(
            Pixels pixels, Drawing drawing, Camera camera, int[] pairs, int all, double alpha) {
        begin(pixels, false);
        var ink = new Ink(alpha, all / (double) Math.max(1, pairs.length), 1, null);
        trace(pixels, drawing.points(), camera, pairs, pairs.length, ink, () -> false);
        var covers = covers(ink, 0.9);
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] != 0) {
                pixels.over(i, drawing.palette().selection(), covers[step(sums[i])]);
                sums[i] = 0;
            }
        }
    }

    private void begin(Pixels pixels, boolean colored) {
        if (sums.length != pixels.argb().length) {
            sums = new int[pixels.argb().length];
        }
        if (colored && weighted.length != sums.length) {
            weighted = new int[sums.length];
        }
    }

    /// The pairs whose lines are drawn, in even order.
    int[] pairs(Drawing drawing) {
        if (!drawing.shown().pairLines()) {
            return new int[0];
        }
        if (!order.isOf(drawing)) {
            var filter = drawing.look().filter();
            var pairs = PairOrder.of(drawing.points(), filter, drawing.pairs());
            order = new Order(drawing.points(), filter, drawing.pairs(), pairs);
        }
        return order.pairs;
    }

    private void trace(
            Pixels pixels,
            ScatterPoints points,
            Camera camera,
            int[] pairs,
            int drawn,
            Ink ink,
            BooleanSupplier abandoned) {
        var line = new WideLine(pixels, ink);
        var xy = points.xy();
        var images = points.pairs().image();
        var texts = points.pairs().text();
        double scale = camera.scale();
        double left = camera.screenX(0);
        double top = camera.screenY(0);
        for (int k = 0; k < drawn; k++) {
            if (k % TURN == 0 && abandoned.getAsBoolean()) {
                return;
            }
            int image = 2 * images[pairs[k]];
            int text = 2 * (points.images() + texts[pairs[k]]);
            line.color(pairs[k]);
            line.add(
                    left + xy[image] * scale,
                    top - xy[image + 1] * scale,
                    left + xy[text] * scale,
                    top - xy[text + 1] * scale);
        }
    }

    private void trace(
            Pixels pixels,
            LineBundles bundles,
            Camera camera,
            int drawn,
            Ink ink,
            BooleanSupplier abandoned) {
        var line = new WideLine(pixels, ink);
        var xy = bundles.xy();
        for (int k = 0; k < drawn; k++) {
            if (k % TURN == 0 && abandoned.getAsBoolean()) {
                return;
            }
            line.color(bundles.pairs()[k]);
            int at = bundles.start(k);
            for (int piece = 0; piece < bundles.pieces(); piece++, at += 2) {
                line.add(
                        camera.screenX(xy[at]),
                        camera.screenY(xy[at + 1]),
                        camera.screenX(xy[at + 2]),
                        camera.screenY(xy[at + 3]));
            }
        }
    }

    /// Lines of any width from thin ones beside each other.
    private final class WideLine {

        private final AntialiasedLine thin;
        private final @Nullable LineCosines coloring;
        private final int copies;

        WideLine(Pixels pixels, Ink ink) {
            thin = new AntialiasedLine(sums, weighted, pixels.width(), pixels.height());
            coloring = ink.coloring;
            copies = copies(ink.width);
        }

        void color(int pair) {
            if (coloring != null) {
                thin.weigh(coloring.step(pair));
            }
        }

        void add(double fromX, double fromY, double toX, double toY) {
            boolean flat = Math.abs(toX - fromX) >= Math.abs(toY - fromY);
            for (int copy = 0; copy < copies; copy++) {
                double aside = copy - (copies - 1) / 2.0;
                double dx = flat ? 0 : aside;
                double dy = flat ? aside : 0;
                thin.add(fromX + dx, fromY + dy, toX + dx, toY + dy);
            }
        }
    }

    private static int copies(double width) {
        return (int) Math.max(1, Math.round(width));
    }

    /// The index of a sum in the tables.
    private static int step(int sum) {
        return Math.min((sum + 4) >> SHIFT, STEPS - 1);
    }

    /// By coverage, how much of the colour of lines lies on a pixel, in [0, 256].
    private static int[] covers(Ink ink, double densest) {
        var covers = new int[STEPS];
        for (int step = 0; step < STEPS; step++) {
            covers[step] = (int) Math.round(256 * cover(step, ink, densest));
        }
        return covers;
    }

    private static double cover(int step, Ink ink, double densest) {
        double crossings = (step << SHIFT) * ink.weight / FULL;
        // Thinner than a pixel: fainter.
        double alpha = Math.min(ink.alpha * ink.width / copies(ink.width), densest);
        return densest * (1 - Math.pow(1 - alpha / densest, crossings));
    }

    private void resolve(Pixels pixels, Drawing drawing, Ink ink) {
        if (ink.coloring != null) {
            resolveColored(pixels, drawing, ink);
            return;
        }
        var palette = drawing.palette();
        var table = new int[STEPS];
        for (int step = 0; step < STEPS; step++) {
            table[step] =
                    ScatterColors.mix(palette.canvas(), palette.pair(), cover(step, ink, DENSEST));
        }
        var argb = pixels.argb();
        for (int i = 0; i < argb.length; i++) {
            if (sums[i] != 0) {
                argb[i] = table[step(sums[i])];
                sums[i] = 0;
            }
        }
    }

    private void resolveColored(Pixels pixels, Drawing drawing, Ink ink) {
        var covers = covers(ink, 0.9);
        var ramp = CosineRamp.on(drawing.palette().canvas());
        for (int i = 0; i < sums.length; i++) {
            int sum = sums[i];
            if (sum != 0) {
                int mean = Math.clamp(Math.round(weighted[i] / (float) sum), 0, ramp.length - 1);
                pixels.over(i, ramp[mean], covers[step(sum)]);
                sums[i] = 0;
                weighted[i] = 0;
            }
        }
    }
}
