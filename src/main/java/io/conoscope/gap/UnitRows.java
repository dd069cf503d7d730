package io.conoscope.gap;

import io.conoscope.math.Matrix;

/// Rows scaled to length 1 in double precision, without a copy of them all.
///
/// Equal rows give equal bits. Safe on any thread.
public final class UnitRows {

    private final Matrix rows;
    private final double[] scales;

    /// @throws IllegalArgumentException if a row has length 0 or is not finite; names the row
    public UnitRows(Matrix rows) {
        this.rows = rows;
        this.scales = new double[rows.rows()];
        var row = new float[rows.columns()];
        for (int r = 0; r < scales.length; r++) {
            rows.copyRow(r, row, 0);
            double squares = 0;
            for (float value : row) {
                squares += (double) value * value;
            }
            if (!(squares > 0) || Double.isInfinite(squares)) {
                throw new IllegalArgumentException(
                        "row " + r + " of " + rows.shape() + " has length " + Math.sqrt(squares));
            }
            scales[r] = 1 / Math.sqrt(squares);
        }
    }

    public int count() {
        return scales.length;
    }

    public int columns() {
        return rows.columns();
    }

    /// Writes one row of length 1 from an offset on.
    void copy(int row, double[] into, int offset) {
        var values = rows.row(row);
        for (int c = 0; c < values.length; c++) {
            into[offset + c] = values[c] * scales[row];
        }
    }

    /// One row of length 1, shape (d).
    double[] row(int row) {
        var into = new double[columns()];
        copy(row, into, 0);
        return into;
    }

    /// The centroid, shape (d).
    public double[] mean() {
        var mean = new double[columns()];
        for (int r = 0; r < count(); r++) {
            var row = row(r);
            for (int c = 0; c < mean.length; c++) {
                mean[c] += row[c];
            }
        }
        for (int c = 0; c < mean.length; c++) {
            mean[c] /= count();
        }
        return mean;
    }
}
