package io.conoscope.training.config;

/// What cosines are divided by before the softmax, over a run.
public sealed interface TemperatureConfig {

    /// Always the same.
    record Fixed(double value) implements TemperatureConfig {}

    /// From one value to another.
    ///
    /// @param kind  the way between
    /// @param count levels, for `STEPS`; else 0
    record Scheduled(Kind kind, double from, double to, int count) implements TemperatureConfig {}

    /// Learnt with the weights, as CLIP does.
    record Learned(double initial) implements TemperatureConfig {}

    /// Ways from one temperature to another.
    enum Kind {
        /// By the same factor every step: straight on a logarithmic axis.
        EXPONENTIAL,
        /// Along half a wave of a cosine.
        COSINE,
        /// By the same amount every step.
        LINEAR,
        /// In levels of equal length, each the same factor below the last.
        STEPS
    }
}
