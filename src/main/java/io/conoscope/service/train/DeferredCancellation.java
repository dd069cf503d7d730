package io.conoscope.service.train;

import io.conoscope.base.CancellationToken;
import io.conoscope.training.TrainingControl;
import io.conoscope.training.TrainingProgress;

/// Lets an evaluation that has begun come to its end before a run stops, so that the steps before
/// it are saved and its numbers are there.
final class DeferredCancellation implements TrainingControl {

    private final TrainingControl asked;
    private final CancellationToken never = new CancellationToken();
    private volatile boolean hasSteps;

    DeferredCancellation(TrainingControl asked) {
        this.asked = asked;
    }

    void accept(TrainingProgress now) {
        hasSteps |= !now.phase().equals(TrainingProgress.PREPARE) && now.step() > 0;
    }

    @Override
    public boolean stopRequested() {
        return asked.stopRequested();
    }

    @Override
    public boolean pauseRequested() {
        return asked.pauseRequested();
    }

    @Override
    public CancellationToken token() {
        return hasSteps ? never : asked.token();
    }
}
