package io.conoscope.projection.smile;

import io.conoscope.math.Matrix;

/// Rows in the form that Smile takes.
final class SmileRows {

    private SmileRows() {}

    /// A copy as doubles. A square one gets a column of zeros, which changes no distance: Smile's
    /// t-SNE takes a square input for a matrix of distances.
    ///
    /// @return shape (n, d), or (n, n + 1) where d = n
    static double[][] of(Matrix rows) {
        int width = rows.columns() == rows.rows() ? rows.columns() + 1 : rows.columns();
        var all = new double[rows.rows()][width];
        var row = new float[rows.columns()];
        for (int r = 0; r < all.length; r++) {
            rows.copyRow(r, row, 0);
            for (int c = 0; c < row.length; c++) {
                all[r][c] = row[c];
            }
        }
        return all;
    }

    /// From (n, 2) as Smile gives it to our own.
    static float[] flat(double[][] layout) {
        var xy = new float[2 * layout.length];
        for (int r = 0; r < layout.length; r++) {
            xy[2 * r] = (float) layout[r][0];
            xy[2 * r + 1] = (float) layout[r][1];
        }
        return xy;
    }
}
