package io.conoscope.projection.run;

import io.conoscope.base.ProgressMeter;
import io.conoscope.projection.LayoutFrame;
import io.conoscope.projection.ProjectionControl;
import io.conoscope.projection.ProjectionListener;
import io.conoscope.projection.Tuning;

/// Runs an optimiser under a control and hands out what it has as often as an eye can follow.
final class FrameStream {

    /// After an iteration: thirty frames a second are enough.
    private static final long SOON = 33_000_000;

    /// Within an iteration: a reader is promised a changed frame every 100 ms.
    private static final long AT_LAST = 45_000_000;

    /// Iterations that take about so long are done in one go: whoever pauses waits no longer.
    private static final long BURST = 12_000_000;

    private static final int MOST_AT_ONCE = 64;

    private final IterativeLayout layout;
    private final int iterations;
    private final Tuning tuning;
    private final ProjectionControl control;
    private final ProjectionListener listener;
    private final ProgressMeter meter;
    private long shownAt = System.nanoTime();
    private int shownAfter = -1;
    private int burst = 1;

    FrameStream(
            IterativeLayout layout,
            int iterations,
            Tuning tuning,
            ProjectionControl control,
            ProjectionListener listener) {
        this.layout = layout;
        this.iterations = iterations;
        this.tuning = tuning;
        this.control = control;
        this.listener = listener;
        this.meter = new ProgressMeter("project.optimize", iterations, 0, listener::progress);
    }

    /// Runs all iterations; the last frame handed out is the one returned.
    LayoutFrame run() {
        while (layout.iteration() < iterations) {
            if (control.isPaused() && shownAfter != layout.iteration()) {
                show();
            }
            boolean free = awaitTurn();
            layout.tune(control.tuning(tuning));
            step(free ? Math.min(burst, iterations - layout.iteration()) : 1);
            if (System.nanoTime() - shownAt >= SOON && layout.iteration() < iterations) {
                show();
            }
        }
        return show();
    }

    /// Waiting while paused is no part of the time that an iteration takes.
    private boolean awaitTurn() {
        meter.pause();
        boolean free = control.awaitTurn();
        meter.resume();
        return free;
    }

    private void step(int some) {
        long began = System.nanoTime();
        layout.steps(some, this::between);
        long took = System.nanoTime() - began;
        if (took < BURST / 2 && some == burst) {
            burst = Math.min(MOST_AT_ONCE, 2 * burst);
        } else if (took > 2 * BURST) {
            burst = Math.max(1, burst / 2);
        }
    }

    private void between() {
        control.throwIfCancelled();
        if (System.nanoTime() - shownAt >= AT_LAST) {
            show();
            shownAfter = -1;
        }
    }

    private LayoutFrame show() {
        var frame = new LayoutFrame(layout.iteration(), iterations, layout.positions());
        shownAt = System.nanoTime();
        shownAfter = layout.iteration();
        listener.frame(frame);
        meter.report(layout.iteration());
        return frame;
    }
}
