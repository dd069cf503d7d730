package io.conoscope.ui.session.status;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.Progress;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.LatestOnFx;
import io.conoscope.ui.kit.Outcome;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.IdentityHashMap;
import java.util.function.Consumer;

/// All long work of the window, in the order it was asked for. FX thread only.
///
/// A job runs on the lane it is given; lanes are executors of one thread, so that two jobs of one
/// lane run one after the other while the second is seen waiting.
public final class JobQueue {

    /// Long work.
    @FunctionalInterface
    public interface Work<T> {
        T call(CancellationToken token, Consumer<? super Progress> progress) throws Exception;
    }

    private final ObservableList<Job> jobs = FXCollections.observableArrayList();
    private final ObservableList<Job> readOnly = FXCollections.unmodifiableObservableList(jobs);
    private final IdentityHashMap<Job, Runnable> onCancel = new IdentityHashMap<>();

    /// The unfinished jobs, oldest first.
    public ObservableList<Job> jobs() {
        return readOnly;
    }

    /// Adds a job and starts it as soon as its lane is free.
    ///
    /// @param job     from [#job]
    /// @param outcome called once, on the FX thread, after the job has left the queue
    public <T> void submit(Background lane, Job job, Work<T> work, Outcome<? super T> outcome) {
        jobs.add(job);
        var progress = new LatestOnFx<Progress>(lane.fx(), job::report);
        var ending = leaving(job, outcome);
        onCancel.put(job, ending::cancelled);
        lane.<T>run(
                () -> {
                    job.token().throwIfCancelled();
                    lane.fx().execute(job::running);
                    return work.call(job.token(), progress);
                },
                ending);
    }

    /// A job that quitting does not ask about.
    public Job job(String title) {
        return new Job(title, false);
    }

    /// A job that quitting asks about.
    public Job jobWorthKeeping(String title) {
        return new Job(title, true);
    }

    /// Takes a waiting job out of the queue, or asks a running one to end at its next check.
    public void cancel(Job job) {
        boolean waiting = job.state() == Job.State.WAITING;
        job.cancelling();
        var ending = onCancel.get(job);
        if (waiting && ending != null) {
            ending.run();
        }
    }

    private <T> Outcome<T> leaving(Job job, Outcome<? super T> outcome) {
        return Outcome.onlyIf(() -> leave(job), outcome);
    }

    private boolean leave(Job job) {
        onCancel.remove(job);
        return jobs.remove(job);
    }
}
