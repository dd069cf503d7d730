package io.conoscope.gap.correct.method;

import io.conoscope.gap.correct.FittedSteps;
import io.conoscope.gap.correct.ModalityRows;
import io.conoscope.gap.correct.RowTransform;

/// A way between rows as they are and corrected rows: `N((1 − A) x + A x')`.
///
/// @param amount    A, finite: 0 leaves rows as they are, 1 corrects them, more goes beyond
/// @param corrected what x' is made by; no mix itself
public record Mix(double amount, RowTransform corrected) implements RowTransform {

    @Override
    public String name() {
        return "mix:" + Fitting.plain(amount) + ":" + corrected.name();
    }

    @Override
    public FittedSteps fit(ModalityRows rows) {
        if (corrected.fit(rows) instanceof FittedSteps steps) {
            return steps.mixed(amount, name());
        }
        throw new IllegalArgumentException(name() + ": " + corrected.name() + " cannot be mixed");
    }
}
