package io.conoscope.training.learn;

/// What one step came to.
///
/// @param loss         of the batch before the step; the mean over its parts
/// @param gradientNorm before clipping
/// @param temperature  tau that the batch was judged with
public record StepResult(double loss, double gradientNorm, double temperature) {

    /// Whether the weights were changed.
    public boolean isFinite() {
        return Double.isFinite(loss) && Double.isFinite(gradientNorm);
    }
}
