package io.conoscope.ui.kit;

import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/// Makes tooltips the same way everywhere: wrapped, so that none is wider than a screen, and there
/// until they were read.
public final class Tooltips {

    private static final double WIDTH = 340;
    private static final Duration DELAY = Duration.millis(400);

    private Tooltips() {}

    /// A tooltip with a text, which may change later.
    public static Tooltip of(String text) {
        var tip = new Tooltip(text);
        tip.setWrapText(true);
        tip.setMaxWidth(WIDTH);
        tip.setShowDelay(DELAY);
        tip.setShowDuration(Duration.INDEFINITE);
        tip.heightProperty().subscribe((before, now) -> moveOntoScreen(tip));
        return tip;
    }

    /// A tooltip is placed before its text wraps, as high as a single line.
    private static void moveOntoScreen(Tooltip tip) {
        if (tip.isShowing()) {
            tip.setAnchorY(tip.getAnchorY());
        }
    }
}
