package io.conoscope.ui.scatter.foot;

import io.conoscope.base.Progress;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.ProgressText;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.session.LayoutRun;
import io.conoscope.ui.session.status.Job;

import javafx.scene.control.Label;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

/// What the projection under way does, how far it is and how long it still takes; hidden at rest.
final class StageChip extends Label {

    private static final double LEAST_WIDTH = 48;
    private static final String ROUNDS = "project.optimize";

    private final LayoutRun run;
    private final @Nullable LayoutRun other;
    private final ProgressText lines;
    private final Messages words;
    private Subscription following = Subscription.EMPTY;

    /// @param other the run of the other side, which may hold this one up; null where there is none
    /// @param id    what its id begins with
    StageChip(LayoutRun run, @Nullable LayoutRun other, String id, Messages words) {
        this.run = run;
        this.other = other;
        this.lines = new ProgressText(words);
        this.words = words;
        setId(id + "scatter-stage");
        getStyleClass().addAll("scatter-chip", "cs-small");
        setMinWidth(LEAST_WIDTH);
        var tip = Tooltips.of("");
        tip.textProperty().bind(textProperty());
        setTooltip(tip);
        run.jobProperty().subscribe(this::follow);
        run.stateProperty().subscribe(this::say);
        if (other != null) {
            other.stateProperty().subscribe(this::say);
        }
    }

    private void follow(@Nullable Job job) {
        following.unsubscribe();
        following =
                job == null
                        ? Subscription.EMPTY
                        : Subscription.combine(
                                job.progressProperty().subscribe((before, now) -> say()),
                                job.stateProperty().subscribe((before, now) -> say()));
        say();
    }

    /// The frames beside it tell the rounds already.
    private String line(Job job, @Nullable Progress progress) {
        if (progress == null) {
            return job.title();
        }
        return progress.stage().equals(ROUNDS) && Double.isFinite(progress.secondsLeft())
                ? lines.left(progress.secondsLeft())
                : lines.line(job.title(), progress);
    }

    private void say() {
        var job = run.jobProperty().get();
        setVisible(job != null);
        setManaged(job != null);
        if (job == null) {
            return;
        }
        if (isWaiting(job)) {
            setText(words.get("compare.held-up", job.title()));
            return;
        }
        var line = line(job, job.progressProperty().get());
        boolean paused = run.state() == LayoutRun.State.PAUSED;
        setText(paused ? words.get("status.paused", line) : line);
    }

    /// Both sides run one after the other, so a paused one holds up the other.
    private boolean isWaiting(Job job) {
        return job.state() == Job.State.WAITING
                && other != null
                && other.state() == LayoutRun.State.PAUSED;
    }
}
