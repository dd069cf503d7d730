package io.conoscope.bench.window;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;

/// Events as a mouse would send them, fired at a node. FX thread only.
final class InputEvents {

    private InputEvents() {}

    /// Fires a mouse event.
    ///
    /// @param local  where, in the node's coordinates
    /// @param button the one that is down; [MouseButton#NONE] while the mouse only moves
    static void mouse(Node node, EventType<MouseEvent> type, Point2D local, MouseButton button) {
        var at = node.localToScene(local);
        boolean down = button == MouseButton.PRIMARY;
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        button,
                        down ? 1 : 0,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        false,
                        false,
                        false,
                        new PickResult(node, at.getX(), at.getY())));
    }

    /// Fires one step of the wheel.
    ///
    /// @param local   where, in the node's coordinates
    /// @param delta   in pixels; positive scrolls up
    /// @param control whether the Control key is down
    static void scroll(Node node, Point2D local, double delta, boolean control) {
        var at = node.localToScene(local);
        Event.fireEvent(
                node,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        false,
                        control,
                        false,
                        control,
                        false,
                        false,
                        0,
                        delta,
                        0,
                        delta,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        new PickResult(node, at.getX(), at.getY())));
    }
}
