package io.conoscope.base;

import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Turns counts into [Progress] with a rate and the time left. For one thread.
///
/// The rate is taken over the items done since the stage began, which leaves out what a resumed
/// job found finished already, and over the time that was spent working: pauses do not count.
public final class ProgressMeter {

    private final String stage;
    private final long total;
    private final long alreadyDone;
    private final Consumer<? super Progress> sink;
    private final LongSupplier nanoTime;
    private final long began;
    private long pausedAt;
    private long paused;
    private boolean isPaused;

    /// @param alreadyDone items found finished, in [0, total]
    public ProgressMeter(
            String stage, long total, long alreadyDone, Consumer<? super Progress> sink) {
        this(stage, total, alreadyDone, sink, System::nanoTime);
    }

    ProgressMeter(
            String stage,
            long total,
            long alreadyDone,
            Consumer<? super Progress> sink,
            LongSupplier nanoTime) {
        this.stage = stage;
        this.total = total;
        this.alreadyDone = alreadyDone;
        this.sink = sink;
        this.nanoTime = nanoTime;
        this.began = nanoTime.getAsLong();
    }

    /// Stops the clock until [#resume]; does nothing while it is stopped.
    public void pause() {
        if (!isPaused) {
            isPaused = true;
            pausedAt = nanoTime.getAsLong();
        }
    }

    /// Lets the clock go on; does nothing while it runs.
    public void resume() {
        if (isPaused) {
            isPaused = false;
            paused += nanoTime.getAsLong() - pausedAt;
        }
    }

    private long worked() {
        long now = isPaused ? pausedAt : nanoTime.getAsLong();
        return now - began - paused;
    }

    /// Reports that `done` of all items are finished, those found finished included.
    public void report(long done) {
        double seconds = worked() / 1e9;
        double rate =
                done > alreadyDone && seconds > 0 ? (done - alreadyDone) / seconds : Double.NaN;
        double left = total > 0 ? (total - done) / rate : Double.NaN;
        sink.accept(new Progress(stage, done, total, rate, left));
    }
}
