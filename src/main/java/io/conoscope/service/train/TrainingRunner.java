package io.conoscope.service.train;

import io.conoscope.base.ConoscopeException;
import io.conoscope.training.ResolvedInputs;
import io.conoscope.training.TrainingControl;
import io.conoscope.training.TrainingProgress;
import io.conoscope.training.TrainingResult;
import io.conoscope.training.config.TrainingConfig;

import java.util.function.Consumer;

/// Trains: [io.conoscope.training.Trainer#run], or a test's own.
@FunctionalInterface
public interface TrainingRunner {

    /// Trains until the end or until told to stop.
    ///
    /// @throws ConoscopeException for what is wrong with model, corpus, numbers or disk
    TrainingResult run(
            TrainingConfig config,
            ResolvedInputs place,
            TrainingControl control,
            Consumer<? super TrainingProgress> progress)
            throws ConoscopeException;
}
