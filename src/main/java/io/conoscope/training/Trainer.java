package io.conoscope.training;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.engine.TorchEngine;
import io.conoscope.runlog.evaluation.RunEvaluations;
import io.conoscope.training.config.TrainingConfig;
import io.conoscope.training.runfolder.CheckpointFolder;
import io.conoscope.training.runfolder.RunWriter;
import io.conoscope.training.runfolder.TrainingState;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Trains a model as a configuration says, from the start or from where an earlier call stopped.
///
/// The same configuration, corpus and number of threads give the same weights to the last bit,
/// whether or not a run was stopped or killed on the way.
public final class Trainer {

    private Trainer() {}

    /// Trains until the end or until told to stop. Blocks; one call at a time in a process.
    ///
    /// @param config   decides everything
    /// @param place    what its names stand for
    /// @param control  asked after every step
    /// @param progress hears of every step, on the calling thread
    /// @throws ConoscopeException `train.nan` where a loss or a gradient is not finite: the last
    /// good checkpoint stays; `train.small` for a corpus smaller than a batch; else what is wrong
    /// with model, corpus or disk
    /// @throws java.util.concurrent.CancellationException if cancelled before the first step
    public static TrainingResult run(
            TrainingConfig config,
            ResolvedInputs place,
            TrainingControl control,
            Consumer<? super TrainingProgress> progress)
            throws ConoscopeException {
        progress.accept(TrainingProgress.preparing());
        var workers = Executors.newSingleThreadExecutor(Trainer::thread);
        try (var manager = TorchEngine.newManager()) {
            var preparation = new Preparation(config, place, control.token(), progress);
            try (var run = preparation.open(manager, workers)) {
                return run(run, control, progress);
            }
        } finally {
            close(workers);
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "batches");
        thread.setDaemon(true);
        return thread;
    }

    private static void close(ExecutorService workers) {
        workers.shutdownNow();
    }

    private static TrainingResult run(
            PreparedRun run, TrainingControl control, Consumer<? super TrainingProgress> progress)
            throws ConoscopeException {
        var last = new CheckpointFolder(ResolvedInputs.last(run.place().folder()));
        var found = last.find();
        var state =
                found.isPresent()
                        ? TrainingState.restore(run.learner(), found.get())
                        : new TrainingState(0, Double.NaN);
        // Without a checkpoint even what was written down of step 0 comes again.
        long kept = found.isPresent() ? state.step() : -1;
        try (var log = RunWriter.open(run.place().folder(), kept)) {
            keepDirection(run);
            return new TrainingLoop(run, log, control, progress).run(state, found.isPresent());
        }
    }

    /// What is evaluated next is drawn the way up that the last evaluation of this run was.
    private static void keepDirection(PreparedRun run) throws ConoscopeException {
        var evaluator = run.evaluator();
        var earlier = RunEvaluations.of(run.place().folder()).refresh();
        if (evaluator != null && !earlier.isEmpty()) {
            var layout = earlier.getLast().readLayout();
            if (layout != null) {
                evaluator.follow(layout);
            }
        }
    }
}
