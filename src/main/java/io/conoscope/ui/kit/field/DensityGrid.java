package io.conoscope.ui.kit.field;

import io.conoscope.ui.kit.world.WorldBox;

import java.util.function.IntPredicate;

/// How dense points are over a box: counted in square cells and smoothed by a Gaussian, as a kernel
/// density estimate on a grid is. Immutable.
///
/// Source: Silverman 1986, "Density Estimation", for the binned estimate.
public final class DensityGrid {

    /// Cells along the longer side.
    private static final int CELLS = 192;

    /// Free cells around the points, so that every line closes.
    private static final int MARGIN = 12;

    /// The Gaussian's deviation in cells.
    private static final double SIGMA = 3;

    private final WorldBox box;
    private final double cell;
    private final int columns;
    private final int rows;
    private final float[] values;

    private DensityGrid(WorldBox box, double cell) {
        this.box = box;
        this.cell = cell;
        columns = (int) Math.ceil(box.width() / cell) + 2 * MARGIN + 1;
        rows = (int) Math.ceil(box.height() / cell) + 2 * MARGIN + 1;
        values = new float[columns * rows];
    }

    /// Counts and smooths in O(n + cells). Points outside the box are passed over.
    ///
    /// @param xy     shape (n, 2)
    /// @param from   the first point
    /// @param to     after the last
    /// @param counts which of them
    public static DensityGrid of(float[] xy, int from, int to, WorldBox box, IntPredicate counts) {
        var grid = new DensityGrid(box, Math.max(box.longer(), Float.MIN_NORMAL) / CELLS);
        for (int p = from; p < to; p++) {
            if (box.contains(xy[2 * p], xy[2 * p + 1]) && counts.test(p)) {
                grid.values[grid.index(xy[2 * p], xy[2 * p + 1])]++;
            }
        }
        grid.smooth();
        return grid;
    }

    private int index(double x, double y) {
        return row(y) * columns + column(x);
    }

    private int column(double x) {
        return (int) Math.round((x - box.minX()) / cell) + MARGIN;
    }

    private int row(double y) {
        return (int) Math.round((y - box.minY()) / cell) + MARGIN;
    }

    private void smooth() {
        int reach = (int) Math.ceil(3 * SIGMA);
        var kernel = new float[2 * reach + 1];
        float sum = 0;
        for (int k = 0; k < kernel.length; k++) {
            kernel[k] = (float) Math.exp(-0.5 * Math.pow((k - reach) / SIGMA, 2));
            sum += kernel[k];
        }
        for (int k = 0; k < kernel.length; k++) {
            kernel[k] /= sum;
        }
        var across = new float[values.length];
        blur(values, across, kernel, 1, columns);
        blur(across, values, kernel, columns, rows);
    }

    private void blur(float[] from, float[] to, float[] kernel, int step, int length) {
        int reach = kernel.length / 2;
        for (int i = 0; i < from.length; i++) {
            int at = i / step % length;
            float value = 0;
            for (int k = Math.max(-reach, -at); k <= Math.min(reach, length - 1 - at); k++) {
                value += kernel[k + reach] * from[i + k * step];
            }
            to[i] = value;
        }
    }

    /// The density at a place: points a cell.
    float at(double x, double y) {
        return values[index(x, y)];
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    float value(int column, int row) {
        return values[row * columns + column];
    }

    /// The layout's x of a column, which may be between two.
    float x(double column) {
        return (float) (box.minX() + (column - MARGIN) * cell);
    }

    float y(double row) {
        return (float) (box.minY() + (row - MARGIN) * cell);
    }
}
