package io.conoscope.app.status;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.ProgressText;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.status.Job;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The job that is running: what, how far, how fast, how long still, and a way to end it. Others
/// are a count that opens the list. Between jobs, what was done last. The words stand last, so that
/// nothing to click on moves with them.
final class JobStrip extends HBox {

    private final Workbench bench;
    private final Messages words;
    private final ProgressText lines;
    private final Label line = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button hold;
    private final Button cancel;
    private final Button others = new Button();
    private @Nullable Job shown;
    private Subscription following = Subscription.EMPTY;

    JobStrip(Workbench bench, Messages words) {
        this.bench = bench;
        this.words = words;
        this.lines = new ProgressText(words);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("cs-job-strip");
        line.setId("status-job");
        bar.setId("status-progress");
        bar.setAccessibleText(words.get("status.progress"));
        cancel =
                Buttons.icon(
                        MaterialDesignC.CLOSE, "status-cancel", "status.cancel", words, this::end);
        hold =
                Buttons.icon(
                        MaterialDesignP.PAUSE, "status-hold", "status.pause", words, this::hold);
        others.setId("status-others");
        others.getStyleClass().addAll("flat", "small");
        others.setMinWidth(USE_PREF_SIZE);
        Buttons.explain(others, words.get("status.others.tip"));
        others.setOnAction(event -> new JobList(bench.jobs(), words).show(others));
        getChildren().addAll(bar, cancel, hold, others, line);
        bench.jobs().jobs().addListener((ListChangeListener<Job>) change -> choose());
        bench.notices().doneProperty().subscribe(this::update);
        choose();
    }

    private void end() {
        if (shown != null) {
            bench.jobs().cancel(shown);
        }
    }

    private void hold() {
        if (shown != null) {
            shown.pausedProperty().set(!shown.pausedProperty().get());
        }
    }

    private void choose() {
        var jobs = bench.jobs().jobs();
        var before = shown;
        shown =
                jobs.stream()
                        .filter(Job::isWorthKeeping)
                        .findFirst()
                        .orElse(jobs.isEmpty() ? null : jobs.getFirst());
        if (shown != null && !shown.equals(before)) {
            bench.notices().doneProperty().set("");
        }
        following.unsubscribe();
        following =
                shown == null
                        ? Subscription.EMPTY
                        : Subscription.combine(
                                shown.progressProperty().subscribe(this::update),
                                shown.stateProperty().subscribe(this::update),
                                shown.pausedProperty().subscribe(this::update));
        int waiting = jobs.size() - 1;
        show(others, waiting > 0);
        others.setText(words.get("status.others", waiting));
        update();
    }

    private void update() {
        var job = shown;
        show(line, job != null || bench.notices().doneProperty().get().isEmpty());
        show(bar, job != null);
        show(cancel, job != null);
        show(hold, job != null && job.canBePaused());
        if (job == null) {
            line.setText(words.get("status.ready"));
            return;
        }
        var progress = job.progressProperty().get();
        line.setText(progress == null ? job.title() : lines.line(job.title(), progress));
        bar.setProgress(progress == null || progress.total() == 1 ? -1 : progress.fraction());
        if (job.state() == Job.State.CANCELLING) {
            line.setText(words.get("status.cancelling", job.title()));
        } else if (job.pausedProperty().get()) {
            line.setText(words.get("status.paused", line.getText()));
        }
        boolean held = job.pausedProperty().get();
        Buttons.show(hold, held ? MaterialDesignP.PLAY : MaterialDesignP.PAUSE);
        Buttons.explain(hold, words.get(held ? "status.goOn" : "status.pause"));
        cancel.setDisable(job.state() == Job.State.CANCELLING);
        hold.setDisable(job.state() != Job.State.RUNNING);
    }

    private static void show(javafx.scene.Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
