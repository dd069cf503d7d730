package io.conoscope.ui.session.recording;

import java.util.Arrays;

/// The box around a layout's points, by two opposite corners.
final class LayoutBounds {

    private LayoutBounds() {}

    /// The smallest box around all finite points.
    ///
    /// @param xy shape (n, 2), row-major
    /// @return x and y of the lower, then of the upper corner; the lower above the upper if no
    ///     point is finite
    static float[] around(float[] xy) {
        var box = nothing();
        for (int i = 0; i + 1 < xy.length; i += 2) {
            if (Float.isFinite(xy[i]) && Float.isFinite(xy[i + 1])) {
                include(box, xy[i], xy[i + 1]);
            }
        }
        return box;
    }

    /// A box around nothing, that any point makes larger.
    static float[] nothing() {
        var box = new float[4];
        Arrays.fill(box, 0, 2, Float.POSITIVE_INFINITY);
        Arrays.fill(box, 2, 4, Float.NEGATIVE_INFINITY);
        return box;
    }

    static boolean isEmpty(float[] box) {
        return box[0] > box[2];
    }

    static void include(float[] box, float x, float y) {
        box[0] = Math.min(box[0], x);
        box[1] = Math.min(box[1], y);
        box[2] = Math.max(box[2], x);
        box[3] = Math.max(box[3], y);
    }

    /// Points moved and scaled alike in x and y, so that one box comes to lie in the middle of
    /// another and fills its longer side.
    static float[] fitted(float[] xy, float[] from, float[] into) {
        double before = Math.max(from[2] - from[0], from[3] - from[1]);
        double after = Math.max(into[2] - into[0], into[3] - into[1]);
        double scale = before > 0 ? after / before : 1;
        var result = new float[xy.length];
        for (int i = 0; i < xy.length; i++) {
            int axis = i & 1;
            double middle = (from[axis] + from[axis + 2]) / 2;
            result[i] = (float) ((xy[i] - middle) * scale + (into[axis] + into[axis + 2]) / 2);
        }
        return result;
    }
}
