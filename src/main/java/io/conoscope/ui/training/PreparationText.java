package io.conoscope.ui.training;

import io.conoscope.base.Progress;
import io.conoscope.training.TrainingProgress;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.ProgressText;
import io.conoscope.ui.session.status.Job;

/// What a run does before it has logged anything: `Preparing images, 2 of 3 sets · 1,200 of 8,000 ·
/// 12 s left`.
final class PreparationText {

    private final Messages words;
    private final ProgressText numbers;

    PreparationText(Messages words) {
        this.words = words;
        this.numbers = new ProgressText(words);
    }

    String of(Job.State state, TrainingProgress now) {
        if (state == Job.State.WAITING) {
            return words.get("run.starting.waiting");
        }
        if (state == Job.State.CANCELLING) {
            return words.get("run.starting.stopping");
        }
        return switch (now.phase()) {
            case TrainingProgress.PREPARE -> preparing(now);
            case TrainingProgress.EVALUATE -> words.get("run.starting.evaluating");
            default -> words.get("run.starting.training");
        };
    }

    private String preparing(TrainingProgress now) {
        if (now.steps() == 0) {
            return words.get("run.starting.opening");
        }
        var what =
                now.sets() == 0
                        ? words.get("run.starting.scenes")
                        : words.get("run.starting.images", now.set(), now.sets());
        var part =
                new Progress("", now.step(), now.steps(), now.stepsPerSecond(), now.secondsLeft());
        return what + " · " + numbers.amounts(part);
    }
}
