package io.conoscope.service.train;

import io.conoscope.base.ConoscopeException;
import io.conoscope.runlog.RunStatus;
import io.conoscope.training.TrainingProgress;
import io.conoscope.training.TrainingResult;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// Keeps a run's status up to date: at once where its state changes, else once a second.
final class StatusWriter {

    private static final Logger LOG = LoggerFactory.getLogger(StatusWriter.class);
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Path run;
    private RunStatus.@Nullable State written;
    private long at;
    private TrainingProgress last;

    /// Until a run that is resumed takes steps again, it stands where it stood.
    StatusWriter(Path run) {
        this.run = run;
        last = before(run);
    }

    private static TrainingProgress before(Path run) {
        try {
            var status = RunStatus.read(run);
            return TrainingProgress.preparing()
                    .at(status.step(), status.steps(), status.epoch(), status.epochs());
        } catch (ConoscopeException e) {
            // A new run, or a status that a kill has spoilt.
            return TrainingProgress.preparing();
        }
    }

    void accept(TrainingProgress progress) {
        if (!progress.phase().equals(TrainingProgress.PREPARE)) {
            last = progress;
        }
        var state =
                progress.phase().equals(TrainingProgress.PAUSED)
                        ? RunStatus.State.PAUSED
                        : RunStatus.State.RUNNING;
        if (state != written || System.nanoTime() - at >= PAUSE_NANOS) {
            write(state, "");
        }
    }

    /// Of late; NaN while unknown.
    double stepsPerSecond() {
        return last.stepsPerSecond();
    }

    void end(TrainingResult result) {
        boolean finished = result.finished();
        last = last.endedWith(result);
        write(finished ? RunStatus.State.FINISHED : RunStatus.State.STOPPED, "");
    }

    void end(RunStatus.State state, @Nullable String message) {
        write(state, Objects.requireNonNullElse(message, ""));
    }

    /// A status that cannot be written is no reason to end a run.
    private void write(RunStatus.State state, String message) {
        written = state;
        at = System.nanoTime();
        try {
            new RunStatus(
                            state,
                            last.step(),
                            last.steps(),
                            last.epoch(),
                            last.epochs(),
                            System.currentTimeMillis() / 1e3,
                            ProcessHandle.current().pid(),
                            message)
                    .write(run);
        } catch (ConoscopeException e) {
            LOG.warn("the status was not written: {}", e.getMessage());
        }
    }
}
