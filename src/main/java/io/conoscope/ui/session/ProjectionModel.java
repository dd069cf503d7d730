package io.conoscope.ui.session;

import io.conoscope.base.LruCache;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.RowsKey;
import io.conoscope.math.Matrix;
import io.conoscope.projection.Layout;
import io.conoscope.projection.LayoutFrame;
import io.conoscope.projection.ProjectionControl;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.session.method.ProjectionChoice;
import io.conoscope.ui.session.method.ProjectionMethod;
import io.conoscope.ui.session.recording.PlaybackModel;
import io.conoscope.ui.session.recording.Recording;
import io.conoscope.ui.session.status.Job;
import io.conoscope.ui.session.status.Notices;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;
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

    /// Two of the largest recordings.
    private static final long MOST_RECORDED = 192L << 20;

    private final Session session;
    private final ViewModelContext place;
    private final Background lane;
    private final NeighborsCache neighbors = new NeighborsCache();
    private final RequestNumbers runs = new RequestNumbers();
    private final ObjectProperty<ProjectionChoice> choice =
            new SimpleObjectProperty<>(ProjectionChoice.DEFAULT);
    private final BooleanProperty continues = new SimpleBooleanProperty(true);
    private final BooleanProperty continuesAcross = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Job> job = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Layout> result = new ReadOnlyObjectWrapper<>();
    private final PlaybackModel playback = new PlaybackModel(this::showRecorded);
    private final LruCache<RowsKey, ProjectionChoice, Layout> kept =
            new LruCache<>(MOST_KEPT, layout -> 8L * layout.frame().points());
    private final LruCache<RowsKey, ProjectionChoice, Recording> recordings =
            new LruCache<>(MOST_RECORDED, Recording::bytes);
    private @Nullable ProjectionRun run;

    /// Whether the layout is still that of the rows before these.
    private boolean stale;

    ProjectionModel(Session session, ViewModelContext place, Background lane) {
        this.session = session;
        this.place = place;
        this.lane = lane;
        session.embeddingsProperty().subscribe(this::embeddingsChanged);
        choice.subscribe(this::choiceChanged);
    }

    /// What the user wants to see; setting another one starts it, or turns the run under way where
    /// that is enough.
    public ObjectProperty<ProjectionChoice> choiceProperty() {
        return choice;
    }

    /// Whether other settings of the method on screen start from the layout on screen, so that
    /// points move from where they are; true at first.
    public BooleanProperty continuesProperty() {
        return continues;
    }

    /// Whether other rows of the same items do so too; false at first.
    public BooleanProperty continuesAcrossProperty() {
        return continuesAcross;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public State state() {
        return state.get();
    }

    /// The run under way as the status line shows it; null while there is none.
    public ReadOnlyObjectProperty<@Nullable Job> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /// The finished layout on screen, or that whose recording is; null while it forms.
    public ReadOnlyObjectProperty<@Nullable Layout> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// The frames recorded of the layout on screen.
    public PlaybackModel playback() {
        return playback;
    }

    /// Whether a job is the run under way.
    public boolean runs(Job candidate) {
        return candidate == job.get();
    }

    /// Whether the run under way cannot be held: another program's.
    public boolean isUnsteered() {
        var now = run;
        return now != null && ProjectionMethod.of(now.choice().method()).isComparator();
    }

    /// Layouts that were finished and are still at hand, of these rows or others, the latest last.
    public List<LruCache.Entry<RowsKey, ProjectionChoice, Layout>> finished() {
        return kept.all();
    }

    /// Keeps a layout that was finished elsewhere.
    public void keep(Embeddings embeddings, ProjectionChoice choice, Layout layout) {
        kept.keep(embeddings.key(), choice.canonical(), layout);
    }

    /// Space: holds a running projection, lets a held one run on, starts a finished one anew.
    public void playOrPause() {
        switch (state.get()) {
            case RUNNING -> steer(ProjectionControl::pause, State.PAUSED);
            case PAUSED -> steer(ProjectionControl::resume, State.RUNNING);
            case DONE -> restart();
            case NONE -> {}
        }
    }

    /// Lets a held projection do one iteration; holds a running one first.
    public void step() {
        steer(ProjectionControl::step, State.PAUSED);
    }

    private void steer(Consumer<ProjectionControl> act, State then) {
        if (run != null && !isUnsteered()) {
            act.accept(run.control());
            state.set(then);
        }
    }

    /// Starts the chosen method from its beginning.
    public void restart() {
        start(choice.get(), null);
    }

    /// Ends the run; the last frame stays.
    public void cancel() {
        stop();
        ended();
    }

    private void stop() {
        runs.next();
        var running = job.get();
        if (running != null) {
            place.jobs().cancel(running);
        }
        run = null;
        job.set(null);
    }

    private void ended() {
        run = null;
        job.set(null);
        if (stale) {
            clearLayout();
        }
        state.set(session.layoutProperty().get() == null ? State.NONE : State.DONE);
    }

    /// A layout of as many points stays until there is another, so that points glide and the camera
    /// keeps its place.
    private void embeddingsChanged(@Nullable Embeddings embeddings) {
        stop();
        var shown = session.layoutProperty().get();
        if (embeddings == null || (shown != null && shown.points() != points(embeddings))) {
            clearLayout();
        }
        stale = session.layoutProperty().get() != null;
        if (embeddings == null) {
            state.set(State.NONE);
        } else if (!showKept(embeddings, choice.get())) {
            startOn(embeddings);
        }
    }

    private void startOn(Embeddings embeddings) {
        var present = continuesAcross.get() ? present(choice.get()) : null;
        var first = choice.get().withMethod(FIRST_VIEW);
        boolean seen = present != null || showKept(embeddings, first);
        start(seen ? choice.get() : first, present);
    }

    private void clearLayout() {
        stale = false;
        playback.open(Recording.NONE);
        result.set(null);
        session.layoutProperty().set(null);
        session.methodProperty().set("");
    }

    private void choiceChanged(ProjectionChoice before, ProjectionChoice wanted) {
        var embeddings = session.embeddingsProperty().get();
        if (embeddings == null || wanted.sameLayoutAs(before)) {
            return;
        }
        if (run != null && wanted.isTuningOf(run.choice())) {
            run.retune(wanted);
            return;
        }
        stop();
        if (!showKept(embeddings, wanted)) {
            boolean asked = stale ? continuesAcross.get() : continues.get();
            start(wanted, asked ? present(wanted) : null);
        }
    }

    private static int points(Embeddings embeddings) {
        return embeddings.image().rows() + embeddings.text().rows();
    }

    /// The layout on screen, where a method can start from it; else null.
    private @Nullable Matrix present(ProjectionChoice wanted) {
        var shown = session.layoutProperty().get();
        boolean fits =
                ProjectionMethod.of(wanted.method()).isSteered()
                        && wanted.method().equals(session.methodProperty().get());
        return shown == null || !fits ? null : Matrix.of(shown.points(), 2, shown.xy().clone());
    }

    /// Shows the layout that an earlier run finished, where there is one.
    private boolean showKept(Embeddings embeddings, ProjectionChoice wanted) {
        var layout = kept.find(embeddings.key(), wanted.canonical()).orElse(null);
        if (layout == null) {
            return false;
        }
        playback.open(recordings.find(embeddings.key(), wanted.canonical()).orElse(Recording.NONE));
        session.extentProperty().set(null);
        show(wanted, layout.frame());
        result.set(layout);
        state.set(State.DONE);
        return true;
    }

    private void show(ProjectionChoice shown, LayoutFrame frame) {
        stale = false;
        session.methodProperty().set(shown.method());
        session.layoutProperty().set(frame);
    }

    private void showRecorded(LayoutFrame frame, Recording whole) {
        session.extentProperty().set(whole.corners());
        session.layoutProperty().set(frame);
    }

    private void start(ProjectionChoice wanted, @Nullable Matrix from) {
        var embeddings = session.embeddingsProperty().get();
        if (embeddings == null) {
            return;
        }
        stop();
        place.notices().clear(Notices.Place.SCATTER);
        playback.open(Recording.NONE);
        result.set(null);
        long number = runs.next();
        var begun =
                new ProjectionRun(
                        place.services(), embeddings, wanted, from, neighbors.of(embeddings.key()));
        var title = place.jobs().job(place.words().get("method." + wanted.method()));
        title.whenCancelled(begun.control()::cancel);
        run = begun;
        job.set(title);
        state.set(State.RUNNING);
        place.jobs()
                .submit(
                        lane,
                        title,
                        (token, progress) ->
                                begun.over(
                                        lane.fx(), progress, seen -> showLive(begun, number, seen)),
                        Outcome.onlyIf(() -> runs.isCurrent(number), outcome(begun)));
    }

    private void showLive(ProjectionRun of, long number, Recording recorded) {
        if (runs.isCurrent(number)) {
            playback.grow(recorded);
            if (playback.followingProperty().get()) {
                session.extentProperty().set(null);
                show(of.choice(), recorded.last());
            }
        }
    }

    private Outcome<ProjectionRun.Done> outcome(ProjectionRun of) {
        return Outcome.of(done -> finish(of, done), this::fail, this::ended);
    }

    private void finish(ProjectionRun of, ProjectionRun.Done done) {
        if (playback.followingProperty().get()) {
            show(of.choice(), done.layout().frame());
        }
        kept.keep(of.embeddings().key(), of.choice().canonical(), done.layout());
        recordings.keep(of.embeddings().key(), of.choice().canonical(), done.recording());
        ended();
        if (of.choice().method().equals(choice.get().method())) {
            result.set(done.layout());
        } else {
            start(choice.get(), null);
        }
    }

    private void fail(Throwable failure) {
        ended();
        place.notices().fail(Notices.Place.SCATTER, failure, null);
    }
}
