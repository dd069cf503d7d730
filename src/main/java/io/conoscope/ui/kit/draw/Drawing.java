package io.conoscope.ui.kit.draw;

import io.conoscope.ui.kit.field.Contours;
import io.conoscope.ui.kit.line.PairLook;
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
/// @param pairs    which pair lines are drawn, and how
/// @param contours lines of equal density
public record Drawing(
        ScatterPoints points,
        Camera camera,
        ScatterColors palette,
        ShownMarks shown,
        Emphasis emphasis,
        PointLook look,
        PairLook pairs,
        Contours contours) {

    /// Every point in its modality's colour.
    public Drawing(
            ScatterPoints points,
            Camera camera,
            ScatterColors palette,
            ShownMarks shown,
            Emphasis emphasis) {
        this(points, camera, palette, shown, emphasis, PointLook.PLAIN);
    }

    /// A grey line a pair.
    public Drawing(
            ScatterPoints points,
            Camera camera,
            ScatterColors palette,
            ShownMarks shown,
            Emphasis emphasis,
            PointLook look) {
        this(points, camera, palette, shown, emphasis, look, PairLook.PLAIN, Contours.NONE);
    }

    /// Whether a point is drawn as one that is looked at.
    boolean draws(int point) {
        return shown.point(points.isImage(point)) && look.filter().keeps(point);
    }

    /// The colour of a point that is looked at.
    int colorOf(int point) {
        var colors = look.colors();
        if (colors != null && point < colors.codes().length) {
            return colors.of(point);
        }
        return points.isImage(point) ? palette.image() : palette.text();
    }

    /// The colour of points that the filter leaves out.
    int contextColor() {
        return ScatterColors.mix(palette.canvas(), palette.pair(), 0.55);
    }

    /// Whether points that the filter leaves out are drawn.
    boolean hasContext() {
        return look.style().context() && !look.filter().keepsAll();
    }
}
