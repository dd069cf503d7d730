package io.conoscope.ui.kit.world;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// Finds the point nearest to a position by a uniform grid over the layout. Built in O(n); points
/// that are not finite are never found. Immutable.
public final class PointGrid {

    private final float[] xy;
    private final WorldBox box;
    private final int columns;
    private final int rows;
    private final double cell;

    /// Where each cell's points begin in `members`; one longer than there are cells.
    private final int[] starts;

    private final int[] members;

    public PointGrid(ScatterPoints all) {
        xy = all.xy();
        box = all.box();
        int points = all.size();
        double longer = box.longer();
        double wanted = Math.sqrt(box.width() * box.height() * 2 / Math.max(1, points));
        cell = Math.clamp(wanted, longer / 1024, longer);
        columns = (int) (box.width() / cell) + 1;
        rows = (int) (box.height() / cell) + 1;
        starts = new int[columns * rows + 1];
        members = sorted(points);
    }

    private int[] sorted(int points) {
        var cells = new int[points];
        for (int i = 0; i < points; i++) {
            boolean finite = Float.isFinite(xy[2 * i]) && Float.isFinite(xy[2 * i + 1]);
            cells[i] = finite ? row(xy[2 * i + 1]) * columns + column(xy[2 * i]) : -1;
            if (finite) {
                starts[cells[i] + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        var next = starts.clone();
        var order = new int[starts[starts.length - 1]];
        for (int i = 0; i < points; i++) {
            if (cells[i] >= 0) {
                order[next[cells[i]]++] = i;
            }
        }
        return order;
    }

    private int column(double x) {
        return (int) Math.clamp((x - box.minX()) / cell, 0, columns - 1);
    }

    private int row(double y) {
        return (int) Math.clamp((y - box.minY()) / cell, 0, rows - 1);
    }

    /// How many accepted points lie on the very spot of a point, itself among them.
    public int sharing(int point, IntPredicate accept) {
        float x = xy[2 * point];
        float y = xy[2 * point + 1];
        int at = row(y) * columns + column(x);
        int count = 0;
        for (int k = starts[at]; k < starts[at + 1]; k++) {
            int other = members[k];
            boolean same = xy[2 * other] == x && xy[2 * other + 1] == y;
            count += same && accept.test(other) ? 1 : 0;
        }
        return count;
    }

    /// The accepted point nearest to (x, y) and at most `radius` away, or -1.
    public int nearest(double x, double y, double radius, IntPredicate accept) {
        int best = -1;
        double bestSquare = radius * radius;
        int lastRow = row(y + radius);
        int lastColumn = column(x + radius);
        for (int r = row(y - radius); r <= lastRow; r++) {
            for (int c = column(x - radius); c <= lastColumn; c++) {
                int at = r * columns + c;
                for (int k = starts[at]; k < starts[at + 1]; k++) {
                    int point = members[k];
                    double dx = xy[2 * point] - x;
                    double dy = xy[2 * point + 1] - y;
                    double square = dx * dx + dy * dy;
                    if (square <= bestSquare && accept.test(point)) {
                        best = point;
                        bestSquare = square;
                    }
                }
            }
        }
        return best;
    }
}
