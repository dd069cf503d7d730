package io.conoscope.training.learn;

/// The loss and the optimiser of a learner.
///
/// @param pairs       what is paired with what
/// @param loss        computed from the similarities of a batch
/// @param learnsScale whether the temperature is learned
/// @param optimizer   of all weights
/// @param threads     that compute, at least 1; another number rounds differently in the last bits
public record LearnerSettings(
        PairKind pairs,
        LossKind loss,
        boolean learnsScale,
        AdamW.Settings optimizer,
        int threads) {}
