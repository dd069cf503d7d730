package io.conoscope.service.train;

/// What a run will take.
///
/// @param pairs   that an epoch takes
/// @param steps   of the whole run
/// @param epochs  of the whole run
/// @param seconds of training, evaluating and reading together, more or less
public record TrainEstimate(long pairs, long steps, double epochs, double seconds) {}
