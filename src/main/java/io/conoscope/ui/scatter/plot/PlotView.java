package io.conoscope.ui.scatter.plot;

import io.conoscope.ui.kit.draw.Drawing;
import io.conoscope.ui.kit.world.Camera;
import io.conoscope.ui.kit.world.ScatterPoints;

import javafx.geometry.Rectangle2D;

import java.util.List;

/// What a layer is drawn from. Immutable.
///
/// @param drawing what the picture below shows: points, camera, colours, selection and filter
/// @param radius  of a disc in pixels
/// @param moving  whether points or camera are under way: what stands there may just follow, and is
///     placed afresh at the next view, which comes once they rest
/// @param taken   what stands in front of the layer, in pixels: it keeps clear of this
public record PlotView(Drawing drawing, double radius, boolean moving, List<Rectangle2D> taken) {

    public Camera camera() {
        return drawing.camera();
    }

    public ScatterPoints points() {
        return drawing.points();
    }

    /// Whether a point is drawn at full strength: its kind shows and the filter keeps it.
    public boolean shows(int point) {
        return drawing.shown().point(points().isImage(point))
                && drawing.look().filter().keeps(point);
    }

    /// The same below something more.
    PlotView below(List<Rectangle2D> more) {
        return new PlotView(drawing, radius, moving, more);
    }
}
