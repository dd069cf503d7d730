package io.conoscope.ui.scatter.side;

import io.conoscope.ui.kit.world.ScatterPoints;

import java.util.function.IntPredicate;

/// Walks from point to point by arrow keys.
final class KeyboardCursor {

    private KeyboardCursor() {}

    /// The nearest visible point within 45 degrees of a direction; from nowhere, the one nearest to
    /// the middle. O(n).
    ///
    /// @param visible which points can be walked to
    /// @param from    the present point, or -1
    /// @param dx   -1, 0 or 1 to the right
    /// @param dy   -1, 0 or 1 upwards
    /// @return -1 if there is none
    static int next(ScatterPoints points, IntPredicate visible, int from, int dx, int dy) {
        boolean somewhere = from >= 0 && from < points.size();
        var box = points.box();
        double x = somewhere ? points.x(from) : box.minX() + box.width() / 2;
        double y = somewhere ? points.y(from) : box.minY() + box.height() / 2;
        int best = -1;
        double bestCost = Double.POSITIVE_INFINITY;
        for (int i = 0; i < points.size(); i++) {
            double right = points.x(i) - x;
            double up = points.y(i) - y;
            double along = right * dx + up * dy;
            double across = Math.abs(right * dy) + Math.abs(up * dx);
            double cost = somewhere ? along + 2 * across : Math.hypot(right, up);
            boolean ahead = !somewhere || (along > 0 && across <= along);
            if (i != from && ahead && cost < bestCost && visible.test(i)) {
                best = i;
                bestCost = cost;
            }
        }
        return best;
    }
}
