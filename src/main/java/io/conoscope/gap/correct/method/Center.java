package io.conoscope.gap.correct.method;

import io.conoscope.gap.correct.AffineStep;
import io.conoscope.gap.correct.FittedSteps;
import io.conoscope.gap.correct.ModalityRows;
import io.conoscope.gap.correct.RowTransform;
import io.conoscope.math.UnitRows;

import java.util.List;

/// Takes its mean from each modality: `x' = N(x − mean(x))`, for images and texts apart.
public record Center() implements RowTransform {

    @Override
    public String name() {
        return "center";
    }

    @Override
    public FittedSteps fit(ModalityRows rows) {
        var image = new UnitRows(Fitting.atLeast(2, rows.image(), "image", this));
        var text = new UnitRows(Fitting.atLeast(2, rows.text(), "text", this));
        return FittedSteps.of(
                name(),
                image.columns(),
                List.of(AffineStep.minus(image.mean())),
                List.of(AffineStep.minus(text.mean())));
    }
}
