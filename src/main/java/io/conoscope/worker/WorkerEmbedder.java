package io.conoscope.worker;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.EmbeddingsFolder;
import io.conoscope.service.EmbedRequest;
import io.conoscope.service.Embedder;
import io.conoscope.service.FinishedEmbeddings;
import io.conoscope.service.ModelSource;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// Embeds in another process, so that this one never loads a model and survives what native code
/// does. Safe on any thread: jobs queue, one runs at a time.
///
/// The worker starts with the first job that needs a model. If it dies, the caller hears of it;
/// calling again with the same request starts a new one, which continues from the last whole batch.
public final class WorkerEmbedder implements Embedder, AutoCloseable {

    private static final long POLL_MILLIS = 50;

    private final WorkerCommand command;
    private final ModelSource models;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Object guard = new Object();
    private @Nullable WorkerProcess worker;
    private boolean closed;
    private long jobs;

    /// @param command how to start a worker
    /// @param models  describes models in this process; loads none
    public WorkerEmbedder(WorkerCommand command, ModelSource models) {
        this.command = command;
        this.models = models;
    }

    /// Embeds, or opens what an earlier job left finished, without a worker.
    ///
    /// @throws ConoscopeException `worker.died` if the worker ended in the middle, with what is
    ///     known of how; `worker.start` if it could not be started; else what it reported
    /// @throws CancellationException if cancelled, interrupted, or closed meanwhile
    @Override
    public Embeddings embed(
            EmbedRequest request, CancellationToken token, Consumer<? super Progress> progress)
            throws ConoscopeException {
        var finished = FinishedEmbeddings.find(request, models.describe(request.model()));
        if (finished.isPresent()) {
            return finished.get();
        }
        try {
            awaitTurn(token);
            try {
                new WorkerJob(living(), ++jobs, token, progress).embed(request);
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
        return EmbeddingsFolder.open(request.folder());
    }

    private void awaitTurn(CancellationToken token) throws InterruptedException {
        do {
            token.throwIfCancelled();
        } while (!turn.tryLock(POLL_MILLIS, TimeUnit.MILLISECONDS));
    }

    private WorkerProcess living() throws ConoscopeException {
        synchronized (guard) {
            throwIfClosed();
            var current = worker;
            if (current == null || !current.isAlive()) {
                current = WorkerProcess.start(command);
                worker = current;
            }
            return current;
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

    /// Ends the worker; a job at hand stops at a whole batch.
    @Override
    public void close() {
        WorkerProcess last;
        synchronized (guard) {
            closed = true;
            last = worker;
        }
        if (last != null) {
            last.close();
        }
    }
}
