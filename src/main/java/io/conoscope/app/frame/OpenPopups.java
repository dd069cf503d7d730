package io.conoscope.app.frame;

import atlantafx.base.controls.Popover;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

/// The popups above one scene: menus, lists that drop down, popovers. Tooltips are none. FX thread
/// only.
///
/// A popup gets the keys of its window before the window does. A popover's keys are handed on from
/// here, because its controls would keep some for themselves; menus and lists know their own.
final class OpenPopups {

    private final Scene scene;
    private final EventHandler<KeyEvent> inPopover;
    private final ListChangeListener<Window> changes = this::changed;

    /// Whether one closed since the present event began.
    private boolean closedNow;

    /// @param inPopover gets the keys pressed and typed in a popover, before its controls do
    OpenPopups(Scene scene, EventHandler<KeyEvent> inPopover) {
        this.scene = scene;
        this.inPopover = inPopover;
        Window.getWindows().addListener(new WeakListChangeListener<>(changes));
    }

    private void changed(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            for (var window : change.getAddedSubList()) {
                if (window instanceof Popover popover && isAbove(popover)) {
                    popover.addEventFilter(KeyEvent.KEY_PRESSED, inPopover);
                    popover.addEventFilter(KeyEvent.KEY_TYPED, inPopover);
                }
            }
            for (var window : change.getRemoved()) {
                closedNow |= window instanceof PopupWindow && !(window instanceof Tooltip);
            }
        }
        if (closedNow) {
            Platform.runLater(() -> closedNow = false);
        }
    }

    /// Whether the present key belongs to a popup: one is open, or closed by this very key.
    boolean takes(EventType<KeyEvent> type) {
        return topmost() != null || (closedNow && type == KeyEvent.KEY_PRESSED);
    }

    /// The one that was opened last; null without any.
    @Nullable PopupWindow topmost() {
        PopupWindow last = null;
        for (var window : Window.getWindows()) {
            if (window instanceof PopupWindow popup && !(popup instanceof Tooltip)) {
                last = isAbove(popup) ? popup : last;
            }
        }
        return last;
    }

    private boolean isAbove(PopupWindow popup) {
        var owner = popup.getOwnerWindow();
        return owner instanceof PopupWindow below
                ? isAbove(below)
                : owner != null && owner.equals(scene.getWindow());
    }
}
