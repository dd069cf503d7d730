package io.conoscope.gap.cone;

import io.conoscope.gap.Vectors;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;
import io.conoscope.math.UnitRows;

/// Rows that go into a random network, and how narrow a cone rows fill.
public final class ConeRows {

    private ConeRows() {}

    /// Independent normal numbers, shape (rows, columns): cosines around 0, of deviation
    /// 1 / sqrt(columns).
    public static Matrix gaussian(int rows, int columns, long seed) {
        var values = new float[Math.multiplyExact(rows, columns)];
        var random = Seeds.random(seed);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Matrix.of(rows, columns, values);
    }

    /// The mean cosine of distinct rows, in [-1, 1], in O(n·d): from the length of the sum of the
    /// unit rows. Rows of zeros have no direction and are left out; NaN where fewer than two are
    /// left.
    ///
    /// @param rows shape (n, d), finite
    public static double meanCosine(Matrix rows) {
        var sum = new double[rows.columns()];
        int n = 0;
        for (int r = 0; r < rows.rows(); r++) {
            var row = rows.row(r);
            double scale = UnitRows.scale(row);
            if (scale > 0 && Double.isFinite(scale)) {
                n++;
                for (int c = 0; c < row.length; c++) {
                    sum[c] += row[c] * scale;
                }
            }
        }
        double all = Vectors.dot(sum, sum);
        return n < 2 ? Double.NaN : Math.clamp((all - n) / ((double) n * (n - 1)), -1, 1);
    }
}
