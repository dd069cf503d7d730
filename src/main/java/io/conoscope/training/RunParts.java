package io.conoscope.training;

import io.conoscope.training.config.TrainingConfig;

/// A run's configuration, its place, and what was read for it.
record RunParts(TrainingConfig config, ResolvedInputs place, Preparation.Ready ready) {

    /// Steps of an epoch.
    int stepsPerEpoch() {
        return ready.batches().perEpoch() / config.accumulate();
    }

    /// Steps of the whole run.
    long steps() {
        return config.length().steps() > 0
                ? config.length().steps()
                : (long) config.length().epochs() * stepsPerEpoch();
    }

    /// Passes over the corpus after some steps.
    double epochs(long step) {
        return (double) step / stepsPerEpoch();
    }

    /// Whether something that is done every so many steps, 0 meaning once an epoch, is due.
    boolean isDue(long step, int every) {
        return step == steps() || step % (every == 0 ? stepsPerEpoch() : every) == 0;
    }
}
