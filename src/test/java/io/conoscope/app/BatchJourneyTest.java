package io.conoscope.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.app.command.Workspace;
import io.conoscope.ui.session.Selection;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// From the laboratory's batches to what is selected: 24 photos with two captions each, points 24
/// to 71.
@ExtendWith(ApplicationExtension.class)
class BatchJourneyTest {

    @TempDir Path folder;

    private WindowFixture fixture;
    private Wiring wiring;

    @Start
    void start(Stage unused) throws Exception {
        Files.createDirectories(folder);
        WindowFixture.writeCorpus(folder.resolve("scenes"));
        Files.writeString(
                folder.resolve("scenes/ExpertAnnotations.txt"),
                "0.png\t1.png#0\t4\t4\t3\n0.png\tgone.png#0\t4\t4\t3\nbroken\n");
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
    void aBatchIsDrawnJudgedWalkedAndSelected(FxRobot robot) throws Exception {
        until(() -> wiring.bench().session().measuresProperty().get() != null);
        var commands = wiring.window().commands();
        robot.interact(() -> commands.window().workspaceProperty().set(Workspace.LAB));
        until(() -> robot.lookup("#lab-tabs").tryQuery().isPresent());
        robot.interact(
                () -> {
                    var tabs = robot.lookup("#lab-tabs").<TabPane>query();
                    tabs.getTabs().stream()
                            .filter(tab -> tab.getId().equals("lab-tab-batches"))
                            .forEach(tabs.getSelectionModel()::select);
                });
        until(() -> robot.lookup("#batch-matrix").tryQuery().isPresent());
        until(() -> !text(robot, "#batch-count-same-image").isEmpty());
        whoHasNothingToSayIsDisabled(robot);

        // All 48 items at once: every caption finds the other one of its photo, both ways.
        robot.interact(() -> size(robot).getValueFactory().setValue(48));
        until(() -> text(robot, "#batch-count-same-image").equals("48"));
        assertEquals("2", text(robot, "#batch-count-expert"));
        until(() -> text(robot, "#batch-expected-text").contains("holds 50.0 false negatives"));
        var list = robot.lookup("#batch-found").<ListView<?>>query();
        assertEquals(50, list.getItems().size());

        robot.interact(() -> robot.lookup("#batch-matrix").<Node>query().requestFocus());
        robot.push(KeyCode.HOME);
        assertEquals("a pair", text(robot, "#batch-cell-what"));
        assertTrue(text(robot, "#batch-cell-movement").startsWith("pulled together"));
        robot.push(KeyCode.N);
        assertTrue(text(robot, "#batch-cell-what").startsWith("a match in truth ("));
        assertTrue(text(robot, "#batch-cell-movement").startsWith("pushed apart"));
        var spoken = robot.lookup("#batch-matrix").<Node>query().getAccessibleText();
        assertTrue(spoken.contains("a match in truth ("), spoken);
        robot.push(KeyCode.ENTER);
        assertEquals(2, selected().points().length);

        robot.interact(() -> box(robot, "same-image").setSelected(false));
        until(() -> list.getItems().size() == 2);
        robot.clickOn("#batch-select");
        assertEquals(Workspace.EXPLORE, commands.window().workspaceProperty().get());
        assertArrayEquals(new int[] {0, 26}, selected().points());
    }

    private static void whoHasNothingToSayIsDisabled(FxRobot robot) {
        assertTrue(box(robot, "crowd").isDisabled());
        assertTrue(box(robot, "same-words").isDisabled());
        assertFalse(box(robot, "expert").isDisabled());
        assertEquals(
                "no CrowdFlowerAnnotations.txt beside this corpus",
                text(robot, "#batch-why-crowd"));
        assertTrue(box(robot, "expert").getTooltip().getText().contains("ExpertAnnotations.txt:3"));
    }

    private Selection selected() {
        return wiring.bench().session().selectionProperty().get();
    }

    private static CheckBox box(FxRobot robot, String kind) {
        return robot.lookup("#batch-judge-" + kind).queryAs(CheckBox.class);
    }

    @SuppressWarnings("unchecked")
    private static Spinner<Integer> size(FxRobot robot) {
        return robot.lookup("#batch-size").queryAs(Spinner.class);
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).<Labeled>query().getText();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
