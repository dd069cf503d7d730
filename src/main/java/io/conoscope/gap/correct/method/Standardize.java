package io.conoscope.gap.correct.method;

import io.conoscope.gap.correct.AffineStep;
import io.conoscope.gap.correct.FittedSteps;
import io.conoscope.gap.correct.ModalityRows;
import io.conoscope.gap.correct.RowTransform;
import io.conoscope.math.Matrix;
import io.conoscope.math.UnitRows;

import java.util.List;

/// Takes its mean from each modality and divides each coordinate by its deviation there: `x' = N((x
/// − mean) / deviation)`. A coordinate that does not vary is centred only.
public record Standardize() implements RowTransform {

    /// Below this, a deviation is what rounding leaves of none.
    private static final double CONSTANT = 1e-9;

    @Override
    public String name() {
        return "standardize";
    }

    @Override
    public FittedSteps fit(ModalityRows rows) {
        return FittedSteps.of(
                name(),
                rows.image().columns(),
                List.of(step(Fitting.atLeast(2, rows.image(), "image", this))),
                List.of(step(Fitting.atLeast(2, rows.text(), "text", this))));
    }

    private static AffineStep step(Matrix rows) {
        var unit = new UnitRows(rows);
        var mean = unit.mean();
        int d = mean.length;
        var squares = new double[d];
        var row = new double[d];
        for (int r = 0; r < unit.count(); r++) {
            unit.copy(r, row, 0);
            for (int c = 0; c < d; c++) {
                squares[c] += (row[c] - mean[c]) * (row[c] - mean[c]);
            }
        }
        var scale = new double[d];
        var offset = new double[d];
        for (int c = 0; c < d; c++) {
            double deviation = Math.sqrt(squares[c] / unit.count());
            scale[c] = deviation > CONSTANT ? 1 / deviation : 1;
            offset[c] = -mean[c] * scale[c];
        }
        return new AffineStep(scale, offset);
    }
}
