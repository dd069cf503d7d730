package io.conoscope.ui.scatter.side;

import io.conoscope.ui.kit.world.Camera;
import io.conoscope.ui.kit.world.ScatterPoints;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// The outline of a lasso or a box, as x0, y0, x1, y1 …, closed by itself.
final class SelectionPolygon {

    private SelectionPolygon() {}

    static double[] box(double x0, double y0, double x1, double y1) {
        return new double[] {x0, y0, x1, y0, x1, y1, x0, y1};
    }

    /// The points inside an outline on screen. O(n), and O(corners) more for each point in the box
    /// around it. Safe on any thread.
    ///
    /// @param accept which points count
    static int[] inside(
            double[] outline, ScatterPoints points, Camera camera, IntPredicate accept) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < outline.length; i += 2) {
            left = Math.min(left, outline[i]);
            right = Math.max(right, outline[i]);
            top = Math.min(top, outline[i + 1]);
            bottom = Math.max(bottom, outline[i + 1]);
        }
        var found = new int[points.size()];
        int count = 0;
        for (int p = 0; p < found.length; p++) {
            double x = camera.screenX(points.x(p));
            double y = camera.screenY(points.y(p));
            if (x >= left
                    && x <= right
                    && y >= top
                    && y <= bottom
                    && accept.test(p)
                    && contains(outline, x, y)) {
                found[count++] = p;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /// Whether a position lies inside, by the even-odd rule.
    static boolean contains(double[] outline, double x, double y) {
        boolean inside = false;
        int corners = outline.length / 2;
        for (int i = 0, j = corners - 1; i < corners; j = i++) {
            double xi = outline[2 * i];
            double yi = outline[2 * i + 1];
            double xj = outline[2 * j];
            double yj = outline[2 * j + 1];
            if ((yi > y) != (yj > y) && x < (xj - xi) * (y - yi) / (yj - yi) + xi) {
                inside = !inside;
            }
        }
        return inside;
    }
}
