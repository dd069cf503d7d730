package io.conoscope.ui.kit.draw;

import io.conoscope.ui.kit.world.Camera;
import io.conoscope.ui.kit.world.ScatterPoints;

/// Draws the points: texts as diamonds, images as discs above them, since they are fewer.
final class PointPass {

    private PointPass() {}

    /// @param camera in device pixels
    /// @param radius of a disc in device pixels
    /// @param dimmed whether something else stands out
    static void draw(Pixels pixels, Drawing drawing, Camera camera, double radius, boolean dimmed) {
        var points = drawing.points();
        var palette = drawing.palette();
        if (drawing.shown().texts()) {
            var diamond = Stamp.diamond(radius, ink(palette.text(), palette, radius, dimmed));
            draw(pixels, points, camera, diamond, points.images(), points.size());
        }
        if (drawing.shown().images()) {
            var disc = Stamp.disc(radius, ink(palette.image(), palette, radius, dimmed));
            draw(pixels, points, camera, disc, 0, points.images());
        }
    }

    /// Points large enough get a thin ring in the canvas colour, so that neighbours stay apart.
    static MarkShading ink(int color, ScatterColors palette, double radius, boolean dimmed) {
        if (dimmed) {
            return MarkShading.plain(ScatterColors.mix(palette.canvas(), color, 0.6), 0.35);
        }
        return radius < 1.8
                ? MarkShading.plain(color, 0.7)
                : new MarkShading(color, 0.85, palette.canvas(), 0.5, Math.min(1, radius / 4));
    }

    private static void draw(
            Pixels pixels, ScatterPoints points, Camera camera, Stamp stamp, int from, int to) {
        for (int i = from; i < to; i++) {
            stamp.draw(pixels, camera.screenX(points.x(i)), camera.screenY(points.y(i)));
        }
    }
}
