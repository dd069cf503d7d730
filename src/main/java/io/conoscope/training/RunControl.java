package io.conoscope.training;

import io.conoscope.base.CancellationToken;

/// What a run is told, by whoever started it. Safe on any thread.
public final class RunControl implements TrainingControl {

    private final CancellationToken token;
    private volatile boolean pause;

    public RunControl() {
        this(new CancellationToken());
    }

    /// @param token whose cancelling stops the run, as [#stop] does
    public RunControl(CancellationToken token) {
        this.token = token;
    }

    /// Asks the run to end: at once before its first step, later after the step at hand, with a
    /// checkpoint.
    public void stop() {
        token.cancel();
    }

    /// Asks the run to wait, or to go on.
    public void setPaused(boolean paused) {
        pause = paused;
    }

    @Override
    public boolean stopRequested() {
        return token.isCancelled();
    }

    @Override
    public boolean pauseRequested() {
        return pause && !stopRequested();
    }

    @Override
    public CancellationToken token() {
        return token;
    }
}
