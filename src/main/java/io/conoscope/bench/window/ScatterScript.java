package io.conoscope.bench.window;

import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

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
    private final PulseTimes pans = new PulseTimes(MOST);
    private final PulseTimes zooms = new PulseTimes(MOST);
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
            (zooming ? zooms : pans).add(interval, handler);
        }
        step++;
        if (step >= warmUp + pulses) {
            stop();
            done.run();
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
            var place = new Point2D(x * 0.7, y * 0.9);
            GestureEvents.wheel(canvas, place, beat < 30 ? 20 : -20, false);
            return;
        }
        var at = new Point2D(x + 200 * Math.cos(angle), y + 200 * Math.sin(angle));
        if (beat == 0) {
            GestureEvents.mouse(canvas, MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, at);
        }
        GestureEvents.mouse(canvas, MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY, at);
        if (beat == 59) {
            GestureEvents.mouse(canvas, MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, at);
        }
    }

    /// What dragging took.
    public GestureTimes pan() {
        return pans.motion();
    }

    /// What zooming took.
    public GestureTimes zoom() {
        return zooms.motion();
    }
}
