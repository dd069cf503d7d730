package io.conoscope.worker;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.EmbeddingsFolder;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.service.embed.EmbedRequest;
import io.conoscope.service.embed.Embedder;
import io.conoscope.service.embed.FinishedEmbeddings;
import io.conoscope.service.models.ModelSource;
import io.conoscope.service.search.EncodedQuery;
import io.conoscope.service.search.QueryEncoder;
import io.conoscope.service.search.QueryInput;
import io.conoscope.training.RunControl;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// Embeds corpora and queries in another process, so that this one never loads a model and survives
/// what native code does. Safe on any thread: jobs queue, one runs at a time.
///
/// The worker starts with the first job that needs a model. If it dies, the caller hears of it;
/// calling again with the same request starts a new one, which continues from the last whole batch.
public final class WorkerEmbedder implements Embedder, QueryEncoder, AutoCloseable {

    private final WorkerSupervisor supervisor;
    private final ModelSource models;
    private long jobs;

    /// @param command how to start a worker
    /// @param models  describes models in this process; loads none
    public WorkerEmbedder(WorkerCommand command, ModelSource models) {
        this.supervisor = new WorkerSupervisor(command, WorkerPatience.EMBEDDING);
        this.models = models;
    }

    /// Embeds, or opens what an earlier job left finished, without a worker.
    ///
    /// @throws ConoscopeException `worker.died` if the worker ended in the middle, with what is
    ///     known of how; `worker.start` if it could not be started; what
    ///     [EmbedRequest#requireEmbeddable] says, before one is started; else what it reported
    /// @throws CancellationException if cancelled, interrupted, or closed meanwhile
    @Override
    public Embeddings embed(
            EmbedRequest request, CancellationToken token, Consumer<? super Progress> progress)
            throws ConoscopeException {
        var finished = FinishedEmbeddings.find(request, models.describe(request.model()));
        if (finished.isPresent()) {
            return finished.get();
        }
        request.requireEmbeddable();
        return supervisor.inTurn(
                token::throwIfCancelled,
                () -> {
                    new WorkerConversation(
                                    supervisor.living(),
                                    new RunControl(token),
                                    WorkerPatience.EMBEDDING.stopping())
                            .converse(
                                    Request.Embed.of(++jobs, request),
                                    reply -> progress.accept(reply.toProgress()));
                    return EmbeddingsFolder.open(request.folder());
                });
    }

    /// Embeds a query, once the jobs that were asked for before are done. The worker keeps the
    /// model loaded until it has other work.
    ///
    /// @throws ConoscopeException `worker.died` if the worker ended in the middle; `worker.start`
    ///     if it could not be started; else what it reported
    /// @throws CancellationException if cancelled, interrupted, or closed meanwhile
    @Override
    public EncodedQuery encode(
            ModelSpec model,
            QueryInput input,
            CancellationToken token,
            Consumer<? super Progress> progress)
            throws ConoscopeException {
        return supervisor.inTurn(
                token::throwIfCancelled,
                () -> {
                    var last =
                            new WorkerConversation(
                                            supervisor.living(),
                                            new RunControl(token),
                                            WorkerPatience.EMBEDDING.stopping())
                                    .converse(
                                            Request.Encode.of(++jobs, model, input),
                                            reply -> progress.accept(reply.toProgress()));
                    if (last.query() == null) {
                        throw new ConoscopeException("worker.noReport", null);
                    }
                    return last.query();
                });
    }

    /// The worker's process id, or -1 while none runs; for messages and for tests that kill it.
    public long workerPid() {
        return supervisor.pid();
    }

    /// Ends the worker; a job at hand stops at a whole batch.
    @Override
    public void close() {
        supervisor.close();
    }
}
