package io.conoscope.encoder.model;

import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;

import java.util.Arrays;

/// Carries the rows of the narrower of two towers into the space of the wider one, where they were
/// never trained together.
///
/// The columns of the (wide, narrow) map are orthonormal, drawn from a seed: lengths and cosines
/// among the rows stay as they are, so that only the direction of one cloud against the other is
/// made up.
final class OrthonormalProjection {

    private final double[][] columns;
    private final int wide;

    /// @param narrow width of the rows it takes, at least 1
    /// @param wide   width of the rows it gives, at least `narrow`
    OrthonormalProjection(int narrow, int wide, long seed) {
        if (narrow < 1 || wide < narrow) {
            throw new IllegalArgumentException("from width " + narrow + " to width " + wide);
        }
        this.wide = wide;
        columns = new double[narrow][wide];
        var random = Seeds.random(seed, 0x62726964L);
        for (int c = 0; c < narrow; c++) {
            for (int i = 0; i < wide; i++) {
                columns[c][i] = random.nextGaussian();
            }
            // Twice is enough: Giraud et al. 2005.
            orthogonalize(c);
            orthogonalize(c);
        }
    }

    /// Takes the earlier columns' part out of a column and makes its length 1.
    private void orthogonalize(int c) {
        var column = columns[c];
        for (int before = 0; before < c; before++) {
            double along = dot(column, columns[before]);
            for (int i = 0; i < wide; i++) {
                column[i] -= along * columns[before][i];
            }
        }
        double norm = Math.sqrt(dot(column, column));
        for (int i = 0; i < wide; i++) {
            column[i] /= norm;
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /// @param rows shape (n, narrow)
    /// @return shape (n, wide)
    Matrix carry(Matrix rows) {
        var result = new float[Math.multiplyExact(rows.rows(), wide)];
        var sums = new double[wide];
        for (int r = 0; r < rows.rows(); r++) {
            Arrays.fill(sums, 0);
            for (int c = 0; c < columns.length; c++) {
                double value = rows.at(r, c);
                for (int i = 0; i < wide; i++) {
                    sums[i] += value * columns[c][i];
                }
            }
            for (int i = 0; i < wide; i++) {
                result[r * wide + i] = (float) sums[i];
            }
        }
        return Matrix.of(rows.rows(), wide, result);
    }
}
