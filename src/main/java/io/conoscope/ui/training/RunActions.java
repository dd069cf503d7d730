package io.conoscope.ui.training;

import io.conoscope.runlog.RunStatus;
import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.run.OpenRun;
import io.conoscope.ui.session.run.RunData;
import io.conoscope.ui.session.run.RunsModel;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Below the list of runs: starts one, and holds, stops, takes up again or opens the model of the
/// chosen one.
public final class RunActions extends HBox {

    private final TrainingModel training;
    private final RunsModel runs;
    private final Messages words;
    private final Button hold;
    private final Button stop;
    private final Button resume;
    private final Button open;
    private Subscription following = Subscription.EMPTY;

    /// @param start     asks for a new run
    /// @param openModel shows the model of a run's folder in the Explore workspace
    public RunActions(
            TrainingModel training,
            RunsModel runs,
            Messages words,
            Runnable start,
            Consumer<Path> openModel) {
        this.training = training;
        this.runs = runs;
        this.words = words;
        getStyleClass().add("run-actions");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
        var plus = Buttons.labelled(MaterialDesignP.PLUS, "run-start", "run.start", words, start);
        var room = new Region();
        setHgrow(room, javafx.scene.layout.Priority.ALWAYS);
        hold = icon(MaterialDesignP.PAUSE, "run-pause", "run.pause", training::pause);
        stop = icon(MaterialDesignS.STOP, "run-stop", "run.stop", training::stop);
        resume = icon(MaterialDesignP.PLAY, "run-resume", "run.resume", training::resume);
        open = icon(MaterialDesignC.CUBE_OUTLINE, "run-model", "run.model", openModel);
        getChildren().setAll(plus, room, hold, stop, resume, open);
        runs.chosenProperty().subscribe(this::follow);
        training.active().subscribe(this::update);
    }

    private Button icon(Ikon icon, String id, String key, Consumer<Path> what) {
        return Buttons.icon(icon, id, key, words, () -> act(what));
    }

    private @Nullable OpenRun chosen() {
        return runs.chosenProperty().get();
    }

    private void act(Consumer<Path> what) {
        var run = chosen();
        if (run != null) {
            what.accept(run.path());
        }
    }

    private void follow(@Nullable OpenRun run) {
        following.unsubscribe();
        following = run == null ? Subscription.EMPTY : run.dataProperty().subscribe(this::update);
        update();
    }

    private void update() {
        var run = chosen();
        var active = run == null ? null : training.active().get(run.path());
        var status = run == null ? null : status(run.data());
        show(hold, active != null);
        show(stop, active != null);
        show(resume, active == null && status != null && status.state().canResume());
        show(open, status != null);
        if (active != null) {
            followHold(active);
        }
    }

    private static @Nullable RunStatus status(RunData data) {
        return data.status();
    }

    private void followHold(ActiveRun active) {
        boolean paused = active.pausedProperty().get();
        Buttons.show(hold, paused ? MaterialDesignP.PLAY : MaterialDesignP.PAUSE);
        Buttons.explain(hold, words.get(paused ? "run.resume" : "run.pause"));
    }

    private static void show(Button button, boolean visible) {
        button.setVisible(visible);
        button.setManaged(visible);
    }
}
