package io.conoscope.ui.details;

import io.conoscope.embedding.Embeddings;
import io.conoscope.math.Matrix;

/// Cosines of single rows, in double precision.
final class RowCosines {

    private RowCosines() {}

    /// The cosine of two rows, in [-1, 1]; NaN where one has length 0.
    static double between(float[] x, float[] y) {
        double dot = 0;
        double left = 0;
        double right = 0;
        for (int c = 0; c < x.length; c++) {
            dot += (double) x[c] * y[c];
            left += (double) x[c] * x[c];
            right += (double) y[c] * y[c];
        }
        double lengths = Math.sqrt(left * right);
        return lengths > 0 ? Math.clamp(dot / lengths, -1, 1) : Double.NaN;
    }

    /// The rank of a row among all rows by cosine to a query, from 1; ties count against it.
    static int rank(Matrix rows, float[] query, int wanted) {
        double own = between(query, rows.row(wanted));
        var row = new float[rows.columns()];
        int rank = 1;
        for (int i = 0; i < rows.rows(); i++) {
            if (i != wanted) {
                rows.copyRow(i, row, 0);
                rank += between(query, row) >= own ? 1 : 0;
            }
        }
        return rank;
    }

    /// The cosine of every pair, in the order of the pairs. O(p·d).
    static double[] ofPairs(Embeddings rows) {
        var pairs = rows.pairs();
        var cosines = new double[pairs.size()];
        var x = new float[rows.dimension()];
        var y = new float[rows.dimension()];
        for (int p = 0; p < cosines.length; p++) {
            rows.image().copyRow(pairs.image()[p], x, 0);
            rows.text().copyRow(pairs.text()[p], y, 0);
            cosines[p] = between(x, y);
        }
        return cosines;
    }
}
