package io.conoscope.ui.session.status;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.Progress;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

/// One piece of long work, as the status line shows it. FX thread only.
public final class Job {

    /// Where a job stands while it is in the queue.
    public enum State {
        /// Another job runs first.
        WAITING,
        /// It computes.
        RUNNING,
        /// It was cancelled and has not ended yet.
        CANCELLING
    }

    private final String title;
    private final boolean worthKeeping;
    private final CancellationToken token = new CancellationToken();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.WAITING);
    private final ReadOnlyObjectWrapper<@Nullable Progress> progress =
            new ReadOnlyObjectWrapper<>();
    private final BooleanProperty held = new SimpleBooleanProperty();
    private Runnable brake = () -> {};
    private boolean holds;

    /// @param title        for people, for example `Flickr8k · test with clip-tiny · random 1`
    /// @param worthKeeping whether quitting asks before it ends this job
    Job(String title, boolean worthKeeping) {
        this.title = title;
        this.worthKeeping = worthKeeping;
    }

    public String title() {
        return title;
    }

    public boolean isWorthKeeping() {
        return worthKeeping;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public State state() {
        return state.get();
    }

    /// The newest progress; null until the first.
    public ReadOnlyObjectProperty<@Nullable Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    CancellationToken token() {
        return token;
    }

    void running() {
        if (state.get() == State.WAITING) {
            state.set(State.RUNNING);
        }
    }

    /// Runs something beside cancelling the token, for work that has another brake.
    public void whenCancelled(Runnable brake) {
        this.brake = brake;
    }

    /// Whether the work can be held and goes on later; then whoever shows it offers that.
    public boolean canBePaused() {
        return holds;
    }

    /// Says that the work listens to [#pausedProperty].
    public void allowPausing() {
        holds = true;
    }

    /// Whether the work is to wait where it is.
    public BooleanProperty pausedProperty() {
        return held;
    }

    void cancelling() {
        state.set(State.CANCELLING);
        token.cancel();
        brake.run();
    }

    void report(Progress newest) {
        progress.set(newest);
    }
}
