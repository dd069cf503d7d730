package io.conoscope.ui.kit.field;

import io.conoscope.base.CancellationToken;
import io.conoscope.ui.kit.world.ScatterPoints;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/// Finds the lines of equal density that hold given shares of each modality's points.
public final class ContourLines {

    /// The shares of points inside, from the outermost line.
    public static final List<Double> SHARES = List.of(0.9, 0.75, 0.5, 0.25);

    /// Fewer points have no density worth a line.
    private static final int FEWEST = 20;

    private ContourLines() {}

    /// O(n log n). Safe on any thread.
    ///
    /// @param counts which points count
    /// @throws java.util.concurrent.CancellationException once the token is cancelled
    public static Contours of(ScatterPoints points, IntPredicate counts, CancellationToken token) {
        var lines = new ArrayList<Contours.Line>();
        add(lines, points, false, counts, token);
        add(lines, points, true, counts, token);
        return new Contours(lines);
    }

    private static void add(
            List<Contours.Line> lines,
            ScatterPoints points,
            boolean image,
            IntPredicate counts,
            CancellationToken token) {
        int from = image ? 0 : points.images();
        int to = image ? points.images() : points.size();
        var grid = DensityGrid.of(points.xy(), from, to, points.box(), counts);
        var levels = levels(grid, points, from, to, counts);
        if (levels.length < FEWEST) {
            return;
        }
        for (double share : SHARES) {
            token.throwIfCancelled();
            float level = levels[(int) ((1 - share) * levels.length)];
            var pieces = MarchingSquares.of(grid, level);
            if (pieces.length > 0) {
                lines.add(new Contours.Line(image, share, pieces));
            }
        }
    }

    /// The densities where the points are, in ascending order.
    private static float[] levels(
            DensityGrid grid, ScatterPoints points, int from, int to, IntPredicate counts) {
        var levels = new float[to - from];
        int count = 0;
        for (int p = from; p < to; p++) {
            if (points.box().contains(points.x(p), points.y(p)) && counts.test(p)) {
                levels[count++] = grid.at(points.x(p), points.y(p));
            }
        }
        var sorted = Arrays.copyOf(levels, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
