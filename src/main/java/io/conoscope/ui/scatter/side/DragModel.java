package io.conoscope.ui.scatter.side;

import io.conoscope.ui.session.select.SelectionOperation;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// What the next drag on a side of the scatter does, and the outline that the present one draws. FX
/// thread only; knows no scene.
///
/// A box or a lasso is armed for one drag; then dragging pans again.
public final class DragModel {

    private static final double[] NONE = new double[0];

    private final ObjectProperty<DragMode> mode = new SimpleObjectProperty<>(DragMode.PAN);
    private final ObjectProperty<SelectionOperation> operation =
            new SimpleObjectProperty<>(SelectionOperation.REPLACE);
    private final ReadOnlyObjectWrapper<double[]> outline = new ReadOnlyObjectWrapper<>(NONE);
    private double startX;
    private double startY;

    /// What the present drag does; null while there is none, and once it was cancelled.
    private @Nullable DragMode current;

    DragModel() {}

    /// What the next drag does; the sides of a comparison have it in common.
    public ObjectProperty<DragMode> modeProperty() {
        return mode;
    }

    /// What newly chosen points do to the selection while no key says otherwise.
    public ObjectProperty<SelectionOperation> operationProperty() {
        return operation;
    }

    /// The outline being drawn, as x0, y0, x1, y1 … in pixels; empty while there is none.
    ReadOnlyObjectProperty<double[]> outlineProperty() {
        return outline.getReadOnlyProperty();
    }

    /// The mouse went down there.
    ///
    /// @param boxes whether a drag that would pan draws a box instead
    void press(double x, double y, boolean boxes) {
        startX = x;
        startY = y;
        current = boxes && mode.get() == DragMode.PAN ? DragMode.BOX : mode.get();
    }

    /// Whether the present drag moves the view.
    boolean pans() {
        return current == DragMode.PAN;
    }

    /// The mouse was dragged there; a box or lasso grows.
    void drag(double x, double y) {
        if (current == DragMode.BOX) {
            outline.set(SelectionPolygon.box(startX, startY, x, y));
        } else if (current == DragMode.LASSO) {
            outline.set(extended(x, y));
        }
    }

    private double[] extended(double x, double y) {
        var before = outline.get();
        var first = before.length == 0 ? new double[] {startX, startY} : before;
        var longer = Arrays.copyOf(first, first.length + 2);
        longer[first.length] = x;
        longer[first.length + 1] = y;
        return longer;
    }

    /// The mouse went up: gives the outline that was drawn, empty without one, and ends it.
    double[] release() {
        var drawn = outline.get();
        current = null;
        if (drawn.length > 0) {
            outline.set(NONE);
            mode.set(DragMode.PAN);
        }
        return drawn;
    }

    /// Keeps showing an outline that was drawn until it is answered; the next one takes its place.
    void hold(double[] drawn) {
        outline.set(drawn);
    }

    /// Ends showing a held outline.
    ///
    /// @return whether it still showed: else it was cancelled or another was drawn since, and its
    ///     answer is not wanted any more
    boolean answer(double[] drawn) {
        boolean held = outline.get() == drawn;
        if (held) {
            outline.set(NONE);
        }
        return held;
    }

    /// Disarms, and drops an outline that is being drawn.
    ///
    /// @return whether there was anything to cancel
    public boolean cancel() {
        boolean drawing = outline.get().length > 0;
        boolean any = drawing || mode.get() != DragMode.PAN;
        if (any) {
            current = null;
            outline.set(NONE);
            mode.set(DragMode.PAN);
        }
        return any;
    }
}
