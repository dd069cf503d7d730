package io.conoscope.training;

import io.conoscope.training.config.TrainingConfig;
import io.conoscope.training.data.BatchSource;
import io.conoscope.training.data.PixelCache;
import io.conoscope.training.evaluate.Evaluator;
import io.conoscope.training.learn.Learner;
import io.conoscope.training.start.StartPoint;

import org.jspecify.annotations.Nullable;

/// A run with all that was read and opened for it, and how long it is.
///
/// @param config    decides everything
/// @param place     what its names stand for
/// @param start     the model that training begins with
/// @param batches   what it is trained on
/// @param learner   takes the steps
/// @param evaluator null where a run is judged on nothing
/// @param pixels    the decoded pictures, mapped; null where there are none
record PreparedRun(
        TrainingConfig config,
        ResolvedInputs place,
        StartPoint start,
        BatchSource batches,
        Learner learner,
        @Nullable Evaluator evaluator,
        @Nullable PixelCache pixels)
        implements AutoCloseable {

    /// Steps of an epoch.
    int stepsPerEpoch() {
        return batches.perEpoch() / config.accumulate();
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

    /// A batch that is being prepared meanwhile fails, and nobody asks for it.
    @Override
    public void close() {
        batches.close();
        learner.close();
        if (pixels != null) {
            pixels.close();
        }
    }
}
