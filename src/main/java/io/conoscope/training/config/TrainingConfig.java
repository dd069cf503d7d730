package io.conoscope.training.config;

import java.util.List;

/// Everything that decides a training run, its numbers to the last bit included.
///
/// @param dataset     trained on
/// @param evaluate    judged on: the first in full, up to three for retrieval; may be empty
/// @param model       what training begins with
/// @param objective   what is paired with what, and how it is judged
/// @param temperature what cosines are divided by before the softmax
/// @param sampler     which pairs come into one batch
/// @param batch       pairs compared with each other, at least 2
/// @param accumulate  batches whose gradients are averaged for one step, at least 1
/// @param length      how long it trains
/// @param optimizer   AdamW and its learning rate
/// @param augment     what is done to pictures
/// @param rhythm      how often it measures, saves and writes
/// @param seed        of the order of pairs, of crops, and of fresh weights without a seed
/// @param threads     that compute, at least 1; another number changes the last bits
public record TrainingConfig(
        DatasetConfig dataset,
        List<EvaluateConfig> evaluate,
        ModelConfig model,
        Objective objective,
        TemperatureConfig temperature,
        SamplerConfig sampler,
        int batch,
        int accumulate,
        Length length,
        OptimizerConfig optimizer,
        AugmentConfig augment,
        Rhythm rhythm,
        long seed,
        int threads) {

    public TrainingConfig {
        evaluate = List.copyOf(evaluate);
    }

    /// The same run from another seed, that of fresh weights included, on so many threads.
    public TrainingConfig with(long otherSeed, int otherThreads) {
        return new TrainingConfig(
                dataset,
                evaluate,
                model.withSeed(otherSeed),
                objective,
                temperature,
                sampler,
                batch,
                accumulate,
                length,
                optimizer,
                augment,
                rhythm,
                otherSeed,
                otherThreads);
    }

    /// How long a run trains: exactly one of the two is above 0.
    ///
    /// @param epochs how often every pair is seen
    /// @param steps  how often the weights are changed
    public record Length(int epochs, int steps) {}

    /// What is done to pictures before each use; nothing is done to those that a run is judged by.
    ///
    /// @param crop enlarges to nine eighths and cuts a square out at a random place
    /// @param flip mirrors every second picture; makes "left of" untrue, so it is off by default
    public record AugmentConfig(boolean crop, boolean flip) {}

    /// How often a run does what is not training, in steps; 0 means once an epoch.
    ///
    /// @param evaluate   measures on the held-out pairs
    /// @param checkpoint saves what is needed to go on
    /// @param log        writes loss, temperature and the like, at least 1
    public record Rhythm(int evaluate, int checkpoint, int log) {}

    /// AdamW and its learning rate.
    ///
    /// @param learningRate highest, after the warm-up
    /// @param weightDecay  of matrices, per unit of learning rate
    /// @param warmup       steps in which the rate rises from 0
    /// @param clip         largest norm of the whole gradient
    /// @param beta1        of the running mean of gradients
    /// @param beta2        of the running mean of their squares
    /// @param epsilon      added to the root of the latter
    public record OptimizerConfig(
            double learningRate,
            double weightDecay,
            int warmup,
            double clip,
            double beta1,
            double beta2,
            double epsilon) {

        /// What holds where a configuration says nothing else.
        public static final OptimizerConfig DEFAULT =
                new OptimizerConfig(1e-3, 0.1, 100, 1, 0.9, 0.98, 1e-8);
    }
}
