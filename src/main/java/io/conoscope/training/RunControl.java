package io.conoscope.training;

import io.conoscope.base.CancellationToken;

/// What a run is told, by whoever started it. Safe on any thread.
public final class RunControl implements TrainingControl {

    private final CancellationToken token;
    private volatile boolean stop;
    private volatile boolean pause;

    public RunControl() {
        this(new CancellationToken());
    }

    /// @param token whose cancelling stops the run
    public RunControl(CancellationToken token) {
        this.token = token;
    }

    /// Asks the run to end after the step at hand, with a checkpoint.
    public void stop() {
        stop = true;
        pause = false;
    }

    /// Asks the run to wait, or to go on.
    public void setPaused(boolean paused) {
        pause = paused && !stop;
    }

    @Override
    public boolean stopRequested() {
        return stop || token.isCancelled();
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
