package io.conoscope.training;

/// How a run ended that nothing went wrong with.
///
/// @param step     steps taken
/// @param steps    all steps
/// @param finished whether they are the same; else it was stopped and can go on
/// @param loss     of the last step; NaN if there was none in this call
public record TrainingResult(long step, long steps, boolean finished, double loss) {}
