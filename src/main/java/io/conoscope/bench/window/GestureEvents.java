package io.conoscope.bench.window;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// Fires at a node what a mouse would, without a mouse. FX thread only.
final class GestureEvents {

    private GestureEvents() {}

    /// Fires an event of a button that is down, or of none.
    ///
    /// @param at in the node's own coordinates
    static void mouse(Node node, EventType<MouseEvent> type, MouseButton button, Point2D at) {
        var scene = node.localToScene(at);
        boolean down = button == MouseButton.PRIMARY;
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        scene.getX(),
                        scene.getY(),
                        scene.getX(),
                        scene.getY(),
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
                        null));
    }

    /// Turns the wheel.
    ///
    /// @param at      in the node's own coordinates
    /// @param delta   in pixels, above 0 away from the user
    /// @param control whether that key is down
    static void wheel(Node node, Point2D at, double delta, boolean control) {
        var scene = node.localToScene(at);
        Event.fireEvent(
                node,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        scene.getX(),
                        scene.getY(),
                        scene.getX(),
                        scene.getY(),
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
                        null));
    }
}
