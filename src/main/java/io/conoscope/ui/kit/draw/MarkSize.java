package io.conoscope.ui.kit.draw;

import io.conoscope.ui.kit.world.Camera;
import io.conoscope.ui.kit.world.WorldBox;

/// How large marks and how strong lines are: the more there are, the smaller and the fainter.
public final class MarkSize {

    private MarkSize() {}

    /// The radius of a disc in logical pixels, in about [1.3, 10].
    ///
    /// @param points how many are shown
    /// @param camera by whose size and zoom it grows a little
    /// @param box    around all points
    public static double radius(int points, Camera camera, WorldBox box) {
        double byCount = Math.clamp(5 * Math.pow(500.0 / Math.max(1, points), 0.18), 1.3, 6);
        double room = Math.sqrt(Math.min(camera.width(), camera.height()) / 800);
        double zoom = camera.scale() / Camera.fit(box, camera.width(), camera.height(), 0).scale();
        return byCount * Math.clamp(room, 0.6, 1.25) * Math.clamp(Math.pow(zoom, 0.22), 1, 2);
    }

    /// The radius of a disc in logical pixels, as the drawing's style has it.
    public static double radius(Drawing drawing) {
        var points = drawing.points();
        return radius(points.size(), drawing.camera(), points.box())
                * drawing.look().style().pointSize();
    }

    /// The opacity of one matched-pair line among `lines`, in [0.002, 0.5].
    static double lineAlpha(int lines) {
        return Math.clamp(5.5 / Math.sqrt(Math.max(1, lines)), 0.002, 0.5);
    }
}
