package io.conoscope.dataset.scenes.drawing;

/// A set of points of the plane; x to the right, y down. Only + - * / decide, so that every
/// machine agrees.
@FunctionalInterface
interface Region {

    boolean contains(double x, double y);

    static Region circle(double cx, double cy, double radius) {
        return ellipse(cx, cy, radius, radius);
    }

    static Region ellipse(double cx, double cy, double rx, double ry) {
        return (x, y) -> {
            double dx = (x - cx) / rx;
            double dy = (y - cy) / ry;
            return dx * dx + dy * dy <= 1;
        };
    }

    static Region box(double left, double top, double right, double bottom) {
        return (x, y) -> x >= left && x <= right && y >= top && y <= bottom;
    }

    /// @param corners x and y of each corner in turn
    static Region polygon(double... corners) {
        return (x, y) -> {
            boolean inside = false;
            int last = corners.length - 2;
            for (int i = 0; i < corners.length; i += 2) {
                double yi = corners[i + 1];
                double yj = corners[last + 1];
                if ((yi > y) != (yj > y)
                        && x < (corners[last] - corners[i]) * (y - yi) / (yj - yi) + corners[i]) {
                    inside = !inside;
                }
                last = i;
            }
            return inside;
        };
    }

    /// A star with its first point up.
    ///
    /// @param inner radius between the points; the points reach 1
    static Region star(int points, double inner) {
        var corners = new double[4 * points];
        for (int i = 0; i < 2 * points; i++) {
            double angle = StrictMath.PI * i / points;
            double radius = i % 2 == 0 ? 1 : inner;
            corners[2 * i] = radius * StrictMath.sin(angle);
            corners[2 * i + 1] = -radius * StrictMath.cos(angle);
        }
        return polygon(corners);
    }

    default Region or(Region other) {
        return (x, y) -> contains(x, y) || other.contains(x, y);
    }

    default Region and(Region other) {
        return (x, y) -> contains(x, y) && other.contains(x, y);
    }

    default Region minus(Region other) {
        return (x, y) -> contains(x, y) && !other.contains(x, y);
    }

    default Region mirrored() {
        return (x, y) -> contains(-x, y);
    }
}
