package io.conoscope.worker;

import io.conoscope.base.ConoscopeException;
import io.conoscope.service.train.TrainRequest;
import io.conoscope.training.TrainingControl;
import io.conoscope.training.TrainingProgress;
import io.conoscope.training.TrainingResult;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// One run's conversation with its worker. For one thread.
final class TrainConversation {

    private static final long ID = 1;
    private static final long POLL_MILLIS = 50;

    /// A step ends within seconds and an evaluation within some; what takes longer has hung.
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final WorkerProcess worker;
    private final TrainingControl control;
    private final Consumer<? super TrainingProgress> progress;
    private boolean paused;
    private long stopAsked;

    /// @param worker   does this run and nothing else
    /// @param control  stops and pauses it
    /// @param progress hears how it goes on, on the calling thread
    TrainConversation(
            WorkerProcess worker,
            TrainingControl control,
            Consumer<? super TrainingProgress> progress) {
        this.worker = worker;
        this.control = control;
        this.progress = progress;
    }

    /// Blocks until the run has ended.
    ///
    /// @throws ConoscopeException what the worker reports, or `worker.died`
    /// @throws IllegalArgumentException if the worker refuses the request
    /// @throws CancellationException if it was cancelled before its first step
    TrainingResult train(TrainRequest request) throws ConoscopeException, InterruptedException {
        worker.send(Request.train(ID, request));
        TrainingResult result = null;
        while (result == null) {
            passOn();
            var reply = worker.reply(POLL_MILLIS);
            if (reply.isPresent() && reply.get().id() == ID) {
                result = heard(reply.get());
            }
        }
        return result;
    }

    private void passOn() throws ConoscopeException {
        boolean stop = control.stopRequested() || control.token().isCancelled();
        if (stop && stopAsked == 0) {
            stopAsked = System.nanoTime();
            worker.send(Request.cancel(ID));
        }
        if (stopAsked != 0 && System.nanoTime() - stopAsked > PATIENCE_NANOS) {
            worker.kill();
            throw new CancellationException("the worker did not stop and was ended");
        }
        boolean pause = control.pauseRequested();
        if (pause != paused && stopAsked == 0) {
            paused = pause;
            worker.send(Request.word(ID, pause ? Request.PAUSE : Request.RESUME));
        }
    }

    private @Nullable TrainingResult heard(Reply reply) throws ConoscopeException {
        var message = String.valueOf(reply.message());
        return switch (reply.kind()) {
            case TRAINING -> {
                var now = reply.training();
                if (now != null) {
                    progress.accept(now);
                }
                yield null;
            }
            case DONE -> result(reply.training());
            case CANCELLED -> throw new CancellationException();
            case FAILED -> throw ConoscopeException.relayed(String.valueOf(reply.key()), message);
            case REFUSED -> throw new IllegalArgumentException(message);
            case BROKEN -> throw new ConoscopeException("worker.broken", null, message);
            case PROGRESS -> null;
            case null -> null;
        };
    }

    private static TrainingResult result(@Nullable TrainingProgress last)
            throws ConoscopeException {
        if (last == null) {
            throw new ConoscopeException("worker.broken", null, "it ended without a result");
        }
        boolean finished = last.step() == last.steps();
        return new TrainingResult(last.step(), last.steps(), finished, last.loss());
    }
}
