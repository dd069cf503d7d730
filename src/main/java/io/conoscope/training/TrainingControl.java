package io.conoscope.training;

import io.conoscope.base.CancellationToken;

/// What a run is told while it goes on. Asked by the run's thread after every step, set by any.
public interface TrainingControl {

    /// Whether to end after this step, with a checkpoint from which the run can go on.
    boolean stopRequested();

    /// Whether to wait after this step, with a checkpoint, until this is false again.
    boolean pauseRequested();

    /// Ends the work before the first step at once; from then on it stops the run as
    /// [#stopRequested] does.
    CancellationToken token();
}
