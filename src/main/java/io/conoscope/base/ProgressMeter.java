package io.conoscope.base;

import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Turns counts into [Progress] with a rate and the time left. For one thread.
///
/// The rate is taken over the items done since the stage began, which leaves out what a resumed
/// job found finished already.
public final class ProgressMeter {

    private final String stage;
    private final long total;
    private final long alreadyDone;
    private final Consumer<? super Progress> sink;
    private final LongSupplier nanoTime;
    private final long began;

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

    /// Reports that `done` of all items are finished, those found finished included.
    public void report(long done) {
        double seconds = (nanoTime.getAsLong() - began) / 1e9;
        double rate =
                done > alreadyDone && seconds > 0 ? (done - alreadyDone) / seconds : Double.NaN;
        double left = total > 0 ? (total - done) / rate : Double.NaN;
        sink.accept(new Progress(stage, done, total, rate, left));
    }
}
