package io.conoscope.ui.scatter.compare;

import io.conoscope.projection.LayoutFrame;
import io.conoscope.ui.session.DisplayedLayout;
import io.conoscope.ui.session.LayoutRun.State;
import io.conoscope.ui.session.recording.RecordedFrame;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

/// The right layout as it is drawn: laid over the left one, so that no difference is seen where a
/// turn or a mirror is all there is. FX thread only.
///
/// While the left layout forms, the right one stands still; it is laid over again when the left one
/// is paused or done.
public final class LayoutOverlayModel {

    private final CompareModel compare;
    private final BooleanProperty aligned = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<@Nullable DisplayedLayout> drawnLayout =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper disparity = new ReadOnlyDoubleWrapper(Double.NaN);

    /// The newest fit of the two layouts, and the one that is drawn by.
    private @Nullable Fit newest;

    private @Nullable Fit applied;
    private @Nullable Drawn drawn;
    private @Nullable DisplayedLayout drawnOf;

    private record Drawn(LayoutFrame frame, @Nullable LayoutOverlay overlay) {}

    private record Fit(
            DisplayedLayout right, DisplayedLayout left, @Nullable LayoutOverlay overlay) {

        boolean isOf(DisplayedLayout moved) {
            return right.frame().equals(moved.frame());
        }

        boolean isOf(DisplayedLayout moved, DisplayedLayout target) {
            return isOf(moved) && left.frame().equals(target.frame());
        }
    }

    public LayoutOverlayModel(CompareModel compare) {
        this.compare = compare;
        compare.shownProperty().subscribe((before, now) -> lay());
        compare.rightProperty().subscribe((before, now) -> lay());
        compare.leftProperty().subscribe((before, now) -> leftChanged(now));
        compare.leftRun().stateProperty().subscribe((before, now) -> leftRests(now));
        aligned.subscribe((before, now) -> lay());
        lay();
    }

    /// Whether the right layout is laid over the left one; true at first.
    public BooleanProperty alignedProperty() {
        return aligned;
    }

    /// The layout as it is drawn; null while the right side is empty or hidden.
    public ReadOnlyObjectProperty<@Nullable DisplayedLayout> displayedProperty() {
        return drawnLayout.getReadOnlyProperty();
    }

    /// How far the two layouts differ in shape, in [0, 1]; NaN while it cannot be told.
    public ReadOnlyDoubleProperty disparityProperty() {
        return disparity.getReadOnlyProperty();
    }

    /// A left layout that forms is compared at every frame; only a finished one moves the right.
    private void leftChanged(@Nullable DisplayedLayout left) {
        boolean formed = left != null && left.frame().iteration() >= left.frame().iterations();
        if (formed) {
            lay();
        } else {
            compareNow();
        }
    }

    private void leftRests(State now) {
        if (now == State.DONE || now == State.PAUSED) {
            lay();
        }
    }

    private void lay() {
        var right = compare.rightProperty().get();
        compareNow();
        if (right == null || !compare.shownProperty().get()) {
            applied = null;
            drawn = null;
            drawnOf = null;
            drawnLayout.set(null);
            return;
        }
        applied = fitOf(right);
        var overlay = aligned.get() && applied != null ? applied.overlay() : null;
        draw(new Drawn(right.frame(), overlay), right);
    }

    /// All frames of a recording are laid over as the end of the run is, so that nothing jumps from
    /// one to the next.
    private @Nullable Fit fitOf(DisplayedLayout right) {
        var before = applied;
        if (right.stage() != DisplayedLayout.Stage.RECORDED) {
            return newest == null && before != null && before.isOf(right) ? before : newest;
        }
        var left = compare.leftProperty().get();
        var end = right.result();
        if (end == null || left == null) {
            return before == null ? newest : before;
        }
        var whole = right.at(RecordedFrame.of(end.frame()), null);
        return before != null && before.isOf(whole, left)
                ? before
                : new Fit(whole, left, LayoutOverlay.of(whole, left));
    }

    private void draw(Drawn wanted, DisplayedLayout right) {
        var before = drawnLayout.get();
        var overlay = wanted.overlay();
        if (right.equals(drawnOf) && wanted.equals(drawn)) {
            return;
        }
        if (overlay == null) {
            drawnLayout.set(right);
        } else if (before != null && wanted.equals(drawn)) {
            drawnLayout.set(right.placedAs(before));
        } else {
            drawnLayout.set(right.moved(overlay.transform()::apply, overlay.turns()));
        }
        drawnOf = right;
        drawn = wanted;
    }

    private void compareNow() {
        var right = compare.rightProperty().get();
        var left = compare.leftProperty().get();
        if (right == null || left == null || !compare.shownProperty().get()) {
            newest = null;
        } else if (newest == null || !newest.isOf(right, left)) {
            newest = new Fit(right, left, LayoutOverlay.of(right, left));
        }
        var overlay = newest == null ? null : newest.overlay();
        disparity.set(overlay == null ? Double.NaN : overlay.disparity());
    }
}
