package io.conoscope.gap.correct.method;

import io.conoscope.gap.correct.AffineStep;
import io.conoscope.gap.correct.FittedSteps;
import io.conoscope.gap.correct.ModalityRows;
import io.conoscope.gap.correct.RowTransform;
import io.conoscope.math.UnitRows;

import java.util.List;

/// Moves texts onto the images' mean and spread: with s = √(mean ‖x − x̄‖² / mean ‖y − ȳ‖²), `y' =
/// N(x̄ + s (y − ȳ))` and `y'' = N(y' − mean(y') + x̄)`. Images stay. After ReAlign in ReVision,
/// as this project's CLI.md defines it.
public record Realign() implements RowTransform {

    @Override
    public String name() {
        return "realign";
    }

    @Override
    public FittedSteps fit(ModalityRows rows) {
        var image = new UnitRows(Fitting.atLeast(2, rows.image(), "image", this));
        var text = new UnitRows(Fitting.atLeast(2, rows.text(), "text", this));
        var imageMean = image.mean();
        var textMean = text.mean();
        double ofTexts = Fitting.spread(text, textMean);
        Fitting.require(ofTexts > 0, this, "texts that differ", "equal texts");
        double s = Math.sqrt(Fitting.spread(image, imageMean) / ofTexts);
        int d = imageMean.length;
        var scale = new double[d];
        var offset = new double[d];
        for (int c = 0; c < d; c++) {
            scale[c] = s;
            offset[c] = imageMean[c] - s * textMean[c];
        }
        var first = new AffineStep(scale, offset);
        var moved = meanAfter(first, text);
        var second = new double[d];
        for (int c = 0; c < d; c++) {
            second[c] = imageMean[c] - moved[c];
        }
        return FittedSteps.of(name(), d, List.of(), List.of(first, AffineStep.plus(second)));
    }

    private static double[] meanAfter(AffineStep step, UnitRows rows) {
        var mean = new double[rows.columns()];
        for (int r = 0; r < rows.count(); r++) {
            var row = rows.row(r);
            step.apply(row);
            for (int c = 0; c < mean.length; c++) {
                mean[c] += row[c] / rows.count();
            }
        }
        return mean;
    }
}
