package io.conoscope.service.label;

import java.util.Arrays;

/// Finds of some points in the plane the one nearest to a position, over a uniform grid. Immutable.
final class NearestOf {

    private final float[] xy;
    private final double minX;
    private final double minY;
    private final double cell;
    private final int columns;
    private final int rows;
    private final int[] starts;
    private final int[] members;

    /// @param xy x0, y0, x1, y1 …; finite, at least one point
    NearestOf(float[] xy) {
        this.xy = xy;
        int count = xy.length / 2;
        double left = Double.POSITIVE_INFINITY;
        double low = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            left = Math.min(left, xy[2 * i]);
            right = Math.max(right, xy[2 * i]);
            low = Math.min(low, xy[2 * i + 1]);
            high = Math.max(high, xy[2 * i + 1]);
        }
        minX = left;
        minY = low;
        double longer = Math.max(right - left, high - low);
        cell = longer > 0 ? longer / Math.clamp((long) Math.sqrt(count), 1, 512) : 1;
        columns = (int) ((right - left) / cell) + 1;
        rows = (int) ((high - low) / cell) + 1;
        starts = new int[columns * rows + 1];
        members = new int[count];
        fill(count);
    }

    private void fill(int count) {
        for (int i = 0; i < count; i++) {
            starts[at(row(xy[2 * i + 1]), column(xy[2 * i])) + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        var next = starts.clone();
        for (int i = 0; i < count; i++) {
            members[next[at(row(xy[2 * i + 1]), column(xy[2 * i]))]++] = i;
        }
    }

    private int column(double x) {
        return (int) Math.clamp((x - minX) / cell, 0, columns - 1);
    }

    private int row(double y) {
        return (int) Math.clamp((y - minY) / cell, 0, rows - 1);
    }

    private int at(int row, int column) {
        return row * columns + column;
    }

    /// The nearest one; of equals, the first.
    int to(double x, double y) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        int column = column(x);
        int row = row(y);
        for (int ring = 0; ring <= Math.max(columns, rows); ring++) {
            for (int r = Math.max(0, row - ring); r <= Math.min(rows - 1, row + ring); r++) {
                boolean whole = r == row - ring || r == row + ring;
                int step = whole ? 1 : Math.max(1, 2 * ring);
                for (int c = column - ring; c <= column + ring; c += step) {
                    if (c < 0 || c >= columns) {
                        continue;
                    }
                    for (int k = starts[at(r, c)]; k < starts[at(r, c) + 1]; k++) {
                        int point = members[k];
                        double square = square(point, x, y);
                        if (square < least || (square == least && point < best)) {
                            least = square;
                            best = point;
                        }
                    }
                }
            }
            // What lies in later rings is at least so far away.
            double reach = ring * cell;
            if (best >= 0 && least <= reach * reach) {
                break;
            }
        }
        return best;
    }

    private double square(int point, double x, double y) {
        double dx = xy[2 * point] - x;
        double dy = xy[2 * point + 1] - y;
        return dx * dx + dy * dy;
    }
}
