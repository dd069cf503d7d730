package io.conoscope.ui.kit.world;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

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

    /// How many times as far out as nearly all points one may lie and still be in the box.
    private static final double FAR = 10;

    /// Of so many points it is found where nearly all lie.
    private static final int SAMPLE = 4096;

    /// The smallest box around all finite points; [#UNIT] if there is none. A single point gets a
    /// box of side 2 around it.
    ///
    /// Where a few points lie so far out that nothing could be told of all others, it is around the
    /// others: those within ten times the size of the box that holds the middle 98 % of x and y.
    ///
    /// @param xy shape (n, 2), row-major
    public static WorldBox around(float[] xy) {
        var all = around(xy, null);
        var most = middle(xy);
        if (most == null || all.longer() <= (2 * FAR + 1) * most.longer()) {
            return all;
        }
        double reach = FAR * most.longer();
        return around(
                xy,
                new WorldBox(
                        most.minX - reach,
                        most.minY - reach,
                        most.maxX + reach,
                        most.maxY + reach));
    }

    /// How many points this box leaves out, or have no place.
    ///
    /// @param xy shape (n, 2), row-major
    public int outside(float[] xy) {
        int count = 0;
        for (int i = 0; i + 1 < xy.length; i += 2) {
            count += contains(xy[i], xy[i + 1]) ? 0 : 1;
        }
        return count;
    }

    /// Where the middle 98 % of x and of y are, by a sample; null where that is one place or none.
    private static @Nullable WorldBox middle(float[] xy) {
        int points = xy.length / 2;
        int step = Math.max(1, points / SAMPLE);
        var x = new float[points / step + 1];
        var y = new float[x.length];
        int count = 0;
        for (int p = 0; p < points; p += step) {
            if (Float.isFinite(xy[2 * p]) && Float.isFinite(xy[2 * p + 1])) {
                x[count] = xy[2 * p];
                y[count++] = xy[2 * p + 1];
            }
        }
        if (count < 50) {
            return null;
        }
        Arrays.sort(x, 0, count);
        Arrays.sort(y, 0, count);
        int low = count / 100;
        int high = count - 1 - low;
        var box = new WorldBox(x[low], y[low], x[high], y[high]);
        return box.longer() > 0 ? box : null;
    }

    private static WorldBox around(float[] xy, @Nullable WorldBox within) {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i + 1 < xy.length; i += 2) {
            boolean counts =
                    within == null
                            ? Float.isFinite(xy[i]) && Float.isFinite(xy[i + 1])
                            : within.contains(xy[i], xy[i + 1]);
            if (counts) {
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
