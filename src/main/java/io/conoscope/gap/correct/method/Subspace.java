package io.conoscope.gap.correct.method;

import io.conoscope.gap.correct.AffineStep;
import io.conoscope.gap.correct.FittedSteps;
import io.conoscope.gap.correct.ModalityRows;
import io.conoscope.gap.correct.RowTransform;
import io.conoscope.linalg.Pca;
import io.conoscope.math.Matrix;

import java.util.List;
import java.util.Locale;

/// Moves texts into the images' main directions: with Px, Py the projections onto the top D right
/// singular vectors of the centred images and texts, `y' = N((y − ȳ) Py Px + x̄)`. Images stay.
///
/// @param directions D, at least 1, at most the width of the rows and one less than there are rows
///                   of each modality
public record Subspace(int directions) implements RowTransform {

    @Override
    public String name() {
        return "subspace:" + directions;
    }

    @Override
    public FittedSteps fit(ModalityRows rows) {
        int d = rows.image().columns();
        if (directions > d) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "%s asks for more directions than the rows have: %d",
                            name(),
                            d));
        }
        var image = pca(Fitting.atLeast(directions + 1, rows.image(), "image", this));
        var text = pca(Fitting.atLeast(directions + 1, rows.text(), "text", this));
        var matrix = product(image.components(), text.components(), d);
        var offset = image.mean().clone();
        for (int r = 0; r < d; r++) {
            for (int c = 0; c < d; c++) {
                offset[r] -= matrix[r * d + c] * text.mean()[c];
            }
        }
        return FittedSteps.of(name(), d, List.of(), List.of(new AffineStep(matrix, offset)));
    }

    private Pca pca(Matrix rows) {
        return Pca.fit(rows.unitRows(), directions);
    }

    /// The transpose of Py Px, which takes columns: Vx' (Vx Vy') Vy for components V of shape
    /// (D, d).
    private double[] product(double[] image, double[] text, int d) {
        var between = new double[directions * directions];
        for (int i = 0; i < directions; i++) {
            for (int t = 0; t < directions; t++) {
                double sum = 0;
                for (int c = 0; c < d; c++) {
                    sum += image[i * d + c] * text[t * d + c];
                }
                between[i * directions + t] = sum;
            }
        }
        var left = new double[directions * d];
        for (int i = 0; i < directions; i++) {
            for (int t = 0; t < directions; t++) {
                addScaled(between[i * directions + t], text, t * d, left, i * d, d);
            }
        }
        var matrix = new double[d * d];
        for (int r = 0; r < d; r++) {
            for (int i = 0; i < directions; i++) {
                addScaled(image[i * d + r], left, i * d, matrix, r * d, d);
            }
        }
        return matrix;
    }

    private static void addScaled(
            double factor, double[] from, int at, double[] into, int to, int count) {
        for (int c = 0; c < count; c++) {
            into[to + c] += factor * from[at + c];
        }
    }
}
