package io.conoscope.ui.kit.draw;

import io.conoscope.ui.kit.world.Camera;
import io.conoscope.ui.kit.world.PointColors;

import org.jspecify.annotations.Nullable;

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

    /// Points of one modality.
    ///
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
        var stamp = range.from < drawing.points().images() ? stamps.disc : stamps.diamond;
        var colors = range.context ? null : drawing.look().colors();
        var brush = colors == null ? new PlainBrush(stamp) : new ColorBrush(stamp, colors, drawing);
        var xy = drawing.points().xy();
        var filter = drawing.look().filter();
        boolean all = filter.keepsAll();
        double scale = camera.scale();
        double left = camera.screenX(0);
        double top = camera.screenY(0);
        for (int p = range.from; p < range.to; p++) {
            if (p % TURN == 0 && abandoned.getAsBoolean()) {
                return;
            }
            if (all || filter.keeps(p) != range.context) {
                brush.draw(pixels, p, left + xy[2 * p] * scale, top - xy[2 * p + 1] * scale);
            }
        }
    }

    /// Draws one point after the other.
    private sealed interface Brush {

        void draw(Pixels pixels, int point, double x, double y);
    }

    private record PlainBrush(Stamp stamp) implements Brush {

        @Override
        public void draw(Pixels pixels, int point, double x, double y) {
            stamp.draw(pixels, x, y);
        }
    }

    /// A stamp for every colour, as long as there are not too many.
    private static final class ColorBrush implements Brush {

        private static final int MOST = 512;

        private final Stamp shape;
        private final Drawing drawing;
        private final short[] codes;

        /// By code, that of a missing value last; null before it is used first.
        private final @Nullable Stamp[] stamps;

        ColorBrush(Stamp shape, PointColors colors, Drawing drawing) {
            this.shape = shape;
            this.drawing = drawing;
            codes = colors.codes();
            int count = colors.palette().length + 1;
            stamps = new @Nullable Stamp[count <= MOST ? count : 0];
        }

        @Override
        public void draw(Pixels pixels, int point, double x, double y) {
            if (stamps.length == 0 || point >= codes.length) {
                shape.draw(pixels, x, y, color(point));
                return;
            }
            int code = codes[point];
            int at = code < 0 ? stamps.length - 1 : code;
            var stamp = stamps[at];
            if (stamp == null) {
                stamp = shape.in(color(point));
                stamps[at] = stamp;
            }
            stamp.draw(pixels, x, y);
        }

        private int color(int point) {
            int color = drawing.colorOf(point);
            boolean faded = !drawing.emphasis().isEmpty();
            return faded ? faded(color, drawing.palette().canvas()) : color;
        }
    }
}
