package io.conoscope.gap.live;

import io.conoscope.gap.correct.FittedSteps;
import io.conoscope.gap.correct.ModalityRows;
import io.conoscope.math.Matrix;
import io.conoscope.math.UnitRows;

import org.jspecify.annotations.Nullable;

/// The rows of one modality as they are and corrected, with what their lengths follow from.
///
/// @param count     how many
/// @param width     d
/// @param raw       rows of length 1, shape (count, d), row-major
/// @param corrected the same corrected; the same array where nothing is mixed in
/// @param own       product of each row with its corrected self
/// @param zero      1 for rows that the correction takes to the origin, else 0
/// @param along     product of each row with the unit gap vector
/// @param sign      −1 for images, which a shift moves against the gap, +1 for texts
record RowSide(
        int count,
        int width,
        float[] raw,
        float[] corrected,
        float[] own,
        float[] zero,
        float[] along,
        int sign) {

    /// So many rows are summed in 32 bits before their sum is.
    private static final int BLOCK = 64;

    static RowSide image(ModalityRows rows, @Nullable FittedSteps steps, double[] gap) {
        var moved = steps == null ? null : steps.apply(rows).image();
        return of(rows.image(), moved, gap, -1);
    }

    static RowSide text(ModalityRows rows, @Nullable FittedSteps steps, double[] gap) {
        var moved = steps == null ? null : steps.apply(rows).text();
        return of(rows.text(), moved, gap, 1);
    }

    private static RowSide of(Matrix rows, @Nullable Matrix moved, double[] gap, int sign) {
        int n = rows.rows();
        int d = rows.columns();
        var unit = new UnitRows(rows);
        var raw = new float[n * d];
        var corrected = moved == null ? raw : moved.toArray();
        var own = new float[n];
        var zero = new float[n];
        var along = new float[n];
        var row = new double[d];
        for (int r = 0; r < n; r++) {
            unit.copy(r, row, 0);
            double gapProduct = 0;
            double ownProduct = 0;
            double squares = 0;
            for (int c = 0; c < d; c++) {
                raw[r * d + c] = (float) row[c];
                gapProduct += row[c] * gap[c];
                double other = corrected[r * d + c];
                ownProduct += row[c] * other;
                squares += other * other;
            }
            along[r] = (float) gapProduct;
            own[r] = (float) ownProduct;
            zero[r] = squares < 0.5 ? 1 : 0;
        }
        return new RowSide(n, d, raw, corrected, own, zero, along, sign);
    }

    /// What rows are divided by to have length 1 at one amount; 0 where none is left.
    void inverseLengths(double amount, Blend blend, boolean shifts, float[] into) {
        double rest = 1 - amount;
        for (int r = 0; r < count; r++) {
            double squares =
                    shifts
                            ? 1 + 2 * sign * blend.move() * along[r] + blend.move() * blend.move()
                            : rest * rest
                                    + amount * amount * (1 - zero[r])
                                    + 2 * amount * rest * own[r];
            into[r] = squares > 1e-12 ? (float) (1 / Math.sqrt(squares)) : 0;
        }
    }

    /// The mean of rows at one amount, each of length 1; shape (d).
    double[] mean(double amount, Blend blend, boolean shifts, float[] inverse, double[] gap) {
        var part = new float[width];
        var sum = new double[width];
        double moved = 0;
        for (int r = 0; r < count; r++) {
            float keep = (float) (shifts ? inverse[r] : (1 - amount) * inverse[r]);
            float take = (float) (shifts ? 0 : amount * inverse[r]);
            int at = r * width;
            if (take == 0) {
                for (int c = 0; c < width; c++) {
                    part[c] += keep * raw[at + c];
                }
            } else {
                for (int c = 0; c < width; c++) {
                    part[c] += keep * raw[at + c] + take * corrected[at + c];
                }
            }
            moved += shifts ? sign * blend.move() * inverse[r] : 0;
            if (r % BLOCK == BLOCK - 1 || r == count - 1) {
                for (int c = 0; c < width; c++) {
                    sum[c] += part[c];
                    part[c] = 0;
                }
            }
        }
        for (int c = 0; c < width; c++) {
            sum[c] = (sum[c] + moved * gap[c]) / count;
        }
        return sum;
    }
}
