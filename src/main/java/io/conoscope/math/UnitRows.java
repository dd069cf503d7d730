package io.conoscope.math;

import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Rows scaled to Euclidean length 1, computed in double precision.
///
/// An instance scales a row when it is asked for, without a copy of them all: what measures sums
/// these in double precision. [#orZero] and [Matrix#unitRows] round to single precision, for what
/// is drawn, searched or stored. Equal rows give equal bits. Safe on any thread.
public final class UnitRows {

    private final Matrix rows;
    private final double[] scales;

    /// @throws IllegalArgumentException if a row has length 0 or is not finite; names the row
    public UnitRows(Matrix rows) {
        this.rows = rows;
        this.scales = scales(rows);
        firstOf(scales).ifPresent(row -> refuse(rows, row));
    }

    /// The Euclidean length of a row, in [0, ∞); NaN or infinite where a value is.
    public static double length(float[] row) {
        double squares = 0;
        for (float value : row) {
            squares += (double) value * value;
        }
        return Math.sqrt(squares);
    }

    /// What a row is multiplied with to have length 1; 0 where it has no direction: only zeros, or
    /// a value that is not finite.
    public static double scale(float[] row) {
        double length = length(row);
        return length > 0 && length < Double.POSITIVE_INFINITY ? 1 / length : 0;
    }

    /// The first row without a direction: only zeros, or a value that is not finite.
    public static OptionalInt firstWithoutDirection(Matrix rows) {
        return firstOf(scales(rows));
    }

    private static OptionalInt firstOf(double[] scales) {
        return IntStream.range(0, scales.length).filter(r -> scales[r] == 0).findFirst();
    }

    private static void refuse(Matrix rows, int row) {
        throw new IllegalArgumentException(
                "row " + row + " of " + rows.shape() + " has length " + length(rows.row(row)));
    }

    /// A copy with every row of length 1.
    ///
    /// @return row-major, as many values as the matrix has
    /// @throws IllegalArgumentException as the constructor does
    static float[] values(Matrix rows) {
        var scales = scales(rows);
        firstOf(scales).ifPresent(row -> refuse(rows, row));
        return scaled(rows, scales);
    }

    /// A copy of finite rows with every row of length 1, and rows of zeros as they are.
    ///
    /// @return row-major, as many values as the matrix has
    public static float[] orZero(Matrix rows) {
        return scaled(rows, scales(rows));
    }

    private static float[] scaled(Matrix rows, double[] scales) {
        var values = rows.toArray();
        int d = rows.columns();
        for (int r = 0; r < scales.length; r++) {
            for (int i = r * d; i < (r + 1) * d; i++) {
                values[i] = (float) (values[i] * scales[r]);
            }
        }
        return values;
    }

    private static double[] scales(Matrix rows) {
        var scales = new double[rows.rows()];
        var row = new float[rows.columns()];
        for (int r = 0; r < scales.length; r++) {
            rows.copyRow(r, row, 0);
            scales[r] = scale(row);
        }
        return scales;
    }

    /// How many rows there are.
    public int count() {
        return scales.length;
    }

    /// The width d of the rows.
    public int columns() {
        return rows.columns();
    }

    /// Writes one row of length 1 from an offset on.
    public void copy(int row, double[] into, int offset) {
        var values = rows.row(row);
        for (int c = 0; c < values.length; c++) {
            into[offset + c] = values[c] * scales[row];
        }
    }

    /// One row of length 1, shape (d).
    public double[] row(int row) {
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
