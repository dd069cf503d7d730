package io.conoscope.worker;

import io.conoscope.base.ConoscopeException;
import io.conoscope.service.train.TrainRequest;
import io.conoscope.service.train.Training;
import io.conoscope.training.TrainingControl;
import io.conoscope.training.TrainingProgress;
import io.conoscope.training.TrainingResult;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// Trains in another process, beside the one that embeds: each run has its own, which ends with it
/// and gives its memory back. Safe on any thread: runs queue.
///
/// If the process dies, the caller hears of it; calling again with the same request goes on from
/// the last checkpoint.
public final class WorkerTrainer implements Training, AutoCloseable {

    private static final long POLL_MILLIS = 50;

    /// A run stops after the step or the evaluation at hand, with a checkpoint.
    private static final long CLOSING_SECONDS = 16;

    private final WorkerCommand command;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Object guard = new Object();
    private @Nullable WorkerProcess worker;
    private boolean closed;

    /// @param command how to start a worker
    public WorkerTrainer(WorkerCommand command) {
        this.command = command;
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
        try {
            awaitTurn(control);
            try (var started = start()) {
                return new TrainConversation(started, control, progress).train(request);
            } finally {
                turn.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ConoscopeException e) {
            throwIfClosed();
            throw e;
        }
    }

    private void awaitTurn(TrainingControl control) throws InterruptedException {
        do {
            if (control.stopRequested()) {
                throw new CancellationException();
            }
        } while (!turn.tryLock(POLL_MILLIS, TimeUnit.MILLISECONDS));
    }

    private WorkerProcess start() throws ConoscopeException {
        synchronized (guard) {
            throwIfClosed();
            var started = WorkerProcess.start(command);
            worker = started;
            return started;
        }
    }

    private void throwIfClosed() {
        synchronized (guard) {
            if (closed) {
                throw new CancellationException("the model service is closed");
            }
        }
    }

    /// The worker's process id, or -1 while none runs; for messages and for tests that kill it.
    public long workerPid() {
        synchronized (guard) {
            return worker != null && worker.isAlive() ? worker.pid() : -1;
        }
    }

    /// Ends the worker; the run at hand stops with a checkpoint.
    @Override
    public void close() {
        WorkerProcess last;
        synchronized (guard) {
            closed = true;
            last = worker;
        }
        if (last != null) {
            last.close(CLOSING_SECONDS);
        }
    }
}
