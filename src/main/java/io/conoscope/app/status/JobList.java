package io.conoscope.app.status;

import atlantafx.base.controls.Popover;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.ProgressText;
import io.conoscope.ui.session.status.Job;
import io.conoscope.ui.session.status.JobQueue;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Every unfinished job with how far it is and a way to end it.
final class JobList {

    private static final double WIDTH = 440;

    private final VBox rows = new VBox();
    private final JobQueue jobs;
    private final Messages words;
    private final ProgressText lines;
    private final Popover popover = new Popover(rows);

    JobList(JobQueue jobs, Messages words) {
        this.jobs = jobs;
        this.words = words;
        this.lines = new ProgressText(words);
        rows.setId("jobs");
        rows.getStyleClass().add("cs-popover");
        popover.setDetachable(false);
        popover.setAnimated(false);
        popover.setHeaderAlwaysVisible(false);
        popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_LEFT);
        var watching = jobs.jobs().subscribe(this::fill);
        popover.setOnHidden(event -> watching.unsubscribe());
        fill();
    }

    void show(Node owner) {
        popover.show(owner);
    }

    private void fill() {
        rows.getChildren().setAll(jobs.jobs().stream().map(this::row).toList());
        if (jobs.jobs().isEmpty()) {
            popover.hide();
        }
    }

    /// What it is, how far it is, and a way to end it.
    private Node row(Job job) {
        var title = new Label(job.title());
        var state = new Label();
        state.setId("job-state");
        state.getStyleClass().add("cs-small");
        state.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> said(job), job.stateProperty(), job.progressProperty()));
        var bar = new ProgressBar();
        bar.getStyleClass().add("cs-job-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words.get("status.progress"));
        bar.progressProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> share(job), job.stateProperty(), job.progressProperty()));
        var told = new VBox(2, title, bar, state);
        HBox.setHgrow(told, Priority.ALWAYS);
        var cancel =
                Buttons.icon(
                        MaterialDesignC.CLOSE,
                        "job-cancel",
                        "status.cancel",
                        words,
                        () -> jobs.cancel(job));
        cancel.disableProperty().bind(job.stateProperty().isEqualTo(Job.State.CANCELLING));
        var row = new HBox(8, told, cancel);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPrefWidth(WIDTH);
        return row;
    }

    private String said(Job job) {
        var progress = job.progressProperty().get();
        return progress == null || job.state() != Job.State.RUNNING
                ? stateWords(job.state())
                : lines.line(words.get("job.running"), progress);
    }

    /// In [0, 1]; -1 while it is not known, 0 for a job that waits.
    private static double share(Job job) {
        var progress = job.progressProperty().get();
        if (job.state() == Job.State.WAITING) {
            return 0;
        }
        return progress == null || progress.total() <= 1 ? -1 : progress.fraction();
    }

    private String stateWords(Job.State state) {
        return words.get(
                switch (state) {
                    case WAITING -> "job.waiting";
                    case RUNNING -> "job.running";
                    case CANCELLING -> "job.cancelling";
                });
    }
}
