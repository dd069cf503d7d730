package io.conoscope.app;

import static io.conoscope.ui.kit.FxEvents.find;
import static io.conoscope.ui.kit.FxEvents.text;
import static io.conoscope.ui.kit.FxEvents.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.runlog.RunStatus;

import javafx.scene.Node;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;

/// A run is asked for, watched, held, stopped and taken up again; its trainer learns nothing.
@ExtendWith(ApplicationExtension.class)
class TrainJourneyTest {

    @TempDir static Path folder;

    private WindowFixture fixture;
    private Wiring wiring;

    @Start
    void start(Stage unused) throws Exception {
        var corpus = folder.resolve("corpus");
        WindowFixture.writeCorpus(corpus);
        // Fifteen steps last longer than a busy machine takes for two clicks.
        fixture = new WindowFixture(folder, 400);
        fixture.release();
        wiring = fixture.wiring();
        wiring.window().show(corpus);
    }

    @AfterEach
    void end(FxRobot robot) {
        fixture.close(robot);
    }

    @Test
    void aRunIsAskedForWatchedHeldStoppedAndTakenUpAgain(FxRobot robot) throws Exception {
        until(() -> wiring.bench().session().measuresProperty().get() != null);
        asksForARun(robot);
        until(() -> robot.lookup("#run-stop").tryQuery().filter(Node::isVisible).isPresent());
        assertTrue(text(robot, "#status-job").startsWith("Training run"));
        robot.clickOn("#status-hold");
        until(() -> state() == RunStatus.State.PAUSED);
        assertTrue(text(robot, "#status-job").endsWith("paused"), text(robot, "#status-job"));
        robot.clickOn("#run-pause");
        until(() -> state() == RunStatus.State.RUNNING);
        robot.clickOn("#run-stop");
        until(() -> state() == RunStatus.State.STOPPED);
        until(() -> find(robot, "#run-resume").isVisible());
        robot.clickOn("#run-resume");
        until(() -> state() == RunStatus.State.FINISHED);
        until(() -> !find(robot, "#run-stop").isVisible());
        assertFalse(find(robot, "#run-resume").isVisible());
        assertTrue(find(robot, "#run-model").isVisible());
    }

    private void asksForARun(FxRobot robot) throws Exception {
        robot.push(new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN));
        until(() -> text(robot, "#start-summary").contains("about"));
        for (int i = 0; i < 4; i++) {
            robot.push(KeyCode.DOWN);
        }
        until(() -> text(robot, "#start-problem").contains("48 pairs"));
        assertTrue(find(robot, "#start-start").isDisabled());
        robot.interact(() -> batch(robot).getValueFactory().setValue(16));
        until(() -> text(robot, "#start-summary").startsWith("15 steps over 48 pairs"));
        assertEquals(
                "run", ((javafx.scene.control.TextField) find(robot, "#start-name")).getText());
        robot.interact(() -> find(robot, "#start-card-own").requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.N);
        assertTrue(
                text(robot, "#start-summary").startsWith("15 steps"), "the sheet stays as it is");
        robot.push(KeyCode.ENTER);
        until(() -> robot.lookup("#start").tryQuery().isEmpty());
    }

    @SuppressWarnings("unchecked")
    private static Spinner<Integer> batch(FxRobot robot) {
        return (Spinner<Integer>) find(robot, "#start-batch");
    }

    private RunStatus.State state() throws Exception {
        return RunStatus.read(folder.resolve("data/runs/run")).state();
    }
}
