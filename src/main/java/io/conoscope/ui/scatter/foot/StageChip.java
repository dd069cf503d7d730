package io.conoscope.ui.scatter.foot;

import io.conoscope.base.Progress;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.ProgressText;
import io.conoscope.ui.session.ProjectionModel;
import io.conoscope.ui.session.status.Job;

import javafx.scene.control.Label;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

/// What the projection under way does, how far it is and how long it still takes; hidden at rest.
final class StageChip extends Label {

    private static final String ROUNDS = "project.optimize";

    private final ProjectionModel projection;
    private final ProgressText lines;
    private final Messages words;
    private Subscription following = Subscription.EMPTY;

    StageChip(ProjectionModel projection, Messages words) {
        this.projection = projection;
        this.lines = new ProgressText(words);
        this.words = words;
        setId("scatter-stage");
        getStyleClass().addAll("scatter-chip", "cs-small");
        setMinWidth(USE_PREF_SIZE);
        projection.jobProperty().subscribe(this::follow);
        projection.stateProperty().subscribe(this::say);
    }

    private void follow(@Nullable Job job) {
        following.unsubscribe();
        following =
                job == null
                        ? Subscription.EMPTY
                        : job.progressProperty().subscribe((before, now) -> say());
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
        var job = projection.jobProperty().get();
        setVisible(job != null);
        setManaged(job != null);
        if (job == null) {
            return;
        }
        var line = line(job, job.progressProperty().get());
        boolean held = projection.state() == ProjectionModel.State.PAUSED;
        setText(held ? words.get("status.paused", line) : line);
    }
}
