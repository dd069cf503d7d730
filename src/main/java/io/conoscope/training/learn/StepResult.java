package io.conoscope.training.learn;

/// The result of one gradient step.
///
/// @param loss         of the batch before the step; the mean over its parts
/// @param gradientNorm before clipping
/// @param temperature  tau of the batch's loss
public record StepResult(double loss, double gradientNorm, double temperature) {

    /// Whether the weights were changed.
    public boolean isFinite() {
        return Double.isFinite(loss) && Double.isFinite(gradientNorm);
    }
}
