package io.conoscope.ui.kit.world;

/// An upright rectangle in the layout's coordinates, y upwards.
///
/// @param minX at most `maxX`
/// @param minY at most `maxY`
public record WorldBox(double minX, double minY, double maxX, double maxY) {

    /// What is shown where there are no points.
    public static final WorldBox UNIT = new WorldBox(-1, -1, 1, 1);

    /// @throws IllegalArgumentException if a minimum is above its maximum or not a number
    public WorldBox {
        if (!(minX <= maxX && minY <= maxY)) {
            throw new IllegalArgumentException(
                    "x is %s to %s, y is %s to %s".formatted(minX, maxX, minY, maxY));
        }
    }

    /// The smallest box around all finite points; [#UNIT] if there is none. A single point gets a
    /// box of side 2 around it.
    ///
    /// @param xy shape (n, 2), row-major
    public static WorldBox around(float[] xy) {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i + 1 < xy.length; i += 2) {
            if (Float.isFinite(xy[i]) && Float.isFinite(xy[i + 1])) {
                minX = Math.min(minX, xy[i]);
                maxX = Math.max(maxX, xy[i]);
                minY = Math.min(minY, xy[i + 1]);
                maxY = Math.max(maxY, xy[i + 1]);
            }
        }
        if (minX > maxX) {
            return UNIT;
        }
        return minX == maxX && minY == maxY
                ? new WorldBox(minX - 1, minY - 1, maxX + 1, maxY + 1)
                : new WorldBox(minX, minY, maxX, maxY);
    }

    public double width() {
        return maxX - minX;
    }

    public double height() {
        return maxY - minY;
    }

    /// x and y of its four corners, shape (4, 2).
    public float[] corners() {
        return new float[] {
            (float) minX, (float) minY, (float) maxX, (float) minY,
            (float) maxX, (float) maxY, (float) minX, (float) maxY
        };
    }

    /// The longer side.
    public double longer() {
        return Math.max(width(), height());
    }

    /// Whether the point lies inside or on the border.
    public boolean contains(double x, double y) {
        return x >= minX && x <= maxX && y >= minY && y <= maxY;
    }

    /// The smallest box around both.
    public WorldBox and(WorldBox other) {
        return new WorldBox(
                Math.min(minX, other.minX),
                Math.min(minY, other.minY),
                Math.max(maxX, other.maxX),
                Math.max(maxY, other.maxY));
    }
}
