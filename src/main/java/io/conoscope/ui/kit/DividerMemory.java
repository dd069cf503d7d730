package io.conoscope.ui.kit;

import javafx.event.EventTarget;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/// Keeps the dividers of a split pane where the user wants them: they are placed again whenever the
/// pane has another length, and asked where they are only after the mouse has moved one. So no
/// rounding, squeezing or growing of the window becomes the user's wish. FX thread only.
public final class DividerMemory {

    private final SplitPane pane;
    private final DoubleFunction<double[]> wanted;
    private final Moved moved;

    /// Hears that the user has moved a divider.
    @FunctionalInterface
    public interface Moved {

        /// @param positions of all dividers, as shares of the length
        /// @param length    of the pane, in pixels
        void to(double[] positions, double length);
    }

    /// Places the dividers now and from now on.
    ///
    /// @param wanted gives the positions, as shares, at a length of the pane in pixels; as many as
    ///     there are dividers then
    public DividerMemory(SplitPane pane, DoubleFunction<double[]> wanted, Moved moved) {
        this.pane = pane;
        this.wanted = wanted;
        this.moved = moved;
        pane.widthProperty().subscribe(this::resized);
        pane.heightProperty().subscribe(this::resized);
        pane.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
        place();
    }

    /// Places the dividers where they are wanted.
    public void place() {
        double length = length();
        if (length < 1) {
            return;
        }
        var positions = wanted.apply(length);
        var dividers = pane.getDividers();
        for (int i = 0; i < Math.min(positions.length, dividers.size()); i++) {
            if (dividers.get(i).getPosition() == positions[i]) {
                // The pane heeds a position only where it changes; else it lays out by its own
                // rules when it grows.
                dividers.get(i).setPosition(positions[i] / 2);
            }
            dividers.get(i).setPosition(positions[i]);
        }
    }

    /// A pane that grows first gives a panel no more than its neighbour had before, so it is looked
    /// at again once it has grown.
    private void resized() {
        place();
        FxThread.EXECUTOR.execute(
                () -> {
                    if (isElsewhere()) {
                        place();
                    }
                });
    }

    /// Whether a divider is a pixel or more away from where it is wanted.
    private boolean isElsewhere() {
        double length = length();
        var now = pane.getDividerPositions();
        var positions = length < 1 ? now : wanted.apply(length);
        return IntStream.range(0, Math.min(now.length, positions.length))
                .anyMatch(i -> Math.abs(now[i] - positions[i]) * length >= 1);
    }

    private double length() {
        return pane.getOrientation() == Orientation.HORIZONTAL ? pane.getWidth() : pane.getHeight();
    }

    private void released(MouseEvent event) {
        if (isDivider(event.getTarget())) {
            // The last drag counts only once the pane has been laid out by it.
            pane.layout();
            moved.to(pane.getDividerPositions(), length());
        }
    }

    /// Whether it is, or is in, a divider of this pane, not of another one within it.
    private boolean isDivider(EventTarget target) {
        var node = target instanceof Node hit ? hit : null;
        while (node != null && node != pane) {
            if (node.getStyleClass().contains("split-pane-divider")) {
                return node.getParent() == pane;
            }
            node = node.getParent();
        }
        return false;
    }
}
