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
import io.conoscope.ui.session.kept.Kept;
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

    /// Layouts of 6,000 points take 48 KB each, of 100,000 points 800 KB.
    private static final long MOST_KEPT = 64L << 20;

    private final Session session;
    private final Workplace place;
    private final Background lane;
    private final RequestNumbers runs = new RequestNumbers();
    private final ObjectProperty<ProjectionChoice> choice =
            new SimpleObjectProperty<>(ProjectionChoice.DEFAULT);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private final Kept<Embeddings, ProjectionChoice, Layout> kept =
            new Kept<>(MOST_KEPT, layout -> 8L * layout.frame().points());
    private @Nullable ProjectionControl control;
    private @Nullable Job job;

    /// Whether the layout is still that of the rows before these.
    private boolean stale;

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
        ended();
    }

    private void ended() {
        control = null;
        job = null;
        if (stale) {
            clearLayout();
        }
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

    /// A layout of as many points stays until there is another, so that points glide and the camera
    /// keeps its place.
    private void embeddingsChanged(@Nullable Embeddings embeddings) {
        cancel();
        var shown = session.layoutProperty().get();
        if (embeddings == null || (shown != null && shown.points() != points(embeddings))) {
            clearLayout();
        }
        stale = session.layoutProperty().get() != null;
        if (embeddings == null) {
            state.set(State.NONE);
        } else if (!showKept(embeddings, choice.get())) {
            boolean first = !showKept(embeddings, choice.get().withMethod(FIRST_VIEW));
            start(first ? FIRST_VIEW : choice.get().method());
        }
    }

    private static int points(Embeddings embeddings) {
        return embeddings.image().rows() + embeddings.text().rows();
    }

    private void clearLayout() {
        stale = false;
        session.layoutProperty().set(null);
        session.methodProperty().set("");
    }

    private void choiceChanged(ProjectionChoice before, ProjectionChoice wanted) {
        var embeddings = session.embeddingsProperty().get();
        if (embeddings != null && !wanted.sameLayoutAs(before)) {
            cancel();
            if (!showKept(embeddings, wanted)) {
                restart();
            }
        }
    }

    /// Shows the layout that an earlier run finished, where there is one.
    private boolean showKept(Embeddings embeddings, ProjectionChoice wanted) {
        var layout = kept.find(embeddings, wanted.canonical()).orElse(null);
        if (layout == null) {
            return false;
        }
        show(wanted, layout.frame());
        state.set(State.DONE);
        return true;
    }

    private void show(ProjectionChoice shown, LayoutFrame frame) {
        stale = false;
        session.methodProperty().set(shown.method());
        session.layoutProperty().set(frame);
    }

    private void start(String method) {
        var embeddings = session.embeddingsProperty().get();
        if (embeddings == null) {
            return;
        }
        cancel();
        place.notices().clear(Notices.Place.SCATTER);
        var run = new Run(embeddings, choice.get().withMethod(method), runs.next());
        control = run.control;
        job = place.jobs().job(place.words().get("method." + method));
        job.whenCancelled(run.control::cancel);
        state.set(State.RUNNING);
        place.jobs()
                .submit(
                        lane,
                        job,
                        (token, progress) -> run.over(progress),
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

        private final Embeddings embeddings;
        private final ProjectionChoice wanted;
        private final long number;
        private final ProjectionControl control = new ProjectionControl();

        Run(Embeddings embeddings, ProjectionChoice wanted, long number) {
            this.embeddings = embeddings;
            this.wanted = wanted;
            this.number = number;
        }

        Layout over(Consumer<? super Progress> progress) throws Exception {
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
                ProjectionModel.this.show(wanted, frame);
            }
        }

        @Override
        public void result(Layout layout) {
            show(layout.frame());
            kept.keep(embeddings, wanted.canonical(), layout);
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
    }
}
