package io.conoscope.gap.correct.method;

import io.conoscope.gap.correct.AffineStep;
import io.conoscope.gap.correct.FittedSteps;
import io.conoscope.gap.correct.ModalityRows;
import io.conoscope.gap.correct.RowTransform;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Leaves out the coordinates that carry most of the gap: sets them to 0 in images and texts, then
/// scales to length 1.
///
/// @param coordinates how many, at least 1 and fewer than the rows are wide
public record Drop(int coordinates) implements RowTransform {

    @Override
    public String name() {
        return "drop:" + coordinates;
    }

    @Override
    public FittedSteps fit(ModalityRows rows) {
        int d = rows.image().columns();
        if (coordinates >= d) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "%s leaves nothing of rows of width %d; expected at most drop:%d",
                            name(),
                            d,
                            d - 1));
        }
        var gap = Fitting.gapVector(rows, this);
        var scale = AffineStep.ones(d);
        IntStream.range(0, d)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> -Math.abs(gap[c])))
                .limit(coordinates)
                .forEach(c -> scale[c] = 0);
        var step = List.of(new AffineStep(scale, new double[d]));
        return FittedSteps.of(name(), d, step, step);
    }
}
