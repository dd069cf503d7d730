package io.conoscope.ui.kit.draw;

import io.conoscope.ui.kit.world.Camera;
import io.conoscope.ui.kit.world.Emphasis;
import io.conoscope.ui.kit.world.PointLook;
import io.conoscope.ui.kit.world.ScatterPoints;
import io.conoscope.ui.kit.world.ShownMarks;

/// Everything that decides a picture's pixels. Immutable.
///
/// @param points   what to draw
/// @param camera   from where, in logical pixels
/// @param palette  in which colours
/// @param shown    which kinds
/// @param emphasis what stands out
/// @param look     which points are looked at, their colours and sizes
public record Drawing(
        ScatterPoints points,
        Camera camera,
        ScatterColors palette,
        ShownMarks shown,
        Emphasis emphasis,
        PointLook look) {

    /// Every point in its modality's colour.
    public Drawing(
            ScatterPoints points,
            Camera camera,
            ScatterColors palette,
            ShownMarks shown,
            Emphasis emphasis) {
        this(points, camera, palette, shown, emphasis, PointLook.PLAIN);
    }
}
