package io.conoscope.ui.run.film;

import static io.conoscope.ui.kit.FxEvents.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.runlog.evaluation.RunFolders;
import io.conoscope.ui.kit.FxThread;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Theme;
import io.conoscope.ui.kit.figure.TestExports;
import io.conoscope.ui.run.evaluation.EpochModel;
import io.conoscope.ui.run.evaluation.TestRuns;
import io.conoscope.ui.session.status.JobQueue;

import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

@ExtendWith(ApplicationExtension.class)
class FilmViewTest {

    @TempDir Path folder;

    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private TestRuns runs;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        runs = new TestRuns();
        var background = FxThread.background(worker);
        var place =
                new FilmPanel.Context(
                        background,
                        background,
                        background,
                        new JobQueue(),
                        new TestExports(null).on(background));
        var panel = new FilmPanel(runs.evaluations(), place, new Messages(), () -> {});
        var scene = new Scene(panel, 900, 600);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(() -> stage.getScene().setRoot(new Region()));
        worker.shutdownNow();
    }

    private EpochModel epoch() {
        return runs.evaluations().epoch();
    }

    private FilmView view() {
        return (FilmView) stage.getScene().lookup(".film-view");
    }

    private String corner() {
        var label = (Labeled) stage.getScene().lookup("#film-corner");
        return label == null ? "" : label.getText();
    }

    @Test
    void pointsGlideToTheNextEpochUnlessToldNotTo(FxRobot robot) throws Exception {
        var run = RunFolders.write(folder.resolve("cold"), 3, 0.01, 0.8);
        robot.interact(() -> runs.show(run));
        until(() -> corner().equals("gap 0.800 · epoch 2 · step 200"));
        robot.interact(
                () -> {
                    epoch().move(-1);
                    assertTrue(view().isMoving());
                });
        until(() -> !view().isMoving());
        robot.interact(
                () -> {
                    epoch().glidesProperty().set(false);
                    epoch().move(1);
                    assertFalse(view().isMoving());
                });
        assertEquals("gap 0.800 · epoch 2 · step 200", corner());
    }
}
