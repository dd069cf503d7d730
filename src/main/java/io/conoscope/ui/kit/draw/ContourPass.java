package io.conoscope.ui.kit.draw;

import io.conoscope.ui.kit.world.Camera;

/// Draws lines of equal density above the points, each in its modality's colour. Opaque, so
/// that places where pieces meet are no darker.
final class ContourPass {

    private static final double WIDTH = 1.5;

    private ContourPass() {}

    /// @param camera in device pixels
    /// @param scale  device pixels a logical pixel
    static void draw(Pixels pixels, Drawing drawing, Camera camera, double scale) {
        for (var line : drawing.contours().lines()) {
            if (drawing.shown().point(line.image())) {
                var pieces = line.pieces();
                for (int at = 0; at < pieces.length; at += 4) {
                    ThickLine.draw(
                            pixels,
                            new double[] {
                                camera.screenX(pieces[at]), camera.screenY(pieces[at + 1]),
                                camera.screenX(pieces[at + 2]), camera.screenY(pieces[at + 3])
                            },
                            WIDTH * scale,
                            color(drawing, line.image()),
                            256);
                }
            }
        }
    }

    /// Darker than the points on a light canvas, lighter on a dark one, so that it shows over them.
    static int color(Drawing drawing, boolean image) {
        var palette = drawing.palette();
        int away = (palette.canvas() & 0xFF) > 128 ? 0x000000 : 0xFFFFFF;
        return ScatterColors.mix(image ? palette.image() : palette.text(), away, 0.35);
    }
}
