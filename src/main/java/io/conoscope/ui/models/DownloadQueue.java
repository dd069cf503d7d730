package io.conoscope.ui.models;

import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.session.status.Job;
import io.conoscope.ui.session.status.JobQueue;

import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

import org.jspecify.annotations.Nullable;

/// The downloads under way: one runs, the others wait, all of them are jobs of the window. FX
/// thread only.
///
/// A download that is cancelled, here or in the status line, is a paused one: what came stays.
public final class DownloadQueue {

    /// Hears that a download has ended, and calls [#left] when that is shown.
    interface Ended {

        /// @param failure why it broke; null where it is complete or paused
        void ended(String name, @Nullable Throwable failure);
    }

    private final ModelLibraryServices library;
    private final JobQueue jobs;
    private final Background lane;
    private final Messages words;
    private final Ended listener;
    private final ObservableMap<String, Job> byName = FXCollections.observableHashMap();
    private final ObservableMap<String, Job> readOnly =
            FXCollections.unmodifiableObservableMap(byName);

    /// @param lane does one thing at a time
    DownloadQueue(
            ModelLibraryServices library,
            JobQueue jobs,
            Background lane,
            Messages words,
            Ended listener) {
        this.library = library;
        this.jobs = jobs;
        this.lane = lane;
        this.words = words;
        this.listener = listener;
    }

    /// The unfinished downloads by model.
    public ObservableMap<String, Job> byName() {
        return readOnly;
    }

    /// Downloads a model, or goes on with it, once those before it have ended.
    void start(String name) {
        if (byName.containsKey(name)) {
            return;
        }
        var job = jobs.job(words.get("library.fetch.title", name));
        byName.put(name, job);
        jobs.submit(
                lane,
                job,
                (token, progress) -> {
                    library.fetch(name, token, progress);
                    return name;
                },
                Outcome.of(
                        done -> listener.ended(name, null),
                        failure -> listener.ended(name, failure),
                        () -> listener.ended(name, null)));
    }

    /// Ends a download soon; what came stays.
    void pause(String name) {
        var job = byName.get(name);
        if (job != null && job.state() != Job.State.CANCELLING) {
            jobs.cancel(job);
        }
    }

    /// Forgets a download that has ended, once what came of it is shown.
    void left(String name) {
        byName.remove(name);
    }
}
