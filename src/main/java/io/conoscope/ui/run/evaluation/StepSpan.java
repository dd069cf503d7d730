package io.conoscope.ui.run.evaluation;

/// The steps at which the runs that show were evaluated at one epoch: one step, or several where
/// their epochs have different lengths.
///
/// @param first the least
/// @param last  the greatest
public record StepSpan(long first, long last) {

    StepSpan and(StepSpan other) {
        return new StepSpan(Math.min(first, other.first), Math.max(last, other.last));
    }
}
