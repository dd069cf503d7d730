package io.conoscope.ui.kit.draw;

import io.conoscope.ui.kit.world.Camera;

import java.util.function.BooleanSupplier;

/// Draws the points: those that the filter leaves out palely below all others; then texts as
/// diamonds, and images as discs above them, since they are fewer.
final class PointPass {

    /// How many marks are drawn between two looks at whether the picture is still wanted.
    private static final int TURN = 8192;

    private PointPass() {}

    /// @param camera    in device pixels
    /// @param radius    of a disc in device pixels
    /// @param dimmed    whether something else stands out
    /// @param abandoned whether the picture is not wanted any more
    static void draw(
            Pixels pixels,
            Drawing drawing,
            Camera camera,
            double radius,
            boolean dimmed,
            BooleanSupplier abandoned) {
        var points = drawing.points();
        int from = drawing.shown().images() ? 0 : points.images();
        int to = drawing.shown().texts() ? points.size() : points.images();
        if (drawing.hasContext()) {
            var ink = contextInk(drawing);
            var both = Stamps.of(ink, ink, radius * 0.85);
            draw(pixels, drawing, camera, both, new Range(points.images(), to, true), abandoned);
            draw(pixels, drawing, camera, both, new Range(from, points.images(), true), abandoned);
        }
        var palette = drawing.palette();
        var stamps =
                Stamps.of(
                        ink(palette.image(), drawing, radius, dimmed),
                        ink(palette.text(), drawing, radius, dimmed),
                        radius);
        draw(pixels, drawing, camera, stamps, new Range(points.images(), to, false), abandoned);
        draw(pixels, drawing, camera, stamps, new Range(from, points.images(), false), abandoned);
    }

    /// @param context whether those that the filter leaves out are drawn, or the others
    private record Range(int from, int to, boolean context) {}

    private record Stamps(Stamp disc, Stamp diamond) {

        static Stamps of(MarkShading image, MarkShading text, double radius) {
            return new Stamps(Stamp.disc(radius, image), Stamp.diamond(radius, text));
        }
    }

    /// Points large enough get a thin ring in the canvas colour, so that neighbours stay apart.
    static MarkShading ink(int color, Drawing drawing, double radius, boolean dimmed) {
        double opacity = drawing.look().style().pointOpacity();
        int canvas = drawing.palette().canvas();
        if (dimmed) {
            return MarkShading.plain(faded(color, canvas), 0.35 * opacity);
        }
        return radius < 1.8
                ? MarkShading.plain(color, 0.7 * opacity)
                : new MarkShading(
                        color, 0.85 * opacity, canvas, 0.5 * opacity, Math.min(1, radius / 4));
    }

    /// Of points that are not looked at.
    static MarkShading contextInk(Drawing drawing) {
        return MarkShading.plain(
                drawing.contextColor(),
                DensityPass.CONTEXT * drawing.look().style().pointOpacity());
    }

    /// A colour of what does not stand out.
    static int faded(int color, int canvas) {
        return ScatterColors.mix(canvas, color, 0.6);
    }

    private static void draw(
            Pixels pixels,
            Drawing drawing,
            Camera camera,
            Stamps stamps,
            Range range,
            BooleanSupplier abandoned) {
        var xy = drawing.points().xy();
        var filter = drawing.look().filter();
        boolean all = filter.keepsAll();
        boolean colored = drawing.look().colors() != null && !range.context;
        boolean faded = !drawing.emphasis().isEmpty();
        int canvas = drawing.palette().canvas();
        int images = drawing.points().images();
        for (int p = range.from; p < range.to; p++) {
            if (p % TURN == 0 && abandoned.getAsBoolean()) {
                return;
            }
            if (all || filter.keeps(p) != range.context) {
                var stamp = p < images ? stamps.disc : stamps.diamond;
                double x = camera.screenX(xy[2 * p]);
                double y = camera.screenY(xy[2 * p + 1]);
                if (colored) {
                    int color = drawing.colorOf(p);
                    stamp.draw(pixels, x, y, faded ? faded(color, canvas) : color);
                } else {
                    stamp.draw(pixels, x, y);
                }
            }
        }
    }
}
