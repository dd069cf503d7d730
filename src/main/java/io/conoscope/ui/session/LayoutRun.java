package io.conoscope.ui.session;

import io.conoscope.embedding.Embeddings;
import io.conoscope.projection.ProjectionControl;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.kit.control.Transport;
import io.conoscope.ui.session.method.ProjectionChoice;
import io.conoscope.ui.session.method.ProjectionMethod;
import io.conoscope.ui.session.recording.PlaybackModel;
import io.conoscope.ui.session.recording.RecordedFrame;
import io.conoscope.ui.session.recording.RecordedRun;
import io.conoscope.ui.session.recording.Recording;
import io.conoscope.ui.session.status.Job;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// The run behind one side of the scatter: it streams its frames into what that side shows, records
/// them, is paused, stepped and retuned. One at a time: a later one ends the one before. FX thread
/// only.
///
/// Both sides have one; what they run, and when, is up to [ProjectionModel] on the left and to
/// `CompareModel` on the right.
public final class LayoutRun implements Transport {

    /// What the transport buttons stand for.
    public enum State {
        /// There is nothing to run.
        NONE,
        /// A run is under way, or waits for its turn.
        RUNNING,
        /// A run is under way and paused.
        PAUSED,
        /// What shows is at rest.
        DONE
    }

    private final ViewModelContext context;
    private final ObjectProperty<@Nullable DisplayedLayout> displayed;
    private final Runnable again;
    private final RequestNumbers numbers = new RequestNumbers();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Job> job = new ReadOnlyObjectWrapper<>();
    private final BooleanBinding running = state.isEqualTo(State.RUNNING);
    private final BooleanBinding restartable = state.isNotEqualTo(State.NONE);
    private final BooleanBinding cancellable = running.or(state.isEqualTo(State.PAUSED));
    private final BooleanBinding steered =
            Bindings.createBooleanBinding(() -> !isUnsteered(), state, job);
    private final BooleanBinding playable = restartable.and(steered);
    private final BooleanBinding steppable = cancellable.and(steered);
    private final PlaybackModel playback = new PlaybackModel(this::goTo);
    private @Nullable RecordedRun run;

    /// What was shown here though it never finished: running it again would lose it.
    private @Nullable DisplayedLayout frozen;

    private Outcome<? super RecordedRun.Done> ended = Outcome.of(done -> {}, failure -> {});

    /// @param displayed receives what this side shows, whole at every change
    /// @param again     starts what was run last from its beginning
    LayoutRun(
            ViewModelContext context,
            ObjectProperty<@Nullable DisplayedLayout> displayed,
            Runnable again) {
        this.context = context;
        this.displayed = displayed;
        this.again = again;
    }

