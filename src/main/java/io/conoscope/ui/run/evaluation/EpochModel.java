package io.conoscope.ui.run.evaluation;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

import java.util.Collections;
import java.util.List;

/// At which epoch one looks: a place among the epochs that were evaluated, which can be played
/// through. At the last one it stays at the end as more come. FX thread only.
public final class EpochModel {

    /// How long an epoch stands while playing at speed 1.
    public static final long PERIOD_NANOS = 600_000_000L;

    private final ReadOnlyObjectWrapper<List<Double>> epochs =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<StepSpan>> steps =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final DoubleProperty speed = new SimpleDoubleProperty(1);
    private final BooleanProperty glides = new SimpleBooleanProperty(true);
    private long since = Long.MIN_VALUE;
    private boolean following = true;

    /// The epochs there are to go through, rising.
    public ReadOnlyObjectProperty<List<Double>> epochsProperty() {
        return epochs.getReadOnlyProperty();
    }

    /// The steps that belong to the epochs, in their order; empty while they are not known.
    public ReadOnlyObjectProperty<List<StepSpan>> stepsProperty() {
        return steps.getReadOnlyProperty();
    }

    /// The place of the epoch looked at; -1 while there is none.
    public ReadOnlyIntegerProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    /// Whether [#tick] is due at every pulse.
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /// How fast it plays; 1 is an epoch each [#PERIOD_NANOS].
    public DoubleProperty speedProperty() {
        return speed;
    }

    /// Whether points glide from one epoch to the next; true at first.
    public BooleanProperty glidesProperty() {
        return glides;
    }

    /// The epoch looked at; NaN while there is none.
    public double epoch() {
        return position.get() < 0 ? Double.NaN : epochs.get().get(position.get());
    }

    /// Takes the epochs of what shows now. The one looked at stays, or its nearest neighbour;
    /// whoever looked at the last one looks at the new last one.
    ///
    /// @param rising without repeats
    void setEpochs(List<Double> rising) {
        setEpochs(rising, List.of());
    }

    /// The same with the steps of each epoch.
    void setEpochs(List<Double> rising, List<StepSpan> ofEach) {
        steps.set(List.copyOf(ofEach));
        if (rising.equals(epochs.get())) {
            return;
        }
        double before = epoch();
        boolean toEnd = following || Double.isNaN(before);
        if (rising.isEmpty()) {
            playing.set(false);
            following = true;
        }
        // Never a place beyond the list, whoever listens to which of the two.
        position.set(-1);
        epochs.set(List.copyOf(rising));
        position.set(toEnd ? rising.size() - 1 : nearest(rising, before));
    }

    private static int nearest(List<Double> rising, double epoch) {
        int at = Collections.binarySearch(rising, epoch);
        if (at >= 0) {
            return at;
        }
        int after = Math.min(-at - 1, rising.size() - 1);
        int before = Math.max(0, after - 1);
        return epoch - rising.get(before) <= rising.get(after) - epoch ? before : after;
    }

    /// Goes to a place, cut to those there are, and stops playing.
    public void show(int place) {
        playing.set(false);
        go(place);
    }

    /// Goes to the evaluated epoch nearest to one, and stops playing.
    public void showNearest(double wanted) {
        if (!epochs.get().isEmpty()) {
            show(nearest(epochs.get(), wanted));
        }
    }

    /// Goes so many places on, or back where negative.
    public void move(int by) {
        show(position.get() + by);
    }

    /// Plays from here, from the beginning where this is the end; holds while it plays.
    public void playOrHold() {
        if (playing.get()) {
            playing.set(false);
        } else if (epochs.get().size() > 1) {
            if (position.get() == epochs.get().size() - 1) {
                go(0);
            }
            since = Long.MIN_VALUE;
            playing.set(true);
        }
    }

    /// Goes on where it is time; stops at the end.
    ///
    /// @param now of a clock in nanoseconds, the same at every call
    public void tick(long now) {
        if (!playing.get()) {
            return;
        }
        if (since == Long.MIN_VALUE) {
            since = now;
            return;
        }
        if (now - since >= period()) {
            since = now;
            go(position.get() + 1);
            if (position.get() == epochs.get().size() - 1) {
                playing.set(false);
            }
        }
    }

    /// How long an epoch stands while playing, in nanoseconds.
    public long period() {
        return Math.round(PERIOD_NANOS / speed.get());
    }

    private void go(int place) {
        int last = epochs.get().size() - 1;
        if (last >= 0) {
            int wanted = Math.clamp(place, 0, last);
            following = wanted == last;
            position.set(wanted);
        }
    }
}
