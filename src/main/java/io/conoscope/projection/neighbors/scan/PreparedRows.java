package io.conoscope.projection.neighbors.scan;

import io.conoscope.math.Matrix;
import io.conoscope.math.UnitRows;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Rows in the form that makes a distance one dot product: of unit length for the cosine, centred
/// and scaled into [-1, 1] for the Euclidean distance.
///
/// @param metric  the distance
/// @param values  shape (n, columns), row-major
/// @param squares shape (n), the squared length of each row
/// @param columns width d
/// @param scale   what an Euclidean distance here is multiplied by to be one of the input
public record PreparedRows(
        Metric metric, float[] values, float[] squares, int columns, double scale) {

    /// The largest magnitude that squares and their sums still hold.
    public static final float MAX_MAGNITUDE = 1e30f;

    /// Copies and prepares rows in O(n·d) time; a zero row is refused where the cosine is wanted.
    ///
    /// @throws IllegalArgumentException as [#of(Matrix, Metric, ZeroRows)] does
    public static PreparedRows of(Matrix rows, Metric metric) {
        return of(rows, metric, ZeroRows.REFUSE);
    }

    /// Copies and prepares rows in O(n·d) time.
    ///
    /// @param zeroRows whether the cosine takes rows of length 0
    /// @throws IllegalArgumentException if a value is not finite or beyond 1e30, or a row has
    ///                                  length 0, the metric is the cosine and that is refused;
    ///                                  names the row
    public static PreparedRows of(Matrix rows, Metric metric, ZeroRows zeroRows) {
        requireFinite(rows);
        float[] values;
        double scale = 1;
        if (metric == Metric.COSINE) {
            values = unit(rows, zeroRows);
        } else {
            values = centred(rows);
            scale = shrink(values);
        }
        return new PreparedRows(
                metric, values, squares(values, rows.columns()), rows.columns(), scale);
    }

    /// Checks every value.
    ///
    /// @throws IllegalArgumentException for the first that is not finite or beyond 1e30
    public static void requireFinite(Matrix rows) {
        var row = new float[rows.columns()];
        for (int r = 0; r < rows.rows(); r++) {
            rows.copyRow(r, row, 0);
            for (int c = 0; c < row.length; c++) {
                if (!(Math.abs(row[c]) <= MAX_MAGNITUDE)) {
                    throw new IllegalArgumentException(
                            String.format(
                                    Locale.ROOT,
                                    "row %d, column %d of %s is %s; expected a number within 1e30",
                                    r,
                                    c,
                                    rows.shape(),
                                    row[c]));
                }
            }
        }
    }

    /// Whether a row has no direction.
    public static boolean hasZeroRow(Matrix rows) {
        var row = new float[rows.columns()];
        for (int r = 0; r < rows.rows(); r++) {
            rows.copyRow(r, row, 0);
            boolean zero = true;
            for (float value : row) {
                zero &= value == 0;
            }
            if (zero) {
                return true;
            }
        }
        return false;
    }

    /// The number of rows n.
    public int rows() {
        return squares.length;
    }

    /// The rows that have no direction, ascending: none but under the cosine.
    public int[] zeroRows() {
        return metric == Metric.COSINE
                ? IntStream.range(0, rows()).filter(this::isZero).toArray()
                : new int[0];
    }

    private boolean isZero(int row) {
        return squares[row] == 0;
    }

    /// The distance of two rows in double precision, in the metric and scale of the input; exactly
    /// 0 for equal rows, but 1 where a cosine has no direction on either side.
    public double distance(int a, int b) {
        if (metric == Metric.COSINE && (isZero(a) || isZero(b))) {
            return 1;
        }
        double sum = squaredDifference(a * columns, b * columns);
        // For unit rows 1 - cos is half the squared distance, without its loss of digits near 0.
        return metric == Metric.COSINE ? sum / 2 : scale * Math.sqrt(sum);
    }

    /// Four sums side by side, as one alone waits for each addition.
    private double squaredDifference(int a, int b) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int c = 0;
        for (; c < columns - 3; c += 4) {
            double w = (double) values[a + c] - values[b + c];
            double x = (double) values[a + c + 1] - values[b + c + 1];
            double y = (double) values[a + c + 2] - values[b + c + 2];
            double z = (double) values[a + c + 3] - values[b + c + 3];
            first += w * w;
            second += x * x;
            third += y * y;
            fourth += z * z;
        }
        for (; c < columns; c++) {
            double w = (double) values[a + c] - values[b + c];
            first += w * w;
        }
        return (first + second) + (third + fourth);
    }

    private static float[] unit(Matrix rows, ZeroRows zeroRows) {
        var zero =
                zeroRows == ZeroRows.REFUSE
                        ? UnitRows.firstWithoutDirection(rows)
                        : OptionalInt.empty();
        if (zero.isPresent()) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "row %d of %s has length 0",
                            zero.getAsInt(),
                            rows.shape()));
        }
        return UnitRows.orZero(rows);
    }

    private static float[] centred(Matrix rows) {
        int d = rows.columns();
        var mean = rows.rowMean().row(0);
        var values = rows.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] -= mean[i % d];
        }
        return values;
    }

    private static double shrink(float[] values) {
        float widest = 0;
        for (float value : values) {
            widest = Math.max(widest, Math.abs(value));
        }
        if (widest == 0) {
            return 1;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= widest;
        }
        return widest;
    }

    private static float[] squares(float[] values, int columns) {
        var squares = new float[columns == 0 ? 0 : values.length / columns];
        for (int r = 0; r < squares.length; r++) {
            double sum = 0;
            for (int i = r * columns; i < (r + 1) * columns; i++) {
                sum += (double) values[i] * values[i];
            }
            squares[r] = (float) sum;
        }
        return squares;
    }
}
