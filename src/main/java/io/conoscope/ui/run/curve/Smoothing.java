package io.conoscope.ui.run.curve;

/// Exponential moving averages, corrected for the start: the first value counts fully instead of
/// pulling the curve towards zero. The same as in TensorBoard.
///
/// Method: Kingma & Ba 2015, "Adam", section 3 (bias correction).
final class Smoothing {

    private Smoothing() {}

    /// @param weight of the past, in [0, 1)
    /// @return as many values; where a value is not finite it stays so, and the average goes on
    ///     from the one before
    static float[] of(float[] values, double weight) {
        var result = new float[values.length];
        double sum = 0;
        double past = 1;
        for (int i = 0; i < values.length; i++) {
            if (Float.isFinite(values[i])) {
                sum = weight * sum + (1 - weight) * values[i];
                past *= weight;
                result[i] = (float) (sum / (1 - past));
            } else {
                result[i] = values[i];
            }
        }
        return result;
    }
}