    /// What this side shows; null while it is empty.
    public ReadOnlyObjectProperty<@Nullable DisplayedLayout> displayedProperty() {
        return displayed;
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

    /// The rows of the run under way; null while there is none.
    public @Nullable Embeddings rows() {
        return run == null ? null : run.rows();
    }

    /// The frames recorded of the layout on screen.
    public PlaybackModel playback() {
        return playback;
    }

    /// Whether the run under way cannot be paused: another program's.
    private boolean isUnsteered() {
        var now = run;
        return now != null && ProjectionMethod.of(now.choice().method()).isComparator();
    }

    @Override
    public BooleanExpression running() {
        return running;
    }

    @Override
    public BooleanExpression playable() {
        return playable;
    }

    @Override
    public BooleanExpression steppable() {
        return steppable;
    }

    @Override
    public BooleanExpression restartable() {
        return restartable;
    }

    /// Whether there is a run that [#cancel] would end.
    public BooleanExpression cancellable() {
        return cancellable;
    }

    /// Space: pauses a running projection, resumes a paused one, starts a finished one again.
    @Override
    public void playOrPause() {
        switch (state.get()) {
            case RUNNING -> steer(ProjectionControl::pause, State.PAUSED);
            case PAUSED -> steer(ProjectionControl::resume, State.RUNNING);
            case DONE -> restart();
            case NONE -> {}
        }
    }

    /// Lets a paused projection do one iteration; pauses a running one first.
    @Override
    public void step() {
        steer(ProjectionControl::step, State.PAUSED);
    }

    @Override
    public void restart() {
        again.run();
    }

    private void steer(Consumer<ProjectionControl> act, State then) {
        var shown = job.get();
        if (run != null && shown != null && !isUnsteered()) {
            act.accept(run.control());
            shown.pausedProperty().set(then == State.PAUSED);
            state.set(then);
        }
    }

    /// Starts a run in place of the one under way. What shows stays until its first frame.
    ///
    /// @param lane  where it goes
    /// @param title of its job
    /// @param ended called before what the run left shows; may start another
    public void start(
            Background lane,
            RecordedRun.Order order,
            String title,
            Outcome<? super RecordedRun.Done> ended) {
        stop();
        playback.open(Recording.NONE);
        long number = numbers.next();
        var begun = new RecordedRun(order);
        var shown = context.jobs().job(title);
        shown.whenCancelled(begun.control()::cancel);
        run = begun;
        this.ended = ended;
        job.set(shown);
        state.set(State.RUNNING);
        context.jobs()
                .submit(
                        lane,
                        shown,
                        (token, progress) ->
                                begun.over(
                                        context.services()::project,
                                        lane.fx(),
                                        progress,
                                        seen -> showLive(begun, number, seen)),
                        Outcome.onlyIf(
                                () -> numbers.isCurrent(number),
                                Outcome.of(this::finish, this::fail, this::end)));
    }

    /// Retunes the run under way, where that is enough for what is wanted.
    ///
    /// @return whether it is
    boolean retune(ProjectionChoice wanted) {
        boolean enough = run != null && wanted.isTuningOf(run.choice());
        if (run != null && enough) {
            run.retune(wanted);
        }
        return enough;
    }

    /// Shows a layout that is there already, in place of the run under way.
    ///
    /// @param recording how it formed; [Recording#NONE] where that is not known
    public void show(DisplayedLayout layout, Recording recording) {
        stop();
        frozen = layout.result() == null ? layout : null;
        displayed.set(layout);
        playback.open(recording);
        rest();
    }

    /// Ends the run and shows nothing.
    public void clear() {
        stop();
        displayed.set(null);
        playback.open(Recording.NONE);
        state.set(State.NONE);
    }

    /// Ends the run; its last frame stays.
    public void cancel() {
        if (run != null) {
            stop();
            ended.cancelled();
            rest();
        }
    }

    /// Ends the run without a word; something else follows at once.
    void stop() {
        numbers.next();
        var shown = job.get();
        forget();
        if (shown != null) {
            context.jobs().cancel(shown);
        }
    }

    private void forget() {
        run = null;
        job.set(null);
    }

    private void rest() {
        if (run == null) {
            var shown = displayed.get();
            state.set(shown == null || shown.equals(frozen) ? State.NONE : State.DONE);
        }
    }

    private void showLive(RecordedRun of, long number, Recording recorded) {
        if (numbers.isCurrent(number)) {
            if (playback.followingProperty().get()) {
                displayed.set(DisplayedLayout.live(of.rows(), of.choice(), recorded.last()));
            }
            playback.grow(recorded);
        }
    }

    private void goTo(RecordedFrame frame, Recording whole) {
        var shown = displayed.get();
        if (shown != null) {
            displayed.set(shown.at(frame, whole.extent()));
        }
    }

    private void finish(RecordedRun.Done done) {
        forget();
        long number = numbers.next();
        ended.result(done);
        if (numbers.isCurrent(number)) {
            var shown = displayed.get();
            displayed.set(
                    shown == null || playback.followingProperty().get()
                            ? DisplayedLayout.of(done.finished())
                            : shown.ledTo(done.finished().layout()));
            rest();
        }
    }

    private void fail(Throwable failure) {
        forget();
        ended.failed(failure);
        rest();
    }

    private void end() {
        forget();
        ended.cancelled();
        rest();
    }
}
