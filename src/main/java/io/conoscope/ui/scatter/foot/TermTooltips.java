package io.conoscope.ui.scatter.foot;

import io.conoscope.ui.kit.Tooltips;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;

/// What a term means, at the mouse and at the keyboard's focus.
final class TermTooltips {

    private TermTooltips() {}

    /// Gives a node its explanation; Tab reaches the node, and shows it.
    static Tooltip install(Node node) {
        var tip = Tooltips.of("");
        Tooltip.install(node, tip);
        node.setFocusTraversable(true);
        tip.textProperty().subscribe(node::setAccessibleHelp);
        node.focusVisibleProperty()
                .subscribe(
                        (before, focused) -> {
                            if (focused) {
                                var corner = node.localToScreen(0, 0);
                                tip.show(node, corner.getX(), corner.getY());
                                tip.setAnchorY(corner.getY() - tip.getHeight());
                            } else {
                                tip.hide();
                            }
                        });
        return tip;
    }
}
