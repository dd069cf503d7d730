package io.conoscope.bench.window;

import io.conoscope.ui.scatter.side.ScatterCanvas;

import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.scene.Parent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Drags and zooms the scatter, one event a pulse, and takes the time. FX thread only.
///
/// A pulse's interval runs from one animation call to the next. The handler's time is what the
/// event and the layout that it causes take of the FX thread. After each second of a gesture the
/// hand rests until the picture is drawn in full.
public final class ScatterScript extends AnimationTimer {

    /// Room for 18 minutes at 60 pulses a second.
    private static final int MOST = 1 << 16;

    private static final int BEATS = 60;

    /// Pulses of rest at least.
    private static final int REST = 12;

    private final ScatterCanvas canvas;
    private final Parent root;
    private final Runnable done;
    private final int warmUp;
    private final int pulses;
    private final Motion pan;
    private final Motion zoom;
    private int step;
    private int rested = REST;
    private long before;
    private final Runnable shown = this::shown;

    /// @param canvas  receives the events
    /// @param root    is laid out after each
    /// @param warmUp  pulses that are not measured, at least 1
    /// @param pulses  measured ones, half of them dragging and half zooming; those of rest come on
    ///                top
    /// @param done    called after the last
    public ScatterScript(ScatterCanvas canvas, Parent root, int warmUp, int pulses, Runnable done) {
        this.canvas = canvas;
        this.root = root;
        this.warmUp = warmUp;
        this.pulses = Math.min(pulses, MOST);
        this.done = done;
        pan = new Motion(new PulseTimes(MOST), new PictureAges(canvas));
        zoom = new Motion(new PulseTimes(MOST), new PictureAges(canvas));
    }

    private record Motion(PulseTimes times, PictureAges ages) {

        ScatterTimes results() {
            var measured = times.motion();
            return new ScatterTimes(
                    measured.pulse(),
                    measured.handler(),
                    new ScatterTimes.Age(ages.rough(), ages.full()));
        }
    }

    @Override
    public void start() {
        canvas.getScene().addPostLayoutPulseListener(shown);
        super.start();
    }

    @Override
    public void stop() {
        canvas.getScene().removePostLayoutPulseListener(shown);
        super.stop();
    }

    private void shown() {
        motion(Math.max(0, step - 1)).ages.pulse(System.nanoTime(), step > warmUp);
    }

    private Motion motion(int at) {
        return (at / BEATS) % 2 == 1 ? zoom : pan;
    }

    @Override
    public void handle(long frame) {
        long now = System.nanoTime();
        long interval = now - before;
        before = now;
        if (rests()) {
            return;
        }
        if (step >= warmUp + pulses) {
            stop();
            done.run();
            return;
        }
        var motion = motion(step);
        var from = canvas.camera();
        act((step / BEATS) % 2 == 1);
        motion.ages.moved(from, now);
        root.layout();
        long handler = System.nanoTime() - now;
        if (step >= warmUp) {
            motion.times.add(interval, handler);
        }
        step++;
    }

    /// Whether the hand rests now: between gestures, and after the last one.
    private boolean rests() {
        boolean between = step > 0 && (step % BEATS == 0 || step == warmUp + pulses);
        if (!between) {
            rested = 0;
            return false;
        }
        rested++;
        return rested < REST || !motion(step - 1).ages.isUpToDate();
    }

    /// One second of dragging in a circle, one second of zooming in and out again.
    private void act(boolean zooming) {
        int beat = step % BEATS;
        double angle = 2 * Math.PI * beat / BEATS;
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
        if (beat == BEATS - 1) {
            GestureEvents.mouse(canvas, MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, at);
        }
    }

    /// What dragging took.
    public ScatterTimes pan() {
        return pan.results();
    }

    /// What zooming took.
    public ScatterTimes zoom() {
        return zoom.results();
    }
}
