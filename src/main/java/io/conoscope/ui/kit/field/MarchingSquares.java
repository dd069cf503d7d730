package io.conoscope.ui.kit.field;

import java.util.Arrays;

/// Lines of one level through a grid of values, as straight pieces, at most two a cell.
///
/// Source: Lorensen & Cline 1987, "Marching Cubes", in two dimensions; a saddle is cut by the mean
/// of its corners.
final class MarchingSquares {

    private final DensityGrid grid;
    private final float level;
    private float[] pieces = new float[1024];
    private int count;

    private MarchingSquares(DensityGrid grid, float level) {
        this.grid = grid;
        this.level = level;
    }

    /// @return shape (k, 2, 2): x0, y0, x1, y1 of each piece in the layout's coordinates
    static float[] of(DensityGrid grid, float level) {
        var squares = new MarchingSquares(grid, level);
        for (int row = 0; row + 1 < grid.rows(); row++) {
            for (int column = 0; column + 1 < grid.columns(); column++) {
                squares.square(column, row);
            }
        }
        return Arrays.copyOf(squares.pieces, squares.count);
    }

    private void square(int column, int row) {
        float a = grid.value(column, row);
        float b = grid.value(column + 1, row);
        float c = grid.value(column + 1, row + 1);
        float d = grid.value(column, row + 1);
        int code =
                (a >= level ? 1 : 0)
                        + (b >= level ? 2 : 0)
                        + (c >= level ? 4 : 0)
                        + (d >= level ? 8 : 0);
        if (code == 0 || code == 15) {
            return;
        }
        // Where each side is crossed, from its first corner: lower, right, upper, left.
        double[][] sides = {
            {column + cut(a, b), row},
            {column + 1, row + cut(b, c)},
            {column + cut(d, c), row + 1},
            {column, row + cut(a, d)}
        };
        boolean high = (a + b + c + d) / 4 >= level;
        switch (code) {
            case 1, 14 -> add(sides[3], sides[0]);
            case 2, 13 -> add(sides[0], sides[1]);
            case 3, 12 -> add(sides[3], sides[1]);
            case 4, 11 -> add(sides[1], sides[2]);
            case 6, 9 -> add(sides[0], sides[2]);
            case 7, 8 -> add(sides[3], sides[2]);
            default -> saddle(sides, (code == 5) == high);
        }
    }

    /// @param joined whether the lower left and the upper right corner belong together, or else the
    ///               other two, once both are inside or both outside
    private void saddle(double[][] sides, boolean joined) {
        if (joined) {
            add(sides[0], sides[1]);
            add(sides[3], sides[2]);
        } else {
            add(sides[3], sides[0]);
            add(sides[1], sides[2]);
        }
    }

    private double cut(float from, float to) {
        return from == to ? 0.5 : (level - from) / (to - from);
    }

    private void add(double[] from, double[] to) {
        if (count + 4 > pieces.length) {
            pieces = Arrays.copyOf(pieces, 2 * pieces.length);
        }
        pieces[count++] = grid.x(from[0]);
        pieces[count++] = grid.y(from[1]);
        pieces[count++] = grid.x(to[0]);
        pieces[count++] = grid.y(to[1]);
    }
}
