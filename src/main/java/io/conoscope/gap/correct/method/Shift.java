package io.conoscope.gap.correct.method;

import io.conoscope.gap.correct.AffineStep;
import io.conoscope.gap.correct.FittedSteps;
import io.conoscope.gap.correct.ModalityRows;
import io.conoscope.gap.correct.RowTransform;

import java.util.List;

/// Moves images by −D/2 and texts by +D/2 along the unit gap vector, then scales to length 1. At a
/// positive D they approach, at a negative one they part. Source: Liang et al. 2022, "Mind the
/// Gap", arXiv:2203.02053, section 4.2.
///
/// @param distance D, finite; in units of the length of a row
public record Shift(double distance) implements RowTransform {

    @Override
    public String name() {
        return "shift:" + Fitting.plain(distance);
    }

    @Override
    public FittedSteps fit(ModalityRows rows) {
        var gap = Fitting.gapVector(rows, this);
        double length = Fitting.length(gap);
        var toImage = new double[gap.length];
        var toText = new double[gap.length];
        for (int c = 0; c < gap.length; c++) {
            toImage[c] = -distance / 2 * gap[c] / length;
            toText[c] = -toImage[c];
        }
        return FittedSteps.of(
                name(),
                gap.length,
                List.of(AffineStep.plus(toImage)),
                List.of(AffineStep.plus(toText)));
    }
}
