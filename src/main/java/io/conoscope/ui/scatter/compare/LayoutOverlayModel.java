package io.conoscope.ui.scatter.compare;

import io.conoscope.embedding.Embeddings;
import io.conoscope.projection.LayoutFrame;
import io.conoscope.ui.session.ProjectionModel.State;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

/// The right layout as it is drawn: laid over the left one, so that no difference is seen where a
/// turn or a mirror is all there is. FX thread only.
///
/// While the left layout forms, the right one stands still; it is laid over anew when the left one
/// is held or done.
public final class LayoutOverlayModel {

    private final CompareModel compare;
    private final BooleanProperty aligned = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<@Nullable Embeddings> embeddings =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper method = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper turned = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<@Nullable LayoutFrame> frame =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper disparity = new ReadOnlyDoubleWrapper(Double.NaN);

    /// The newest fit of the two layouts, and the one that is drawn by.
    private @Nullable Fit newest;

    private @Nullable Fit applied;
    private @Nullable Drawn drawn;

    private record Drawn(LayoutFrame frame, @Nullable LayoutOverlay overlay) {}

    private record Fit(LaidOut right, LaidOut left, @Nullable LayoutOverlay overlay) {

        boolean isOf(LaidOut moved) {
            return right.frame().equals(moved.frame());
        }

        boolean isOf(LaidOut moved, LaidOut target) {
            return isOf(moved) && left.frame().equals(target.frame());
        }
    }

    public LayoutOverlayModel(CompareModel compare) {
        this.compare = compare;
        compare.shownProperty().subscribe((before, now) -> lay());
        compare.rightProperty().subscribe((before, now) -> lay());
        compare.leftProperty().subscribe((before, now) -> leftChanged(now));
        compare.leftStateProperty().subscribe((before, now) -> leftRests(now));
        aligned.subscribe((before, now) -> lay());
        lay();
    }

    /// Whether the right layout is laid over the left one; true at first.
    public BooleanProperty alignedProperty() {
        return aligned;
    }

    /// The points as they are drawn; null while the right side is empty or hidden.
    public ReadOnlyObjectProperty<@Nullable LayoutFrame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    /// The rows that are laid out.
    public ReadOnlyObjectProperty<@Nullable Embeddings> embeddingsProperty() {
        return embeddings.getReadOnlyProperty();
    }

    /// The method that made the layout; empty while there is none.
    public ReadOnlyStringProperty methodProperty() {
        return method.getReadOnlyProperty();
    }

    /// Whether the layout was turned, so that its axes mean nothing any more.
    public ReadOnlyBooleanProperty turnedProperty() {
        return turned.getReadOnlyProperty();
    }

    /// How far the two layouts differ in shape, in [0, 1]; NaN while it cannot be told.
    public ReadOnlyDoubleProperty disparityProperty() {
        return disparity.getReadOnlyProperty();
    }

    /// A left layout that forms is compared at every frame; only a finished one moves the right.
    private void leftChanged(@Nullable LaidOut left) {
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
            frame.set(null);
            method.set("");
            turned.set(false);
            return;
        }
        applied = newest == null && applied != null && applied.isOf(right) ? applied : newest;
        var overlay = aligned.get() && applied != null ? applied.overlay() : null;
        draw(new Drawn(right.frame(), overlay), right);
    }

    private void draw(Drawn wanted, LaidOut right) {
        if (wanted.equals(drawn)) {
            return;
        }
        drawn = wanted;
        var overlay = wanted.overlay();
        embeddings.set(right.embeddings());
        method.set(right.choice().method());
        turned.set(overlay != null && overlay.turns());
        frame.set(overlay == null ? right.frame() : moved(right.frame(), overlay));
    }

    private static LayoutFrame moved(LayoutFrame frame, LayoutOverlay by) {
        return new LayoutFrame(
                frame.iteration(), frame.iterations(), by.transform().apply(frame.xy()));
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
