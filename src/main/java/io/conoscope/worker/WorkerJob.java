package io.conoscope.worker;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.service.embed.EmbedRequest;

import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// One job's conversation with the worker.
///
/// @param worker   does the job
/// @param id       of the job
/// @param token    cancels it
/// @param progress hears how far it is, on the calling thread
record WorkerJob(
        WorkerProcess worker,
        long id,
        CancellationToken token,
        Consumer<? super Progress> progress) {

    private static final long POLL_MILLIS = 50;

    /// A batch ends within seconds and a model loads within some; who takes longer has hung.
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    /// Blocks until the rows are in their folder.
    ///
    /// @throws ConoscopeException what the worker reports, or `worker.died`
    /// @throws IllegalArgumentException if the worker refuses the request
    /// @throws CancellationException once a cancelled job has stopped
    void embed(EmbedRequest request) throws ConoscopeException, InterruptedException {
        worker.send(Request.embed(id, request));
        boolean heard = false;
        try {
            converse();
            heard = true;
        } catch (CancellationException | IllegalArgumentException | ConoscopeException e) {
            heard = true;
            throw e;
        } finally {
            if (!heard) {
                worker.send(Request.cancel(id));
            }
        }
    }

    private void converse() throws ConoscopeException, InterruptedException {
        long asked = 0;
        boolean done = false;
        while (!done) {
            if (token.isCancelled() && asked == 0) {
                asked = System.nanoTime();
                worker.send(Request.cancel(id));
            }
            if (asked != 0 && System.nanoTime() - asked > PATIENCE_NANOS) {
                worker.kill();
                throw new CancellationException("the worker did not stop and was ended");
            }
            var reply = worker.reply(POLL_MILLIS);
            done = reply.isPresent() && reply.get().id() == id && isDone(reply.get());
        }
    }

    private boolean isDone(Reply reply) throws ConoscopeException {
        var message = String.valueOf(reply.message());
        return switch (reply.kind()) {
            case PROGRESS -> {
                progress.accept(reply.toProgress());
                yield false;
            }
            case DONE -> true;
            case CANCELLED -> throw new CancellationException();
            case FAILED -> throw ConoscopeException.relayed(String.valueOf(reply.key()), message);
            case REFUSED -> throw new IllegalArgumentException(message);
            case BROKEN -> throw new ConoscopeException("worker.broken", null, message);
            case TRAINING -> false;
            case null -> false;
        };
    }
}
