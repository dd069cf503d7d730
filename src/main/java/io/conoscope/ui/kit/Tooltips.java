package io.conoscope.ui.kit;

import javafx.scene.control.Tooltip;
import javafx.stage.Screen;
import javafx.util.Duration;

/// Makes tooltips the same way everywhere: wrapped, so that none is wider than a screen, and there
/// until they were read.
public final class Tooltips {

    private static final double WIDTH = 340;

    /// Between a tooltip above the mouse and where it would have begun, in pixels.
    private static final double ABOVE = 24;

    private static final Duration DELAY = Duration.millis(400);

    private Tooltips() {}

    /// A tooltip with a text, which may change later.
    public static Tooltip of(String text) {
        var tip = new Tooltip(text);
        tip.setWrapText(true);
        tip.setMaxWidth(WIDTH);
        tip.setShowDelay(DELAY);
        tip.setShowDuration(Duration.INDEFINITE);
        tip.setOnShown(event -> FxThread.EXECUTOR.execute(() -> moveOntoScreen(tip)));
        return tip;
    }

    /// JavaFX places a tooltip before its text wraps, as if it were as high as a single line. One
    /// that does not fit below the mouse goes above it: under the mouse it would close.
    private static void moveOntoScreen(Tooltip tip) {
        if (!tip.isShowing()) {
            return;
        }
        var shown = tip.getSkin().getNode();
        var at = shown.localToScreen(shown.getLayoutBounds());
        var screens = Screen.getScreensForRectangle(at.getMinX(), at.getMinY(), 1, 1);
        if (!screens.isEmpty()) {
            var screen = screens.getFirst().getVisualBounds();
            double up = Math.min(at.getHeight() + ABOVE, at.getMinY() - screen.getMinY());
            tip.setAnchorY(tip.getAnchorY() - (at.getMaxY() > screen.getMaxY() ? up : 0));
        }
    }
}
