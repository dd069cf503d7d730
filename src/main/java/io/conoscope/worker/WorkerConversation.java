package io.conoscope.worker;

import io.conoscope.base.ConoscopeException;
import io.conoscope.training.TrainingControl;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// One job's conversation with its worker: asks, passes on what whoever wants the job says
/// meanwhile, and listens until it has ended. For one thread and one job.
final class WorkerConversation {

    private static final long POLL_MILLIS = 50;

    private final WorkerProcess worker;
    private final TrainingControl control;
    private final Duration patience;
    private boolean paused;
    private boolean stopping;
    private long stopAsked;

    /// @param worker   does the job
    /// @param control  stops the job, and pauses it where it is a run
    /// @param patience how long the worker may take to stop before it is taken for hung and ended
    WorkerConversation(WorkerProcess worker, TrainingControl control, Duration patience) {
        this.worker = worker;
        this.control = control;
        this.patience = patience;
    }

    /// Blocks until the job is done. Where this ends before the worker says how the job ended, the
    /// job is cancelled.
    ///
    /// @param underWay hears how the job goes on, on the calling thread
    /// @return the worker's last reply, of [Reply.Kind#DONE]
    /// @throws ConoscopeException what the worker reports, or `worker.died`
    /// @throws IllegalArgumentException if the worker refuses the request
    /// @throws CancellationException once a cancelled job has stopped, or its worker was ended
    Reply converse(Request.Job job, Consumer<? super Reply> underWay)
            throws ConoscopeException, InterruptedException {
        worker.send(job);
        boolean ended = false;
        try {
            var reply = next(job.id());
            while (reply.isUnderWay()) {
                underWay.accept(reply);
                reply = next(job.id());
            }
            ended = true;
            return outcome(reply);
        } catch (ConoscopeException e) {
            // The worker has died: nobody is left to be told.
            ended = true;
            throw e;
        } finally {
            if (!ended && !stopping) {
                worker.send(new Request.Cancel(job.id()));
            }
        }
    }

    private Reply next(long id) throws ConoscopeException, InterruptedException {
        while (true) {
            passOn(id);
            var reply = worker.reply(POLL_MILLIS).filter(r -> r.id() == id);
            if (reply.isPresent()) {
                return reply.get();
            }
        }
    }

    private void passOn(long id) throws ConoscopeException {
        if (!stopping && control.stopRequested()) {
            stopping = true;
            stopAsked = System.nanoTime();
            worker.send(new Request.Cancel(id));
        }
        if (stopping && System.nanoTime() - stopAsked > patience.toNanos()) {
            worker.kill();
            throw new CancellationException("the worker did not stop and was ended");
        }
        boolean pause = control.pauseRequested();
        if (pause != paused && !stopping) {
            paused = pause;
            worker.send(pause ? new Request.Pause(id) : new Request.Resume(id));
        }
    }

    private static Reply outcome(Reply last) throws ConoscopeException {
        var message = String.valueOf(last.message());
        return switch (last.kind()) {
            case DONE -> last;
            case CANCELLED -> throw new CancellationException();
            case FAILED -> throw ConoscopeException.relayed(String.valueOf(last.key()), message);
            case REFUSED -> throw new IllegalArgumentException(message);
            case BROKEN -> throw new ConoscopeException("worker.broken", null, message);
            case PROGRESS, TRAINING -> throw new IllegalStateException("no end: " + last);
            case null -> throw new IllegalStateException("no end: " + last);
        };
    }
}
