package io.conoscope.bench.window;

import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import java.util.Arrays;

/// Drags and zooms the scatter, one event a pulse, and takes the time. FX thread only.
///
/// A pulse's interval runs from one animation call to the next. The handler's time is what the
/// event and the layout that it causes take of the FX thread.
public final class ScatterScript extends AnimationTimer {

    /// Room for 18 minutes at 60 pulses a second.
    private static final int MOST = 1 << 16;

    private final Node canvas;
    private final Parent root;
    private final Runnable done;
    private final int warmUp;
    private final int pulses;
    private final long[] panIntervals = new long[MOST];
    private final long[] panHandlers = new long[MOST];
    private final long[] zoomIntervals = new long[MOST];
    private final long[] zoomHandlers = new long[MOST];
    private int pans;
    private int zooms;
    private int step;
    private long before;

    /// @param canvas  receives the events
    /// @param root    is laid out after each
    /// @param warmUp  pulses that are not measured, at least 1
    /// @param pulses  measured ones, half of them dragging and half zooming
    /// @param done    called after the last
    public ScatterScript(Node canvas, Parent root, int warmUp, int pulses, Runnable done) {
        this.canvas = canvas;
        this.root = root;
        this.warmUp = warmUp;
        this.pulses = Math.min(pulses, MOST);
        this.done = done;
    }

    @Override
    public void handle(long frame) {
        long now = System.nanoTime();
        long interval = now - before;
        before = now;
        boolean zooming = (step / 60) % 2 == 1;
        act(zooming);
        root.layout();
        long handler = System.nanoTime() - now;
        if (step >= warmUp) {
            record(zooming, interval, handler);
        }
        step++;
        if (step >= warmUp + pulses) {
            stop();
            done.run();
        }
    }

    private void record(boolean zooming, long interval, long handler) {
        if (zooming) {
            zoomIntervals[zooms] = interval;
            zoomHandlers[zooms++] = handler;
        } else {
            panIntervals[pans] = interval;
            panHandlers[pans++] = handler;
        }
    }

    /// One second of dragging in a circle, one second of zooming in and out again.
    private void act(boolean zooming) {
        int beat = step % 60;
        double angle = 2 * Math.PI * beat / 60;
        var bounds = canvas.getBoundsInLocal();
        double x = bounds.getWidth() / 2;
        double y = bounds.getHeight() / 2;
        if (zooming) {
            scroll(x * 0.7, y * 0.9, beat < 30 ? 20 : -20);
            return;
        }
        var at = new Point2D(x + 200 * Math.cos(angle), y + 200 * Math.sin(angle));
        if (beat == 0) {
            mouse(MouseEvent.MOUSE_PRESSED, at);
        }
        mouse(MouseEvent.MOUSE_DRAGGED, at);
        if (beat == 59) {
            mouse(MouseEvent.MOUSE_RELEASED, at);
        }
    }

    private void mouse(EventType<MouseEvent> type, Point2D local) {
        var at = canvas.localToScene(local);
        Event.fireEvent(
                canvas,
                new MouseEvent(
                        type,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null));
    }

    private void scroll(double localX, double localY, double delta) {
        var at = canvas.localToScene(localX, localY);
        Event.fireEvent(
                canvas,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        false,
                        false,
                        false,
                        false,
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

    /// What dragging took.
    public Motion pan() {
        return motion(panIntervals, panHandlers, pans);
    }

    /// What zooming took.
    public Motion zoom() {
        return motion(zoomIntervals, zoomHandlers, zooms);
    }

    private static Motion motion(long[] intervals, long[] handlers, int count) {
        return new Motion(
                FrameTimes.ofNanos(Arrays.copyOf(intervals, count)),
                FrameTimes.ofNanos(Arrays.copyOf(handlers, count)));
    }

    /// The times of one kind of gesture, in milliseconds.
    ///
    /// @param pulse   from one pulse to the next
    /// @param handler on the FX thread
    public record Motion(FrameTimes pulse, FrameTimes handler) {}
}
