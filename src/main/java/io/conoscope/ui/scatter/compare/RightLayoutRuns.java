package io.conoscope.ui.scatter.compare;

import io.conoscope.base.Progress;
import io.conoscope.embedding.Embeddings;
import io.conoscope.projection.Layout;
import io.conoscope.projection.LayoutFrame;
import io.conoscope.projection.ProjectionControl;
import io.conoscope.projection.ProjectionInput;
import io.conoscope.projection.ProjectionListener;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.LatestOnFx;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.session.Services;
import io.conoscope.ui.session.method.ProjectionChoice;
import io.conoscope.ui.session.status.Job;
import io.conoscope.ui.session.status.JobQueue;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// Runs projections for the right side, one at a time: a later one ends the one before. FX thread
/// only.
final class RightLayoutRuns {

    /// Hears the frames and the end of the newest run, on the FX thread.
    interface Listener extends Outcome<Layout> {
        void frame(LayoutFrame frame);
    }

    private final Services services;
    private final JobQueue jobs;
    private final Messages words;
    private final RequestNumbers numbers = new RequestNumbers();
    private @Nullable Job job;

    RightLayoutRuns(Services services, JobQueue jobs, Messages words) {
        this.services = services;
        this.jobs = jobs;
        this.words = words;
    }

    /// Starts a run; a job of the window.
    void start(Background lane, Embeddings rows, ProjectionChoice wanted, Listener listener) {
        long number = numbers.next();
        var control = new ProjectionControl();
        var begun = jobs.job(words.get("compare.job", words.get("method." + wanted.method())));
        begun.whenCancelled(control::cancel);
        job = begun;
        var frames =
                new LatestOnFx<LayoutFrame>(
                        lane.fx(),
                        frame -> {
                            if (numbers.isCurrent(number)) {
                                listener.frame(frame);
                            }
                        });
        jobs.submit(
                lane,
                begun,
                (token, progress) ->
                        services.project(wanted, input(rows), control, both(progress, frames)),
                Outcome.onlyIf(() -> end(number), listener));
    }

    private boolean end(long number) {
        boolean current = numbers.isCurrent(number);
        if (current) {
            numbers.next();
            job = null;
        }
        return current;
    }

    /// Ends the run under way; its listener hears nothing more.
    void cancel() {
        numbers.next();
        var running = job;
        job = null;
        if (running != null) {
            jobs.cancel(running);
        }
    }

    private static ProjectionInput input(Embeddings rows) {
        return new ProjectionInput(rows.stacked(), rows.modality(), null);
    }

    private static ProjectionListener both(
            Consumer<? super Progress> progress, Consumer<? super LayoutFrame> frames) {
        return new ProjectionListener() {
            @Override
            public void progress(Progress newest) {
                progress.accept(newest);
            }

            @Override
            public void frame(LayoutFrame frame) {
                frames.accept(frame);
            }
        };
    }
}
