package io.conoscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.app.command.Workspace;
import io.conoscope.ui.kit.FxEvents;

import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;

/// From the key 3 to a gap that is closed by hand, and to the pairs that it does not explain.
@ExtendWith(ApplicationExtension.class)
class CloseJourneyTest {

    @TempDir Path folder;

    private WindowFixture fixture;
    private Wiring wiring;

    @Start
    void start(Stage unused) throws Exception {
        Files.createDirectories(folder);
        WindowFixture.writeCorpus(folder.resolve("scenes"));
        fixture = new WindowFixture(folder.resolve("home"), 1);
        fixture.release();
        wiring = fixture.wiring();
        wiring.window().show(folder.resolve("scenes"));
    }

    @AfterEach
    void end(FxRobot robot) {
        fixture.close(robot);
    }

    @Test
    void theSliderClosesTheGapAndEveryCorrectionIsCompared(FxRobot robot) throws Exception {
        until(() -> wiring.bench().session().measuresProperty().get() != null);
        var window = wiring.window().commands().window();
        robot.interact(() -> window.workspaceProperty().set(Workspace.LAB));
        until(() -> !text(robot, "#close-now-gap").isEmpty());
        double asItIs = number(robot, "#close-now-gap");
        var slider = robot.lookup("#close-slider").<Slider>query();
        robot.interact(slider::requestFocus);
        for (int i = 0; i < 20; i++) {
            robot.interact(() -> FxEvents.key(slider, KeyCode.RIGHT));
        }
        until(() -> number(robot, "#close-now-gap") < 0.5 * asItIs);
        assertEquals("1.00", text(robot, "#close-amount"));
        assertTrue(text(robot, "#close-gap").startsWith("Gap 0."), text(robot, "#close-gap"));
        assertTrue(text(robot, "#close-judged").contains("that it was not fitted to"));
        var table = robot.lookup("#close-table").<TableView<?>>query();
        until(() -> text(robot, "#close-costs").contains("recall@5"));
        assertTrue(table.getItems().size() >= 8, "as it is, here, and the corrections");
        Objects.requireNonNull(robot.lookup("#lab-subject").<Label>query());

        robot.interact(() -> select(robot, "lab-tab-anatomy"));
        until(() -> text(robot, "#anatomy-answer").startsWith("The gap explains"));
        robot.interact(
                () -> robot.lookup("#anatomy-select").<javafx.scene.control.Button>query().fire());
        until(() -> window.workspaceProperty().get() == Workspace.EXPLORE);
        assertTrue(wiring.bench().session().selectionProperty().get().points().length > 1);
    }

    private static void select(FxRobot robot, String id) {
        var tabs = robot.lookup("#lab-tabs").<TabPane>query();
        tabs.getTabs().stream()
                .filter(tab -> tab.getId().equals(id))
                .forEach(tabs.getSelectionModel()::select);
    }

    private static double number(FxRobot robot, String id) {
        var text = text(robot, id);
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text.replace('−', '-'));
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().map(node -> ((Label) node).getText()).orElse("");
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        org.testfx.util.WaitForAsyncUtils.waitFor(
                60, java.util.concurrent.TimeUnit.SECONDS, condition);
    }
}
