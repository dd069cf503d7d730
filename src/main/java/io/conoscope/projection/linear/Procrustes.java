package io.conoscope.projection.linear;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/// One layout laid over another of the same points, as well as turning, mirroring, one scale and a
/// shift can.
///
/// Sources: Schönemann 1966, "A generalized solution of the orthogonal Procrustes problem"; Gower
/// 1975, "Generalized Procrustes analysis", for shift and scale. In the plane the singular value
/// decomposition has a closed form: the best rotation and the best reflection are compared.
///
/// @param transform from the moved layout to the target; the identity's rotation where a layout
///                  has no extent, which leaves only the shift
/// @param aligned   shape (n, 2), all points of the moved layout transformed
/// @param disparity in [0, 1]; the share of the target's squared spread that the aligned points
///                  miss: 0 where the layouts have one shape. 0 where both are a single place, 1
///                  where only one of them is
public record Procrustes(SimilarityTransform transform, float[] aligned, double disparity) {

    /// Aligns all points, each of the same weight.
    ///
    /// @param moved  shape (n, 2), row-major, finite; not changed
    /// @param target shape (n, 2)
    /// @throws IllegalArgumentException if the layouts differ in length, are empty or not finite
    public static Procrustes align(float[] moved, float[] target) {
        return align(moved, target, null);
    }

    /// Aligns by some of the points; all are transformed.
    ///
    /// @param chosen indices of points, at least one; one given twice counts twice
    /// @throws IllegalArgumentException as its sibling, or if there is no chosen point or no such
    public static Procrustes alignBy(int[] chosen, float[] moved, float[] target) {
        requireLayouts(moved, target);
        var weights = new double[moved.length / 2];
        for (int point : chosen) {
            if (point < 0 || point >= weights.length) {
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "point %d of %d", point, weights.length));
            }
            weights[point]++;
        }
        return align(moved, target, weights);
    }

    /// Aligns by weighted points.
    ///
    /// @param weights shape (n), 0 or more and finite, not all 0; null for the same for all
    /// @throws IllegalArgumentException as its siblings, or for weights other than that
    public static Procrustes align(float[] moved, float[] target, double @Nullable [] weights) {
        requireLayouts(moved, target);
        var mass = weights == null ? ones(moved.length / 2) : weights;
        requireWeights(mass, moved.length / 2);
        var from = Moments.of(moved, mass);
        var onto = Moments.of(target, mass);
        if (from.isPoint() || onto.isPoint()) {
            var shift =
                    new SimilarityTransform(
                            SimilarityTransform.identity().rotation(),
                            1,
                            onto.x() - from.x(),
                            onto.y() - from.y());
            double missed = from.isPoint() && onto.isPoint() ? 0 : 1;
            return new Procrustes(shift, shift.apply(moved), missed);
        }
        return best(moved, target, mass, from, onto);
    }

    /// Weighted mean, and weighted sum of squared distances from it.
    private record Moments(double x, double y, double spread, double reach) {

        static Moments of(float[] xy, double[] mass) {
            double total = Arrays.stream(mass).sum();
            double x = 0;
            double y = 0;
            double reach = 0;
            for (int i = 0; i < mass.length; i++) {
                x += mass[i] / total * xy[2 * i];
                y += mass[i] / total * xy[2 * i + 1];
                reach = mass[i] > 0 ? Math.max(reach, Math.abs(xy[2 * i])) : reach;
                reach = mass[i] > 0 ? Math.max(reach, Math.abs(xy[2 * i + 1])) : reach;
            }
            double spread = 0;
            for (int i = 0; i < mass.length; i++) {
                double dx = xy[2 * i] - x;
                double dy = xy[2 * i + 1] - y;
                spread += mass[i] / total * (dx * dx + dy * dy);
            }
            return new Moments(x, y, spread, reach);
        }

        /// Whether all points lie in one place, up to the rounding of 32-bit coordinates.
        boolean isPoint() {
            return Math.sqrt(spread) <= 1e-7 * reach;
        }
    }

    private static Procrustes best(
            float[] moved, float[] target, double[] mass, Moments from, Moments onto) {
        var cross = cross(moved, target, mass, from, onto);
        // Over rotations the trace of rotation^T cross is largest at this length, over
        // reflections at that one; their sum and difference are the singular values.
        double turned = Math.hypot(cross[0] + cross[3], cross[1] - cross[2]);
        double mirrored = Math.hypot(cross[0] - cross[3], cross[1] + cross[2]);
        double length = Math.max(turned, mirrored);
        var rotation = SimilarityTransform.identity().rotation();
        if (length > 0 && turned >= mirrored) {
            double cos = (cross[0] + cross[3]) / turned;
            double sin = (cross[1] - cross[2]) / turned;
            rotation = new double[] {cos, sin, -sin, cos};
        } else if (length > 0) {
            double cos = (cross[0] - cross[3]) / mirrored;
            double sin = (cross[1] + cross[2]) / mirrored;
            rotation = new double[] {cos, sin, sin, -cos};
        }
        double scale = length / from.spread();
        var transform =
                new SimilarityTransform(
                        rotation,
                        scale,
                        onto.x() - scale * (from.x() * rotation[0] + from.y() * rotation[2]),
                        onto.y() - scale * (from.x() * rotation[1] + from.y() * rotation[3]));
        double kept = length * length / from.spread() / onto.spread();
        return new Procrustes(transform, transform.apply(moved), Math.clamp(1 - kept, 0.0, 1.0));
    }

    /// The weighted mean of the products of centred coordinates, shape (2, 2), moved by target.
    private static double[] cross(
            float[] moved, float[] target, double[] mass, Moments from, Moments onto) {
        double total = Arrays.stream(mass).sum();
        var cross = new double[4];
        for (int i = 0; i < mass.length; i++) {
            double weight = mass[i] / total;
            double fx = moved[2 * i] - from.x();
            double fy = moved[2 * i + 1] - from.y();
            double tx = target[2 * i] - onto.x();
            double ty = target[2 * i + 1] - onto.y();
            cross[0] += weight * fx * tx;
            cross[1] += weight * fx * ty;
            cross[2] += weight * fy * tx;
            cross[3] += weight * fy * ty;
        }
        return cross;
    }

    private static double[] ones(int n) {
        return IntStream.range(0, n).mapToDouble(i -> 1).toArray();
    }

    private static void requireLayouts(float[] moved, float[] target) {
        if (moved.length != target.length || moved.length == 0 || moved.length % 2 != 0) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "layouts of %d and %d values, expected two of the same points, x and y each",
                            moved.length,
                            target.length));
        }
        for (int i = 0; i < moved.length; i++) {
            if (!Float.isFinite(moved[i]) || !Float.isFinite(target[i])) {
                throw new IllegalArgumentException(
                        String.format(
                                Locale.ROOT,
                                "point %d is at %s and at %s",
                                i / 2,
                                moved[i],
                                target[i]));
            }
        }
    }

    private static void requireWeights(double[] weights, int n) {
        double total = 0;
        for (double weight : weights) {
            total += weight >= 0 ? weight : Double.NaN;
        }
        if (weights.length != n || !(total > 0) || Double.isInfinite(total)) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "%d weights of sum %s for %d points",
                            weights.length,
                            total,
                            n));
        }
    }
}
