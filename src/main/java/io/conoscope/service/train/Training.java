package io.conoscope.service.train;

import io.conoscope.base.ConoscopeException;
import io.conoscope.training.TrainingControl;
import io.conoscope.training.TrainingProgress;
import io.conoscope.training.TrainingResult;

import java.util.function.Consumer;

/// Trains runs: here, or in another process.
@FunctionalInterface
public interface Training {

    /// Trains from the start or from where an earlier call stopped, until the end or until told to
    /// stop. Blocks.
    ///
    /// @param progress hears how it goes on
    /// @throws ConoscopeException for what is wrong with folder, model, corpus, numbers or disk
    /// @throws java.util.concurrent.CancellationException if cancelled before the first step
    TrainingResult run(
            TrainRequest request,
            TrainingControl control,
            Consumer<? super TrainingProgress> progress)
            throws ConoscopeException;
}
