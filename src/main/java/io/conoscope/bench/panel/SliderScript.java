package io.conoscope.bench.panel;

import io.conoscope.math.Percentiles;
import io.conoscope.ui.lab.close.ClosePanel;

import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import java.util.Objects;

/// Drags the slider from event to event, each sent once the last is answered, and takes the time.
/// FX thread only.
///
/// An answer's time runs from the event to the first pulse after which scatter, histogram, numbers
/// and loss are of it.
public final class SliderScript extends AnimationTimer {

    private final ClosePanel panel;
    private final int warmUp;
    private final double[] answers;
    private final Runnable done;
    private final Runnable pulse = this::pulse;
    private int step;
    private long sent;
    private boolean waiting;
    private double longest;

    /// @param warmUp events that are not measured
    /// @param events measured ones, at least 1
    /// @param done   called after the last
    public SliderScript(ClosePanel panel, int warmUp, int events, Runnable done) {
        this.panel = panel;
        this.warmUp = warmUp;
        this.answers = new double[events];
        this.done = done;
    }

    /// Times in milliseconds.
    ///
    /// @param longestHandler what one event took of the FX thread at most
    public record Times(double median, double p95, int count, double longestHandler) {}

    /// What was measured, once it is done.
    public Times times() {
        var percentiles = Percentiles.of(answers);
        return new Times(percentiles.at(50), percentiles.at(95), answers.length, longest);
    }

    @Override
    public void start() {
        panel.getScene().addPostLayoutPulseListener(pulse);
        super.start();
    }

    @Override
    public void handle(long now) {
        if (!panel.isSettled() || waiting) {
            return;
        }
        if (step == warmUp + answers.length) {
            stop();
            panel.getScene().removePostLayoutPulseListener(pulse);
            done.run();
            return;
        }
        sent = System.nanoTime();
        waiting = true;
        drag();
        double handler = (System.nanoTime() - sent) / 1e6;
        longest = step < warmUp ? 0 : Math.max(longest, handler);
    }

    private void pulse() {
        if (waiting && panel.isSettled()) {
            waiting = false;
            if (step >= warmUp) {
                answers[step - warmUp] = (System.nanoTime() - sent) / 1e6;
            }
            step++;
        }
    }

    /// Up and down between an eighth and seven eighths of the track.
    private void drag() {
        var slider = (Slider) Objects.requireNonNull(panel.lookup("#close-slider"));
        var track = Objects.requireNonNull(slider.lookup(".track"));
        double share = 0.5 + 0.375 * Math.sin(step * 0.1 + 0.05);
        var thumb = Objects.requireNonNull(slider.lookup(".thumb"));
        if (step == 0) {
            fire(thumb, MouseEvent.MOUSE_PRESSED, new Point2D(5, 5));
        }
        var bounds = track.getBoundsInLocal();
        var at = track.localToScene(bounds.getWidth() * share, bounds.getHeight() / 2);
        fire(thumb, MouseEvent.MOUSE_DRAGGED, thumb.sceneToLocal(at));
    }

    private static void fire(Node node, javafx.event.EventType<MouseEvent> type, Point2D local) {
        var scene = node.localToScene(local);
        node.fireEvent(
                new MouseEvent(
                        type,
                        scene.getX(),
                        scene.getY(),
                        scene.getX(),
                        scene.getY(),
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
}
