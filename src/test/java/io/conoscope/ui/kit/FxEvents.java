package io.conoscope.ui.kit;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// What a test does to nodes and waits for. Events are fired at a node on the calling thread, which
/// is the FX thread: no robot has to find the place, and nothing else moves the pointer.
public final class FxEvents {

    private static final int PATIENCE_SECONDS = 30;

    private FxEvents() {}

    /// Waits for something that other threads bring about, then for the FX thread to have shown it.
    ///
    /// @throws java.util.concurrent.TimeoutException if it is not so within 30 seconds
    public static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// The one node that a query finds.
    public static Node find(FxRobot robot, String query) {
        return robot.lookup(query).query();
    }

    /// The words of a label or button.
    public static String text(FxRobot robot, String query) {
        return ((Labeled) find(robot, query)).getText();
    }

    /// Fires an event of the primary button, which is down.
    ///
    /// @param at     in the node's own coordinates
    /// @param clicks how many in a row
    public static void mouse(Node node, EventType<MouseEvent> type, Point2D at, int clicks) {
        var scene = node.localToScene(at);
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        scene.getX(),
                        scene.getY(),
                        scene.getX(),
                        scene.getY(),
                        MouseButton.PRIMARY,
                        clicks,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
    }

    /// Turns the wheel.
    ///
    /// @param at     in the node's own coordinates
    /// @param deltaY in pixels, above 0 away from the user
    public static void wheel(Node node, Point2D at, double deltaY) {
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
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        deltaY,
                        0,
                        deltaY,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null));
    }

    /// Presses a key without modifiers.
    public static void key(Node node, KeyCode code) {
        Event.fireEvent(
                node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
}
