package io.conoscope.catalogue.fetch;

import io.conoscope.base.Progress;
import io.conoscope.base.ProgressMeter;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// How many bytes of a model are here, told as progress. For one thread.
final class ByteCount {

    static final String STAGE = "fetch.bytes";
    static final String CHECK = "fetch.check";

    private static final long WORTH_TELLING = 200_000_000;

    private final Consumer<? super Progress> sink;
    private final long total;
    private long finished;
    private long told = -1;
    private @Nullable ProgressMeter meter;

    /// @param total of the model, or 0 while not known
    ByteCount(long total, Consumer<? super Progress> sink) {
        this.total = total;
        this.sink = sink;
    }

    /// Reports that a file is complete.
    void finish(long bytes) {
        finished += bytes;
        if (meter != null) {
            tell(meter, finished);
        }
    }

    /// Reports how much of the file under way is here. What is here at the first call was not
    /// fetched now, and does not count for the rate.
    void report(long ofThisFile) {
        long done = finished + ofThisFile;
        if (meter == null) {
            meter = new ProgressMeter(STAGE, total, done, sink);
        }
        tell(meter, done);
    }

    private void tell(ProgressMeter to, long done) {
        if (done != told) {
            told = done;
            to.report(done);
        }
    }

    /// Progress of a check over a file of this length; one of less than a second is not told.
    LongConsumer check(long bytes) {
        if (bytes < WORTH_TELLING) {
            return done -> {};
        }
        return new ProgressMeter(CHECK, bytes, 0, sink)::report;
    }
}
