package io.conoscope.ui.scatter.side;

/// The outline of a lasso or a box, as x0, y0, x1, y1 …, closed by itself.
final class SelectionPolygon {

    private SelectionPolygon() {}

    static double[] box(double x0, double y0, double x1, double y1) {
        return new double[] {x0, y0, x1, y0, x1, y1, x0, y1};
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
