package io.conoscope.training.learn;

/// How a learner judges and learns.
///
/// @param pairs       what is paired with what
/// @param loss        how a batch's similarities are judged
/// @param learnsScale whether the temperature is learnt
/// @param optimizer   of all weights
/// @param threads     that compute, at least 1; another number rounds differently in the last bits
public record LearnerSettings(
        PairKind pairs,
        LossKind loss,
        boolean learnsScale,
        AdamW.Settings optimizer,
        int threads) {}
