package io.conoscope.ui.scatter.geometry;

import org.jspecify.annotations.Nullable;

import java.util.stream.IntStream;

/// Where points of a layout are on average and how they scatter about that, as the ellipse of a
/// normal distribution with their mean and covariance. All lengths are in the layout's units.
///
/// @param count      of finite points, at least 1
/// @param meanX      of the centroid
/// @param meanY      of the centroid
/// @param varianceX  mean squared distance from the centroid along x, at least 0
/// @param covariance of x and y
/// @param varianceY  along y, at least 0
record PointSpread(
        int count,
        double meanX,
        double meanY,
        double varianceX,
        double covariance,
        double varianceY) {

    /// Measures some points in O(n) time; those that are not finite are passed over.
    ///
    /// @param xy shape (n, 2), row-major
    /// @return null if none is finite
    static @Nullable PointSpread of(float[] xy, IntStream points) {
        var sums = new Sums(xy);
        points.forEach(sums::add);
        return sums.spread();
    }

    /// The standard deviation along the ellipse's long axis.
    double semiMajor() {
        return Math.sqrt((varianceX + varianceY) / 2 + half());
    }

    /// The standard deviation along the ellipse's short axis.
    double semiMinor() {
        return Math.sqrt(Math.max(0, (varianceX + varianceY) / 2 - half()));
    }

    /// Half the difference of the two variances along the axes.
    private double half() {
        return Math.hypot((varianceX - varianceY) / 2, covariance);
    }

    /// From the x-axis to the long axis, counterclockwise in radians, in [-π/2, π/2].
    double angle() {
        return Math.atan2(2 * covariance, varianceX - varianceY) / 2;
    }

    /// The ellipse at so many standard deviations as a closed outline.
    ///
    /// @param corners how many points stand for it
    /// @return x0, y0, x1, y1 …
    double[] outline(double sigmas, int corners) {
        var outline = new double[2 * corners];
        double cos = Math.cos(angle());
        double sin = Math.sin(angle());
        for (int i = 0; i < corners; i++) {
            double turn = 2 * Math.PI * i / corners;
            double along = sigmas * semiMajor() * Math.cos(turn);
            double across = sigmas * semiMinor() * Math.sin(turn);
            outline[2 * i] = meanX + along * cos - across * sin;
            outline[2 * i + 1] = meanY + along * sin + across * cos;
        }
        return outline;
    }

    /// Sums about the first point, so that a layout far from its origin loses no digits.
    private static final class Sums {

        private final float[] xy;
        private int count;
        private double originX;
        private double originY;
        private double x;
        private double y;
        private double xx;
        private double xy2;
        private double yy;

        Sums(float[] xy) {
            this.xy = xy;
        }

        void add(int point) {
            double pointX = xy[2 * point];
            double pointY = xy[2 * point + 1];
            if (!Double.isFinite(pointX) || !Double.isFinite(pointY)) {
                return;
            }
            if (count == 0) {
                originX = pointX;
                originY = pointY;
            }
            double dx = pointX - originX;
            double dy = pointY - originY;
            count++;
            x += dx;
            y += dy;
            xx += dx * dx;
            xy2 += dx * dy;
            yy += dy * dy;
        }

        @Nullable PointSpread spread() {
            if (count == 0) {
                return null;
            }
            double meanX = x / count;
            double meanY = y / count;
            return new PointSpread(
                    count,
                    originX + meanX,
                    originY + meanY,
                    Math.max(0, xx / count - meanX * meanX),
                    xy2 / count - meanX * meanY,
                    Math.max(0, yy / count - meanY * meanY));
        }
    }
}
