package io.conoscope.ui.training;

import io.conoscope.app.command.Commands;
import io.conoscope.app.command.FrameActions;
import io.conoscope.app.command.Workspace;
import io.conoscope.base.ConoscopeException;
import io.conoscope.runlog.RunStatus;
import io.conoscope.service.train.RunFolder;
import io.conoscope.training.ResolvedInputs;
import io.conoscope.training.runfolder.CheckpointFolder;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.session.run.OpenRun;
import io.conoscope.ui.session.run.RunData;
import io.conoscope.ui.session.status.Notices;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import java.nio.file.Path;
import java.util.Optional;

/// Below the list of runs: starts one, and holds, stops, takes up again or opens the model of the
/// chosen one.
public final class RunActions extends HBox {

    private final TrainingModel training;
    private final Commands commands;
    private final Background reading;
    private final Messages words;
    private final Button hold;
    private final Button stop;
    private final Button resume;
    private final Button open;
    private Subscription following = Subscription.EMPTY;

    /// @param reading looks for checkpoints
    public RunActions(
            TrainingModel training,
            Commands commands,
            FrameActions frame,
            Background reading,
            Messages words) {
        this.training = training;
        this.commands = commands;
        this.reading = reading;
        this.words = words;
        getStyleClass().add("run-actions");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
        var start =
                Buttons.labelled(
                        MaterialDesignP.PLUS, "run-start", "run.start", words, frame::startRun);
        var room = new Region();
        setHgrow(room, javafx.scene.layout.Priority.ALWAYS);
        hold =
                Buttons.icon(
                        MaterialDesignP.PAUSE,
                        "run-hold",
                        "run.hold",
                        words,
                        () -> act(training::pause));
        stop =
                Buttons.icon(
                        MaterialDesignS.STOP,
                        "run-stop",
                        "run.stop",
                        words,
                        () -> act(training::stop));
        resume =
                Buttons.icon(
                        MaterialDesignP.PLAY,
                        "run-resume",
                        "run.resume",
                        words,
                        () -> act(training::resume));
        open =
                Buttons.icon(
                        MaterialDesignC.CUBE_OUTLINE,
                        "run-model",
                        "run.model",
                        words,
                        () -> act(this::openModel));
        getChildren().setAll(start, room, hold, stop, resume, open);
        commands.runs().chosenProperty().subscribe(this::follow);
        training.active().subscribe(this::update);
    }

    private @Nullable OpenRun chosen() {
        return commands.runs().chosenProperty().get();
    }

    private void act(java.util.function.Consumer<Path> what) {
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
        Buttons.explain(hold, words.get(paused ? "run.resume" : "run.hold"));
    }

    /// What opens in the explorer.
    private record Opened(Path checkpoint, Optional<Path> corpus) {}

    /// The best checkpoint, or else the last, becomes the model of the explorer; the run's corpus
    /// opens where none is open.
    private void openModel(Path run) {
        reading.run(
                () -> new Opened(checkpoint(run), new RunFolder(run).corpus()),
                Outcome.of(
                        this::use,
                        failure ->
                                commands.bench()
                                        .notices()
                                        .fail(Notices.Place.RUNS, failure, null)));
    }

    private static Path checkpoint(Path run) throws ConoscopeException {
        return find(ResolvedInputs.best(run))
                .or(() -> find(ResolvedInputs.last(run)))
                .orElseThrow(() -> new ConoscopeException("train.noCheckpoint", null, run));
    }

    private static Optional<Path> find(Path place) {
        return new CheckpointFolder(place).find();
    }

    private void use(Opened opened) {
        var bench = commands.bench();
        commands.window().workspaceProperty().set(Workspace.EXPLORE);
        bench.embedding().chooseCheckpoint(opened.checkpoint);
        if (bench.sourceProperty().get() == null && !bench.openingProperty().get()) {
            opened.corpus.ifPresent(bench::open);
        }
    }

    private static void show(Button button, boolean visible) {
        button.setVisible(visible);
        button.setManaged(visible);
    }
}
