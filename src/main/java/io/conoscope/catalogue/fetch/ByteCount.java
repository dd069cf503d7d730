package io.conoscope.catalogue.fetch;

import io.conoscope.base.Progress;
import io.conoscope.base.ProgressMeter;
import io.conoscope.catalogue.descriptor.ModelFile;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// How many bytes of a model are here, told as progress. For one thread.
final class ByteCount {

    static final String STAGE = "fetch.bytes";
    static final String CHECK = "fetch.check";

    private static final long WORTH_TELLING = 200_000_000;

    private final List<ModelFile> files;
    private final Map<String, Long> lengths = new HashMap<>();
    private final Consumer<? super Progress> sink;
    private long finished;
    private long told = -1;
    private @Nullable ProgressMeter meter;

    ByteCount(List<ModelFile> files, Consumer<? super Progress> sink) {
        this.files = files;
        this.sink = sink;
        for (var file : files) {
            learn(file, file.bytes());
        }
    }

    /// Notes how long a file is or is said to be. Once all are known, the total is told.
    final void learn(ModelFile file, @Nullable Long bytes) {
        if (bytes != null && !bytes.equals(lengths.put(file.path(), bytes))) {
            meter = null;
        }
    }

    /// The length of a file as far as it is known.
    @Nullable Long length(ModelFile file) {
        return lengths.get(file.path());
    }

    /// Reports that a file is complete.
    void finish(long bytes) {
        finished += bytes;
        if (told >= 0) {
            tell(finished);
        }
    }

    /// Reports how much of the file under way is here. What is here at the first call was not
    /// fetched now, and does not count for the rate.
    void report(long ofThisFile) {
        tell(finished + ofThisFile);
    }

    private void tell(long done) {
        if (done == told && meter != null) {
            return;
        }
        told = done;
        if (meter == null) {
            meter = new ProgressMeter(STAGE, total(), done, sink);
        }
        meter.report(done);
    }

    private long total() {
        return lengths.size() < files.size()
                ? 0
                : lengths.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Progress of a check over a file of this length; one of less than a second is not told.
    LongConsumer check(long bytes) {
        if (bytes < WORTH_TELLING) {
            return done -> {};
        }
        return new ProgressMeter(CHECK, bytes, 0, sink)::report;
    }
}
