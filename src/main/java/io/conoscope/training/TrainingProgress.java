package io.conoscope.training;

import io.conoscope.base.Progress;

/// How far a run has come.
///
/// @param phase          what it does now
/// @param step           steps taken since the run began, resumed or not; while it prepares, items
/// @param steps          all steps
/// @param epoch          passes over the corpus so far
/// @param epochs         all passes
/// @param loss           of the last step; NaN before the first
/// @param temperature    of the last step; NaN before the first
/// @param stepsPerSecond of late; NaN while unknown
/// @param secondsLeft    expected time to the end; NaN while unknown
public record TrainingProgress(
        String phase,
        long step,
        long steps,
        double epoch,
        double epochs,
        double loss,
        double temperature,
        double stepsPerSecond,
        double secondsLeft) {

    /// Reads the corpus and the model.
    public static final String PREPARE = "prepare";

    /// Takes steps.
    public static final String TRAIN = "train";

    /// Measures the model on held-out pairs.
    public static final String EVALUATE = "evaluate";

    /// Writes a checkpoint.
    public static final String CHECKPOINT = "checkpoint";

    /// Waits to be told to go on.
    public static final String PAUSED = "paused";

    /// Before the first step.
    public static TrainingProgress preparing() {
        return new TrainingProgress(
                PREPARE, 0, 0, 0, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    /// Before the first step, while a part of the preparation goes on.
    public static TrainingProgress preparing(Progress part) {
        return new TrainingProgress(
                PREPARE,
                part.done(),
                part.total(),
                0,
                0,
                Double.NaN,
                Double.NaN,
                part.perSecond(),
                part.secondsLeft());
    }

    /// The same at another place of the run.
    public TrainingProgress at(long newStep, long newSteps, double newEpoch, double newEpochs) {
        return new TrainingProgress(
                phase,
                newStep,
                newSteps,
                newEpoch,
                newEpochs,
                loss,
                temperature,
                stepsPerSecond,
                secondsLeft);
    }

    /// The same at the steps and the loss that a run has ended with.
    public TrainingProgress endedWith(TrainingResult result) {
        return new TrainingProgress(
                phase,
                result.step(),
                result.steps(),
                epoch,
                epochs,
                result.loss(),
                temperature,
                stepsPerSecond,
                0);
    }
}
