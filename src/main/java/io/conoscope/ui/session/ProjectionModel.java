package io.conoscope.ui.session;

import io.conoscope.base.Progress;
import io.conoscope.embedding.Embeddings;
import io.conoscope.projection.Layout;
import io.conoscope.projection.LayoutFrame;
import io.conoscope.projection.ProjectionControl;
import io.conoscope.projection.ProjectionInput;
import io.conoscope.projection.ProjectionListener;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.LatestOnFx;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.session.status.Job;
import io.conoscope.ui.session.status.Notices;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.function.Consumer;

/// Runs the chosen projection over the session's embeddings and streams its frames into the
/// session's layout. FX thread only.
///
/// New embeddings show the gap view at once, since it takes no time, and then the chosen method.
public final class ProjectionModel {

    /// What the transport buttons stand for.
    public enum State {
        NONE,
        RUNNING,
        PAUSED,
        DONE
    }

    private static final String FIRST_VIEW = "gap";

    private final Session session;
    private final Workplace place;
    private final Background lane;
    private final RequestNumbers runs = new RequestNumbers();
    private final ObjectProperty<ProjectionChoice> choice =
            new SimpleObjectProperty<>(ProjectionChoice.DEFAULT);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private @Nullable ProjectionControl control;
    private @Nullable Job job;

    ProjectionModel(Session session, Workplace place, Background lane) {
        this.session = session;
        this.place = place;
        this.lane = lane;
        session.embeddingsProperty().subscribe(this::embeddingsChanged);
        choice.subscribe(this::choiceChanged);
    }

    /// What the user wants to see; setting another one starts it.
    public ObjectProperty<ProjectionChoice> choiceProperty() {
        return choice;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public State state() {
        return state.get();
    }

    /// Whether a job is the run under way.
    public boolean runs(Job candidate) {
        return candidate == job;
    }

    /// Space: holds a running projection, lets a held one run on, starts a finished one anew.
    public void playOrPause() {
        switch (state.get()) {
            case RUNNING -> pause();
            case PAUSED -> resume();
            case DONE -> restart();
            case NONE -> {}
        }
    }

    /// Lets a held projection do one iteration; holds a running one first.
    public void step() {
        if (control != null) {
            control.step();
            state.set(State.PAUSED);
        }
    }

    /// Starts the chosen method from its beginning.
    public void restart() {
        start(choice.get().method());
    }

    /// Ends the run; the last frame stays.
    public void cancel() {
        runs.next();
        if (job != null) {
            place.jobs().cancel(job);
        }
        control = null;
        job = null;
        state.set(session.layoutProperty().get() == null ? State.NONE : State.DONE);
    }

    private void pause() {
        if (control != null) {
            control.pause();
            state.set(State.PAUSED);
        }
    }

    private void resume() {
        if (control != null) {
            control.resume();
            state.set(State.RUNNING);
        }
    }

    private void embeddingsChanged(@Nullable Embeddings embeddings) {
        cancel();
        session.layoutProperty().set(null);
        session.methodProperty().set("");
        if (embeddings != null) {
            start(FIRST_VIEW);
        } else {
            state.set(State.NONE);
        }
    }

    private void choiceChanged(ProjectionChoice before, ProjectionChoice wanted) {
        if (session.embeddingsProperty().get() != null && !wanted.sameLayoutAs(before)) {
            restart();
        }
    }

    private void start(String method) {
        var embeddings = session.embeddingsProperty().get();
        if (embeddings == null) {
            return;
        }
        cancel();
        place.notices().clear(Notices.Place.SCATTER);
        var run = new Run(choice.get().withMethod(method), runs.next(), new ProjectionControl());
        control = run.control;
        job = place.jobs().job(place.words().get("method." + method));
        job.whenCancelled(run.control::cancel);
        state.set(State.RUNNING);
        place.jobs()
                .submit(
                        lane,
                        job,
                        (token, progress) -> run.over(embeddings, progress),
                        Outcome.onlyIf(() -> runs.isCurrent(run.number), run));
    }

    private static int[] modality(Embeddings embeddings) {
        int images = embeddings.image().rows();
        var modality = new int[images + embeddings.text().rows()];
        Arrays.fill(modality, images, modality.length, 1);
        return modality;
    }

    /// One run, from its start to its outcome.
    private final class Run implements Outcome<Layout> {

        private final ProjectionChoice wanted;
        private final long number;
        private final ProjectionControl control;

        Run(ProjectionChoice wanted, long number, ProjectionControl control) {
            this.wanted = wanted;
            this.number = number;
            this.control = control;
        }

        Layout over(Embeddings embeddings, Consumer<? super Progress> progress) throws Exception {
            var frames = new LatestOnFx<LayoutFrame>(lane.fx(), this::show);
            var input = new ProjectionInput(embeddings.stacked(), modality(embeddings), null);
            return place.services().project(wanted, input, control, listener(progress, frames));
        }

        private ProjectionListener listener(
                Consumer<? super Progress> progress, LatestOnFx<LayoutFrame> frames) {
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

        private void show(LayoutFrame frame) {
            if (runs.isCurrent(number)) {
                session.methodProperty().set(wanted.method());
                session.layoutProperty().set(frame);
            }
        }

        @Override
        public void result(Layout layout) {
            show(layout.frame());
            ended();
            if (!wanted.method().equals(choice.get().method())) {
                start(choice.get().method());
            }
        }

        @Override
        public void failed(Throwable failure) {
            ended();
            place.notices().fail(Notices.Place.SCATTER, failure, null);
        }

        @Override
        public void cancelled() {
            ended();
        }

        private void ended() {
            ProjectionModel.this.control = null;
            job = null;
            state.set(session.layoutProperty().get() == null ? State.NONE : State.DONE);
        }
    }
}
