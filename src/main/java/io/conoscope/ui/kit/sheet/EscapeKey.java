package io.conoscope.ui.kit.sheet;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.function.BooleanSupplier;

/// Escape for what is enlarged within a workspace: wherever the focus is, as long as it can be
/// seen.
public final class EscapeKey {

    private EscapeKey() {}

    /// Takes the key from now on while a node is in a window and nothing hides it.
    ///
    /// @param act closes what is open; whether there was anything
    public static void whileSeen(Node node, BooleanSupplier act) {
        EventHandler<KeyEvent> handler =
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE && isSeen(node) && act.getAsBoolean()) {
                        event.consume();
                    }
                };
        node.sceneProperty().subscribe((before, now) -> move(handler, before, now));
        move(handler, null, node.getScene());
    }

    private static void move(
            EventHandler<KeyEvent> handler, @Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removeEventFilter(KeyEvent.KEY_PRESSED, handler);
        }
        if (now != null) {
            now.addEventFilter(KeyEvent.KEY_PRESSED, handler);
        }
    }

    private static boolean isSeen(Node node) {
        Node at = node;
        while (at != null && at.isVisible()) {
            at = at.getParent();
        }
        return at == null;
    }
}
