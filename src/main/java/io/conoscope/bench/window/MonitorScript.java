package io.conoscope.bench.window;

import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import java.util.EnumMap;
import java.util.Map;

/// Moves the crosshair, zooms and scrolls, one event a pulse, and takes the time. FX thread only.
public final class MonitorScript extends AnimationTimer {

    /// What is done, one second each in turn.
    public enum Act {
        /// Moves the crosshair over all charts.
        CROSS,
        /// Zooms all charts.
        ZOOM,
        /// Scrolls the charts.
        SCROLL
    }

    private static final int BEAT = 60;

    /// Pixels a pulse: 2,400 a second.
    private static final double SPEED = 40;

    private final ScrollPane grid;
    private final Parent root;
    private final int warmUp;
    private final int pulses;
    private final Runnable done;
    private final Map<Act, PulseTimes> times = new EnumMap<>(Act.class);
    private int step;
    private long before;

    /// @param grid   of charts
    /// @param warmUp pulses that are not measured
    /// @param pulses measured ones
    /// @param done   called after the last
    MonitorScript(ScrollPane grid, Parent root, int warmUp, int pulses, Runnable done) {
        this.grid = grid;
        this.root = root;
        this.warmUp = warmUp;
        this.pulses = pulses;
        this.done = done;
        for (var act : Act.values()) {
            times.put(act, new PulseTimes(pulses));
        }
    }

    @Override
    public void handle(long frame) {
        long now = System.nanoTime();
        long interval = now - before;
        before = now;
        var act = Act.values()[step / BEAT % Act.values().length];
        act(act, step % BEAT);
        root.layout();
        long handler = System.nanoTime() - now;
        var measured = times.get(act);
        if (step >= warmUp && measured != null) {
            measured.add(interval, handler);
        }
        step++;
        if (step >= warmUp + pulses) {
            stop();
            done.run();
        }
    }

    private void act(Act act, int beat) {
        var plot = grid.lookup(".chart-plot");
        if (plot == null) {
            return;
        }
        var bounds = plot.getBoundsInLocal();
        double share = beat / (double) BEAT;
        switch (act) {
            case CROSS -> {
                double x = 60 + share * (bounds.getWidth() - 80);
                var at = new Point2D(x, bounds.getHeight() / 2);
                GestureEvents.mouse(plot, MouseEvent.MOUSE_MOVED, MouseButton.NONE, at);
            }
            case ZOOM -> {
                var at = new Point2D(bounds.getWidth() / 2, bounds.getHeight() / 2);
                GestureEvents.wheel(plot, at, beat < BEAT / 2 ? 20 : -20, true);
            }
            case SCROLL -> scrollOn(beat < BEAT / 2 ? SPEED : -SPEED);
        }
    }

    private void scrollOn(double pixels) {
        double range =
                grid.getContent().getLayoutBounds().getHeight()
                        - grid.getViewportBounds().getHeight();
        grid.setVvalue(Math.clamp(grid.getVvalue() + pixels / Math.max(1, range), 0, 1));
    }

    /// What an act took.
    GestureTimes of(Act act) {
        var measured = times.get(act);
        if (measured == null) {
            throw new IllegalStateException("nothing measured of " + act);
        }
        return measured.motion();
    }
}
