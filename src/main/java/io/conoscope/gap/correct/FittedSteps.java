package io.conoscope.gap.correct;

import io.conoscope.math.Matrix;
import io.conoscope.math.UnitRows;

import java.util.List;
import java.util.Locale;

/// A fitted correction of rows: steps for the images, steps for the texts, and how far to go.
///
/// Every correction of this package comes to this, so that one file holds any of them.
///
/// @param name  of the transform, with its parameters
/// @param width d of the rows
/// @param image on image rows, one after the other; none leaves them as they are
/// @param text  on text rows
/// @param mix   how far from the row as it is (0) to the corrected one (1): `N((1 − mix) x + mix
///              x')`; may lie beyond
public record FittedSteps(
        String name, int width, List<AffineStep> image, List<AffineStep> text, double mix)
        implements FittedTransform {

    /// @throws IllegalArgumentException if a step is of another width
    public FittedSteps {
        image = List.copyOf(image);
        text = List.copyOf(text);
        for (var steps : List.of(image, text)) {
            for (var step : steps) {
                if (step.width() != width) {
                    throw new IllegalArgumentException(
                            String.format(
                                    Locale.ROOT,
                                    "%s: a step for rows of width %d, expected %d",
                                    name,
                                    step.width(),
                                    width));
                }
            }
        }
    }

    /// All the way.
    public static FittedSteps of(
            String name, int width, List<AffineStep> image, List<AffineStep> text) {
        return new FittedSteps(name, width, image, text, 1);
    }

    /// The same, gone part of the way.
    ///
    /// @throws IllegalArgumentException if it is mixed already
    public FittedSteps mixed(double amount, String newName) {
        if (mix != 1) {
            throw new IllegalArgumentException(newName + ": a mix cannot be mixed again");
        }
        return new FittedSteps(newName, width, image, text, amount);
    }

    /// @throws IllegalArgumentException if the rows are of another width than those it was fitted
    ///     to, or one has length 0 or is not finite
    @Override
    public ModalityRows apply(ModalityRows rows) {
        if (rows.image().columns() != width) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "%s was fitted to rows of width %d, these are %d wide",
                            name,
                            width,
                            rows.image().columns()));
        }
        return new ModalityRows(apply(rows.image(), image), apply(rows.text(), text));
    }

    private Matrix apply(Matrix rows, List<AffineStep> steps) {
        var unit = new UnitRows(rows);
        int d = rows.columns();
        var values = new float[rows.rows() * d];
        var row = new double[d];
        var start = new double[d];
        for (int r = 0; r < rows.rows(); r++) {
            unit.copy(r, start, 0);
            System.arraycopy(start, 0, row, 0, d);
            correct(row, start, steps);
            for (int c = 0; c < d; c++) {
                values[r * d + c] = (float) row[c];
            }
        }
        return Matrix.of(rows.rows(), d, values);
    }

    private void correct(double[] row, double[] start, List<AffineStep> steps) {
        for (var step : steps) {
            step.apply(row);
        }
        if (mix != 1) {
            for (int c = 0; c < row.length; c++) {
                row[c] = (1 - mix) * start[c] + mix * row[c];
            }
            AffineStep.normalize(row);
        }
    }
}
