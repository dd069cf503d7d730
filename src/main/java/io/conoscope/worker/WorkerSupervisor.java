package io.conoscope.worker;

import io.conoscope.base.ConoscopeException;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// The one worker that a service has at a time: whoever needs it waits for their turn, and once it
/// is closed none is started any more. Safe on any thread.
final class WorkerSupervisor implements AutoCloseable {

    private static final long POLL_MILLIS = 50;

    private final WorkerCommand command;
    private final WorkerPatience patience;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Object guard = new Object();
    private @Nullable WorkerProcess worker;
    private boolean closed;

    /// @param command        how to start a worker
    /// @param patience with a worker when this is closed
    WorkerSupervisor(WorkerCommand command, WorkerPatience patience) {
        this.command = command;
        this.patience = patience;
    }

    /// What is done with the worker, one at a time.
    @FunctionalInterface
    interface Work<T> {
        T run() throws ConoscopeException, InterruptedException;
    }

    /// Waits for the turn, and does the work.
    ///
    /// @param stillWanted throws where it is not, while it waits
    /// @throws CancellationException if interrupted, or closed meanwhile
    <T> T inTurn(Runnable stillWanted, Work<T> work) throws ConoscopeException {
        try {
            do {
                stillWanted.run();
            } while (!turn.tryLock(POLL_MILLIS, TimeUnit.MILLISECONDS));
            try {
                return work.run();
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

    /// The worker that lives, or a new one.
    WorkerProcess living() throws ConoscopeException {
        synchronized (guard) {
            var current = worker;
            throwIfClosed();
            return current == null || !current.isAlive() ? fresh() : current;
        }
    }

    /// A new worker in place of the last.
    WorkerProcess fresh() throws ConoscopeException {
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

    /// The worker's process id, or -1 while none runs.
    long pid() {
        synchronized (guard) {
            return worker != null && worker.isAlive() ? worker.pid() : -1;
        }
    }

    /// Ends the worker.
    @Override
    public void close() {
        WorkerProcess last;
        synchronized (guard) {
            closed = true;
            last = worker;
        }
        if (last != null) {
            last.close(patience.closing());
        }
    }
}
