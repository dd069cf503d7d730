package io.conoscope.worker;

import io.conoscope.base.ConoscopeException;
import io.conoscope.service.train.TrainRequest;
import io.conoscope.service.train.Training;
import io.conoscope.training.TrainingControl;
import io.conoscope.training.TrainingProgress;
import io.conoscope.training.TrainingResult;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// Trains in another process, beside the one that embeds: each run has its own, which ends with it
/// and gives its memory back. Safe on any thread: runs queue.
///
/// If the process dies, the caller hears of it; calling again with the same request goes on from
/// the last checkpoint.
public final class WorkerTrainer implements Training, AutoCloseable {

    private static final long JOB = 1;

    private final WorkerSupervisor supervisor;

    /// @param command how to start a worker
    public WorkerTrainer(WorkerCommand command) {
        this.supervisor = new WorkerSupervisor(command, WorkerPatience.TRAINING);
    }

    /// Trains.
    ///
    /// @throws ConoscopeException `worker.died` if the process ended in the middle, with what is
    /// known of how; `worker.start` if it could not be started; else what it reported
    /// @throws CancellationException if cancelled before the first step, interrupted, or closed
    /// meanwhile
    @Override
    public TrainingResult run(
            TrainRequest request,
            TrainingControl control,
            Consumer<? super TrainingProgress> progress)
            throws ConoscopeException {
        return supervisor.inTurn(
                () -> throwIfStopped(control),
                () -> {
                    try (var started = supervisor.fresh()) {
                        var last =
                                new WorkerConversation(
                                                started,
                                                control,
                                                WorkerPatience.TRAINING.stopping())
                                        .converse(
                                                Request.Train.of(JOB, request),
                                                reply -> tell(reply.training(), progress));
                        return result(last.training());
                    }
                });
    }

    private static void tell(
            @Nullable TrainingProgress now, Consumer<? super TrainingProgress> progress) {
        if (now != null) {
            progress.accept(now);
        }
    }

    private static TrainingResult result(@Nullable TrainingProgress last)
            throws ConoscopeException {
        if (last == null) {
            throw new ConoscopeException("worker.noResult", null);
        }
        boolean finished = last.step() == last.steps();
        return new TrainingResult(last.step(), last.steps(), finished, last.loss());
    }

    private static void throwIfStopped(TrainingControl control) {
        if (control.stopRequested()) {
            throw new CancellationException();
        }
    }

    /// The worker's process id, or -1 while none runs; for messages and for tests that kill it.
    public long workerPid() {
        return supervisor.pid();
    }

    /// Ends the worker; the run at hand stops with a checkpoint.
    @Override
    public void close() {
        supervisor.close();
    }
}
