package io.conoscope.ui.session.recording;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which recorded frame is on screen: the newest while following, else one that was gone back to.
/// FX thread only.
public final class PlaybackModel {

    /// How long a whole recording plays.
    static final long REPLAY_NANOS = 6_000_000_000L;

    /// Puts frames on screen.
    public interface Screen {

        /// Shows a frame.
        ///
        /// @param whole the recording it is of, all of which is to stay in view
        void show(RecordedFrame frame, Recording whole);
    }

    private final Screen screen;
    private final ReadOnlyObjectWrapper<Recording> recording =
            new ReadOnlyObjectWrapper<>(Recording.NONE);
    private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyBooleanWrapper following = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper replaying = new ReadOnlyBooleanWrapper();
    private long began = Long.MIN_VALUE;

    public PlaybackModel(Screen screen) {
        this.screen = screen;
    }

    /// What there is to go through; never null.
    public ReadOnlyObjectProperty<Recording> recordingProperty() {
        return recording.getReadOnlyProperty();
    }

    /// The index of the frame on screen; -1 while nothing is recorded.
    public ReadOnlyIntegerProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    /// Whether the newest frame shows as it comes.
    public ReadOnlyBooleanProperty followingProperty() {
        return following.getReadOnlyProperty();
    }

    /// Whether [#tick] is due at every pulse.
    public ReadOnlyBooleanProperty replayingProperty() {
        return replaying.getReadOnlyProperty();
    }

    /// Takes a recording in place of another: that of a new run, or one that was kept. Follows it.
    public void open(Recording other) {
        replaying.set(false);
        following.set(true);
        set(other, other.size() - 1);
    }

    /// Takes a newer state of the recording. The frame that was gone back to, or its nearest
    /// neighbour, stays on screen.
    public void grow(Recording longer) {
        int before = position.get();
        if (following.get() || before < 0) {
            set(longer, longer.size() - 1);
        } else {
            set(longer, longer.indexOf(recording.get().frame(before).frame()));
        }
    }

    private void set(Recording now, int index) {
        recording.set(now);
        position.set(index);
    }

    /// Goes to a frame; at the last one, follows again.
    ///
    /// @param index cut to those there are
    public void show(int index) {
        replaying.set(false);
        go(index);
    }

    private void go(int index) {
        var all = recording.get();
        if (!all.isPlayable()) {
            return;
        }
        int wanted = Math.clamp(index, 0, all.size() - 1);
        following.set(wanted == all.size() - 1);
        if (wanted != position.get()) {
            position.set(wanted);
            screen.show(all.frame(wanted), all);
        }
    }

    /// Goes so many frames on, or back where negative.
    public void move(int by) {
        show(position.get() + by);
    }

    /// Plays the recording from its beginning; holds it where it is while it plays.
    public void playOrHold() {
        if (replaying.get()) {
            replaying.set(false);
        } else if (recording.get().isPlayable()) {
            began = Long.MIN_VALUE;
            go(0);
            replaying.set(true);
        }
    }

    /// Shows the frame that is due.
    ///
    /// @param now of a clock in nanoseconds, the same at every call
    public void tick(long now) {
        if (!replaying.get()) {
            return;
        }
        if (began == Long.MIN_VALUE) {
            began = now;
        }
        int last = recording.get().size() - 1;
        double share = Math.clamp((now - began) / (double) REPLAY_NANOS, 0, 1);
        go((int) (share * last));
        if (share >= 1) {
            replaying.set(false);
        }
    }
}
