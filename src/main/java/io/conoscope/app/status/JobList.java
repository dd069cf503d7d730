package io.conoscope.app.status;

import atlantafx.base.controls.Popover;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.status.Job;
import io.conoscope.ui.session.status.JobQueue;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Every unfinished job with its state and a way to end it.
final class JobList {

    private final VBox rows = new VBox();
    private final JobQueue jobs;
    private final Messages words;
    private final Popover popover = new Popover(rows);

    JobList(JobQueue jobs, Messages words) {
        this.jobs = jobs;
        this.words = words;
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

    private Node row(Job job) {
        var title = new Label(job.title());
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var state = new Label();
        state.getStyleClass().add("cs-small");
        state.textProperty().bind(job.stateProperty().map(this::stateWords));
        var cancel =
                Buttons.icon(
                        MaterialDesignC.CLOSE,
                        "job-cancel",
                        "status.cancel",
                        words,
                        () -> jobs.cancel(job));
        var row = new HBox(8, title, state, cancel);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
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
