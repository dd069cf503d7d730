package io.conoscope.ui.scatter.foot;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/// What a term means, at the mouse and at the keyboard's focus.
final class TermTooltips {

    private static final double WIDTH = 340;

    private TermTooltips() {}

    /// Gives a node its explanation; Tab reaches the node, and shows it.
    static Tooltip install(Node node) {
        var tip = new Tooltip();
        tip.setWrapText(true);
        tip.setMaxWidth(WIDTH);
        tip.setShowDelay(Duration.millis(400));
        tip.setShowDuration(Duration.INDEFINITE);
        Tooltip.install(node, tip);
        node.setFocusTraversable(true);
        tip.textProperty().subscribe(node::setAccessibleHelp);
        node.focusVisibleProperty()
                .subscribe(
                        (before, focused) -> {
                            if (focused) {
                                var below = node.localToScreen(0, 0);
                                tip.show(node, below.getX(), below.getY() - tip.getHeight() - 24);
                            } else {
                                tip.hide();
                            }
                        });
        return tip;
    }
}
