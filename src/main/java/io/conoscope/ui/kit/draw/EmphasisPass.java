package io.conoscope.ui.kit.draw;

import io.conoscope.ui.kit.world.Camera;

/// Draws what stands out, above everything: lines, then what belongs to the chosen, then the chosen
/// with a ring.
final class EmphasisPass {

    private EmphasisPass() {}

    /// @param camera  in device pixels
    /// @param radius  of an ordinary disc in device pixels
    /// @param density device pixels a logical pixel
    static void draw(Pixels pixels, Drawing drawing, Camera camera, double radius, double density) {
        var emphasis = drawing.emphasis();
        if (emphasis.isEmpty()) {
            return;
        }
        lines(pixels, drawing, camera, density);
        double related = Math.max(radius * 1.25, 3.5 * density);
        double selected = Math.max(radius * 1.5, 4.5 * density);
        marks(pixels, drawing, camera, emphasis.related(), new Ring(related, 0, density));
        marks(pixels, drawing, camera, emphasis.selected(), new Ring(selected, 2, density));
    }

    /// @param radius of the mark
    /// @param width  of the ring in logical pixels; 0 for none
    private record Ring(double radius, double width, double density) {}

    private static void lines(Pixels pixels, Drawing drawing, Camera camera, double density) {
        if (!drawing.shown().pairLines()) {
            return;
        }
        var points = drawing.points();
        int many = drawing.emphasis().pairs().length;
        int alpha = (int) (256 * lineAlpha(many));
        for (int pair : drawing.emphasis().pairs()) {
            int image = points.pairs().image()[pair];
            int text = points.images() + points.pairs().text()[pair];
            ThickLine.draw(
                    pixels,
                    new double[] {
                        camera.screenX(points.x(image)), camera.screenY(points.y(image)),
                        camera.screenX(points.x(text)), camera.screenY(points.y(text))
                    },
                    1.4 * density,
                    drawing.palette().selection(),
                    alpha);
        }
    }

    private static void marks(
            Pixels pixels, Drawing drawing, Camera camera, int[] chosen, Ring ring) {
        var points = drawing.points();
        var palette = drawing.palette();
        var imageInk =
                new MarkShading(palette.image(), 1, palette.canvas(), 1, 1.2 * ring.density());
        var textInk = new MarkShading(palette.text(), 1, palette.canvas(), 1, 1.2 * ring.density());
        double outer = ring.radius() + (1.2 + ring.width()) * ring.density();
        var discRing = Stamp.disc(outer, MarkShading.plain(palette.selection(), 1));
        var diamondRing = Stamp.diamond(outer, MarkShading.plain(palette.selection(), 1));
        var disc = Stamp.disc(ring.radius(), imageInk);
        var diamond = Stamp.diamond(ring.radius(), textInk);
        for (int point : chosen) {
            boolean image = points.isImage(point);
            if (drawing.shown().point(image)) {
                double x = camera.screenX(points.x(point));
                double y = camera.screenY(points.y(point));
                if (ring.width() > 0) {
                    (image ? discRing : diamondRing).draw(pixels, x, y);
                }
                (image ? disc : diamond).draw(pixels, x, y);
            }
        }
    }

    /// The opacity of one line that stands out among so many, in [0.12, 0.9].
    static double lineAlpha(int many) {
        return Math.clamp(14 / Math.sqrt(Math.max(1, many)), 0.12, 0.9);
    }
}
