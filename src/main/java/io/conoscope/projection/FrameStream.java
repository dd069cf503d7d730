package io.conoscope.projection;

import io.conoscope.base.ProgressMeter;
import io.conoscope.projection.umap.LayoutOptimizer;

/// Runs an optimiser under a control and hands out what it has as often as an eye can follow.
final class FrameStream {

    /// After an epoch: thirty frames a second are enough.
    private static final long SOON = 33_000_000;

    /// Within an epoch: a reader is promised a changed frame every 100 ms.
    private static final long AT_LAST = 45_000_000;

    private final LayoutOptimizer optimizer;
    private final int epochs;
    private final ProjectionControl control;
    private final ProjectionListener listener;
    private final ProgressMeter meter;
    private long shownAt = System.nanoTime();
    private int shownEpoch = -1;

    FrameStream(
            LayoutOptimizer optimizer,
            int epochs,
            ProjectionControl control,
            ProjectionListener listener) {
        this.optimizer = optimizer;
        this.epochs = epochs;
        this.control = control;
        this.listener = listener;
        this.meter = new ProgressMeter("project.optimize", epochs, 0, listener::progress);
    }

    /// Runs all epochs; the last frame handed out is the one returned.
    LayoutFrame run() {
        while (optimizer.epoch() < epochs) {
            if (control.isPaused() && shownEpoch != optimizer.epoch()) {
                show();
            }
            control.awaitTurn();
            optimizer.step(this::between);
            if (System.nanoTime() - shownAt >= SOON && optimizer.epoch() < epochs) {
                show();
            }
        }
        return show();
    }

    private void between() {
        control.throwIfCancelled();
        if (System.nanoTime() - shownAt >= AT_LAST) {
            show();
            shownEpoch = -1;
        }
    }

    private LayoutFrame show() {
        var frame = new LayoutFrame(optimizer.epoch(), epochs, optimizer.positions());
        shownAt = System.nanoTime();
        shownEpoch = optimizer.epoch();
        listener.frame(frame);
        meter.report(optimizer.epoch());
        return frame;
    }
}
