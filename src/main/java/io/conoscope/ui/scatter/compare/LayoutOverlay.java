package io.conoscope.ui.scatter.compare;

import io.conoscope.projection.linear.Procrustes;
import io.conoscope.projection.linear.SimilarityTransform;
import io.conoscope.ui.session.DisplayedLayout;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/// How one layout is laid over another of the same points, for looking at both.
///
/// @param transform of the moved layout
/// @param turns     whether it turns or resizes, so that axes lose their meaning
/// @param disparity in [0, 1], of the best fit
record LayoutOverlay(SimilarityTransform transform, boolean turns, double disparity) {

    /// The methods whose axes mean something.
    private static final Set<String> WITH_AXES = Set.of("gap", "pca");

    /// Nearer to this, two layouts have nothing in common that a size could be told by.
    private static final double NOTHING_IN_COMMON = 1 - 1e-6;

    /// Lays `moved` over `target`. Of two layouts by one method whose axes mean something, only the
    /// directions that the method leaves open are exchanged. O(n).
    ///
    /// @return null if the points are not as many, none, or not all finite
    static @Nullable LayoutOverlay of(DisplayedLayout moved, DisplayedLayout target) {
        var from = moved.frame().xy();
        var onto = target.frame().xy();
        if (from.length != onto.length
                || from.length == 0
                || !allFinite(from)
                || !allFinite(onto)) {
            return null;
        }
        var fit = Procrustes.align(from, onto);
        var method = moved.method();
        if (WITH_AXES.contains(method) && method.equals(target.method())) {
            return new LayoutOverlay(
                    mirrored(from, onto, method.equals("gap")), false, fit.disparity());
        }
        return new LayoutOverlay(sized(fit, from), true, fit.disparity());
    }

    /// The best fit makes a layout the smaller the less it agrees; for looking at, both are to be
    /// equally large.
    private static SimilarityTransform sized(Procrustes fit, float[] moved) {
        var best = fit.transform();
        if (fit.disparity() > NOTHING_IN_COMMON) {
            return best;
        }
        double scale = best.scale() / Math.sqrt(1 - fit.disparity());
        double x = mean(moved, 0);
        double y = mean(moved, 1);
        var r = best.rotation();
        double grown = best.scale() - scale;
        return new SimilarityTransform(
                r,
                scale,
                best.shiftX() + grown * (x * r[0] + y * r[2]),
                best.shiftY() + grown * (x * r[1] + y * r[3]));
    }

    private static SimilarityTransform mirrored(float[] moved, float[] target, boolean xIsFixed) {
        double x = xIsFixed ? 1 : sign(moved, target, 0);
        return new SimilarityTransform(new double[] {x, 0, 0, sign(moved, target, 1)}, 1, 0, 0);
    }

    /// -1 where the coordinates of the two run against each other.
    private static double sign(float[] moved, float[] target, int axis) {
        double a = mean(moved, axis);
        double b = mean(target, axis);
        double sum = 0;
        for (int i = axis; i < moved.length; i += 2) {
            sum += (moved[i] - a) * (target[i] - b);
        }
        return sum < 0 ? -1 : 1;
    }

    private static double mean(float[] xy, int axis) {
        double sum = 0;
        for (int i = axis; i < xy.length; i += 2) {
            sum += xy[i];
        }
        return 2 * sum / xy.length;
    }

    private static boolean allFinite(float[] xy) {
        for (float value : xy) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }
}
