package io.conoscope.ui.kit.draw;

import io.conoscope.ui.kit.line.EvenOrder;
import io.conoscope.ui.kit.world.Camera;

import java.util.stream.IntStream;

/// Draws what stands out, above everything: lines, then what belongs to the chosen, then the chosen
/// with a ring. So many that rings would only cover each other are drawn as small marks, or as
/// density, in full strength above the dimmed rest.
final class EmphasisPass {

    /// As many marks have a ring.
    static final int FEW = 4000;

    /// As many lines have any width; more are thin, and summed up.
    private static final int FEW_LINES = 500;

    private final LinePass lines;
    private final DensityPass density;

    EmphasisPass(LinePass lines, DensityPass density) {
        this.lines = lines;
        this.density = density;
    }

    /// @param camera in device pixels
    /// @param radius of an ordinary disc in device pixels
    /// @param scale  device pixels a logical pixel
    /// @param budget at most how many lines to draw
    void draw(
            Pixels pixels,
            Drawing drawing,
            Camera camera,
            double radius,
            double scale,
            int budget) {
        var emphasis = drawing.emphasis();
        if (emphasis.isEmpty()) {
            return;
        }
        lines(pixels, drawing, camera, scale, budget);
        int many = emphasis.selected().length + emphasis.related().length;
        if (many > DensityPass.TOLD_APART && DensityPass.suits(drawing, camera)) {
            density.drawEmphasis(pixels, drawing, camera);
        } else if (many > FEW) {
            double plain = Math.max(radius, 1.3 * scale);
            marks(pixels, drawing, camera, emphasis.related(), new Ring(plain, 0, 0));
            marks(pixels, drawing, camera, emphasis.selected(), new Ring(plain * 1.15, 0, 0));
        } else {
            double related = related(radius, scale);
            double selected = selected(radius, scale);
            marks(pixels, drawing, camera, emphasis.related(), new Ring(related, 0, 1.2 * scale));
            marks(
                    pixels,
                    drawing,
                    camera,
                    emphasis.selected(),
                    new Ring(selected, 2 * scale, 1.2 * scale));
        }
    }

    static double related(double radius, double scale) {
        return Math.max(radius * 1.25, 3.5 * scale);
    }

    static double selected(double radius, double scale) {
        return Math.max(radius * 1.5, 4.5 * scale);
    }

    /// @param radius of the mark
    /// @param width  of the ring; 0 for none
    /// @param gap    in the colour of the canvas around the mark
    private record Ring(double radius, double width, double gap) {}

    /// The lines that stand out, of pairs that are looked at.
    static int[] pairs(Drawing drawing) {
        if (!drawing.shown().pairLines()) {
            return new int[0];
        }
        var points = drawing.points();
        var filter = drawing.look().filter();
        var pairs = points.pairs();
        var all = drawing.emphasis().pairs();
        if (filter.keepsAll()) {
            return all;
        }
        return IntStream.of(all)
                .filter(pair -> filter.keeps(pairs.image()[pair]))
                .filter(pair -> filter.keeps(points.images() + pairs.text()[pair]))
                .toArray();
    }

    private void lines(Pixels pixels, Drawing drawing, Camera camera, double scale, int budget) {
        var pairs = pairs(drawing);
        double alpha = lineAlpha(pairs.length);
        double width = 1.4 * scale * drawing.look().style().lineSize();
        if (pairs.length > FEW_LINES) {
            var sample = EvenOrder.some(pairs, Math.max(FEW_LINES, budget));
            lines.drawOver(pixels, drawing, camera, sample, pairs.length, manyAlpha(pairs.length));
            return;
        }
        var points = drawing.points();
        for (int pair : pairs) {
            int image = points.pairs().image()[pair];
            int text = points.images() + points.pairs().text()[pair];
            ThickLine.draw(
                    pixels,
                    new double[] {
                        camera.screenX(points.x(image)), camera.screenY(points.y(image)),
                        camera.screenX(points.x(text)), camera.screenY(points.y(text))
                    },
                    width,
                    drawing.palette().selection(),
                    (int) (256 * alpha));
        }
    }

    private static void marks(
            Pixels pixels, Drawing drawing, Camera camera, int[] chosen, Ring ring) {
        var points = drawing.points();
        var palette = drawing.palette();
        var ink = new MarkShading(0, 1, palette.canvas(), ring.gap > 0 ? 1 : 0, ring.gap);
        double outer = ring.radius + ring.gap + ring.width;
        var ringInk = MarkShading.plain(palette.selection(), 1);
        var discRing = Stamp.disc(outer, ringInk);
        var diamondRing = Stamp.diamond(outer, ringInk);
        var disc = Stamp.disc(ring.radius, ink);
        var diamond = Stamp.diamond(ring.radius, ink);
        for (int point : chosen) {
            if (drawing.draws(point)) {
                boolean image = points.isImage(point);
                double x = camera.screenX(points.x(point));
                double y = camera.screenY(points.y(point));
                if (ring.width > 0) {
                    (image ? discRing : diamondRing).draw(pixels, x, y);
                }
                (image ? disc : diamond).draw(pixels, x, y, drawing.colorOf(point));
            }
        }
    }

    /// The opacity of one line that stands out among so many, in [0.12, 0.9].
    static double lineAlpha(int many) {
        return Math.clamp(14 / Math.sqrt(Math.max(1, many)), 0.12, 0.9);
    }

    /// The opacity of one among very many.
    private static double manyAlpha(int many) {
        return Math.max(0.01, 12 / Math.sqrt(many));
    }
}
