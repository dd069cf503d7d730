package io.conoscope.ui.session.recording;

import io.conoscope.projection.LayoutFrame;
import io.conoscope.ui.kit.world.WorldBox;

/// A frame of a run with the box around its points, which is found once for all who need it.
///
/// @param bounds as of [WorldBox#around]
public record RecordedFrame(LayoutFrame frame, WorldBox bounds) {

    /// Finds the box: O(n), on the thread that hands the frame out.
    public static RecordedFrame of(LayoutFrame frame) {
        return new RecordedFrame(frame, WorldBox.around(frame.xy()));
    }

    /// The same points moved and scaled alike in x and y, so that their box comes to lie in the
    /// middle of another and fills its longer side.
    RecordedFrame fitted(WorldBox into) {
        double before = bounds.longer();
        double scale = before > 0 ? into.longer() / before : 1;
        double x = (bounds.minX() + bounds.maxX()) / 2;
        double y = (bounds.minY() + bounds.maxY()) / 2;
        double intoX = (into.minX() + into.maxX()) / 2;
        double intoY = (into.minY() + into.maxY()) / 2;
        var xy = frame.xy().clone();
        for (int i = 0; i + 1 < xy.length; i += 2) {
            xy[i] = (float) ((xy[i] - x) * scale + intoX);
            xy[i + 1] = (float) ((xy[i + 1] - y) * scale + intoY);
        }
        return of(new LayoutFrame(frame.iteration(), frame.iterations(), xy));
    }
}
