package io.conoscope.training;

import io.conoscope.base.CancellationToken;

/// What a run is told while it goes on. Asked by the run's thread after every step, set by any.
public interface TrainingControl {

    /// Whether to end after this step, with a checkpoint from which the run can go on. True as well
    /// once the token is cancelled, so that nobody asks two questions.
    boolean stopRequested();

    /// Whether to wait after this step, with a checkpoint, until this is false again.
    boolean pauseRequested();

    /// Ends at once what is neither a step nor a checkpoint: reading pictures, an evaluation.
    CancellationToken token();
}
