package io.conoscope.training;

import io.conoscope.base.Progress;
import io.conoscope.base.ProgressMeter;

import java.util.Arrays;
import java.util.function.Consumer;

/// How far the images of a run are decoded: those to train on, then each set that it is judged by.
/// The rate and the time left are those of all sets together.
final class SetProgress {

    private final long[] sizes;
    private final Consumer<? super TrainingProgress> sink;
    private int set;

    /// @param sizes images of each set, in the order in which they are decoded
    SetProgress(long[] sizes, Consumer<? super TrainingProgress> sink) {
        this.sizes = sizes.clone();
        this.sink = sink;
    }

    /// Begins the next set, and says so at once. The rate begins anew: a set that an earlier run
    /// has decoded takes no time.
    ///
    /// @return hears how many of the set are done; one call at a time
    Counter next() {
        long before = Arrays.stream(sizes, 0, set).sum();
        int number = ++set;
        var meter =
                new ProgressMeter(
                        "train.pictures",
                        Arrays.stream(sizes).sum(),
                        before,
                        part -> tell(part, number));
        meter.report(before);
        return done -> meter.report(before + done);
    }

    /// Hears how many images of a set are done.
    interface Counter {

        void done(long images);
    }

    private void tell(Progress part, int number) {
        sink.accept(TrainingProgress.preparing(part, number, sizes.length));
    }
}
