package io.conoscope.gap.correct.method;

import io.conoscope.gap.correct.ModalityRows;
import io.conoscope.gap.correct.RowTransform;
import io.conoscope.math.Matrix;
import io.conoscope.math.UnitRows;

import java.util.Locale;

/// What fits of several corrections share.
final class Fitting {

    /// A gap below this has no direction to go along.
    private static final double NO_GAP = 1e-9;

    private Fitting() {}

    /// The same rows, once there are enough.
    ///
    /// @throws IllegalArgumentException with how many are needed and how many there are
    static Matrix atLeast(int needed, Matrix rows, String modality, RowTransform transform) {
        require(
                rows.rows() >= needed,
                transform,
                String.format(Locale.ROOT, "at least %d %s rows to be fitted", needed, modality),
                Integer.toString(rows.rows()));
        return rows;
    }

    static void require(boolean holds, RowTransform transform, String expected, String found) {
        if (!holds) {
            throw new IllegalArgumentException(
                    transform.name() + " needs " + expected + ", found " + found);
        }
    }

    /// Mean image minus mean text of unit rows, shape (d).
    ///
    /// @throws IllegalArgumentException if there are no rows, or their means coincide
    static double[] gapVector(ModalityRows rows, RowTransform transform) {
        var image = new UnitRows(atLeast(1, rows.image(), "image", transform)).mean();
        var text = new UnitRows(atLeast(1, rows.text(), "text", transform)).mean();
        for (int c = 0; c < image.length; c++) {
            image[c] -= text[c];
        }
        require(length(image) > NO_GAP, transform, "a gap to go along", "one of length 0");
        return image;
    }

    static double length(double[] vector) {
        double squares = 0;
        for (double value : vector) {
            squares += value * value;
        }
        return Math.sqrt(squares);
    }

    /// Mean squared distance of unit rows from their mean.
    static double spread(UnitRows rows, double[] mean) {
        double sum = 0;
        for (int r = 0; r < rows.count(); r++) {
            var row = rows.row(r);
            for (int c = 0; c < mean.length; c++) {
                sum += (row[c] - mean[c]) * (row[c] - mean[c]);
            }
        }
        return sum / rows.count();
    }

    /// A number as names write it: `1`, `0.5`, `-0.25`.
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
