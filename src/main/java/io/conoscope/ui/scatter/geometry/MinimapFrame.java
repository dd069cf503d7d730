package io.conoscope.ui.scatter.geometry;

import io.conoscope.ui.kit.world.Camera;
import io.conoscope.ui.kit.world.WorldBox;

import javafx.geometry.Rectangle2D;

/// How a small picture of the whole layout maps to the layout.
///
/// @param world  what all points are within
/// @param width  of the small picture in pixels
/// @param height of the small picture in pixels
record MinimapFrame(WorldBox world, int width, int height) {

    /// Between the outermost points and the border, in pixels.
    private static final double INSET = 5;

    /// The smallest that the frame of a view is drawn.
    private static final double LEAST = 6;

    /// As long as the layout is, within a size.
    static MinimapFrame within(WorldBox world, double widest, double highest) {
        double inside = Math.max(1e-300, world.width());
        double ratio = Math.clamp(world.height() / inside, 0.4, 2);
        double width = Math.min(widest, highest / ratio);
        return new MinimapFrame(world, (int) Math.round(width), (int) Math.round(width * ratio));
    }

    /// From where the small picture is drawn.
    Camera camera() {
        return Camera.fit(world, width, height, INSET);
    }

    /// Whether a view leaves out a part of the layout.
    boolean isNeeded(Camera view) {
        var seen = view.view();
        return !seen.contains(world.minX(), world.minY())
                || !seen.contains(world.maxX(), world.maxY());
    }

    /// What is in view, in the small picture.
    Rectangle2D frame(Camera view) {
        var small = camera();
        var seen = view.view();
        double left = Math.clamp(small.screenX(seen.minX()), 0, width - LEAST);
        double top = Math.clamp(small.screenY(seen.maxY()), 0, height - LEAST);
        double right = Math.clamp(small.screenX(seen.maxX()), left + LEAST, width);
        double bottom = Math.clamp(small.screenY(seen.minY()), top + LEAST, height);
        return new Rectangle2D(left, top, right - left, bottom - top);
    }
}
