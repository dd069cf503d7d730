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
/// @param set            while it prepares, which set of images is being decoded, from 1; else 0
/// @param sets           how many sets of images there are; 0 while no set is being decoded
public record TrainingProgress(
        String phase,
        long step,
        long steps,
        double epoch,
        double epochs,
        double loss,
        double temperature,
        double stepsPerSecond,
        double secondsLeft,
        int set,
        int sets) {

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

    /// Beside the preparation of sets.
    public TrainingProgress(
            String phase,
            long step,
            long steps,
            double epoch,
            double epochs,
            double loss,
            double temperature,
            double stepsPerSecond,
            double secondsLeft) {
        this(
                phase,
                step,
                steps,
                epoch,
                epochs,
                loss,
                temperature,
                stepsPerSecond,
                secondsLeft,
                0,
                0);
    }

    /// Before the first step.
    public static TrainingProgress preparing() {
        return new TrainingProgress(
                PREPARE, 0, 0, 0, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    /// Before the first step, while a part of the preparation goes on.
    public static TrainingProgress preparing(Progress part) {
        return preparing(part, 0, 0);
    }

    /// Before the first step, while a set of images is being decoded.
    ///
    /// @param part of all sets together
    /// @param set  in [1, sets]
    public static TrainingProgress preparing(Progress part, int set, int sets) {
        return new TrainingProgress(
                PREPARE,
                part.done(),
                part.total(),
                0,
                0,
                Double.NaN,
                Double.NaN,
                part.perSecond(),
                part.secondsLeft(),
                set,
                sets);
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
