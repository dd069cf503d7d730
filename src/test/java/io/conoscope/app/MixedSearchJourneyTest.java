package io.conoscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.app.command.Workspace;
import io.conoscope.ui.session.Session;

import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// From typed words to two lists, to the item in Explore.
@ExtendWith(ApplicationExtension.class)
class MixedSearchJourneyTest {

    @TempDir Path folder;

    private WindowFixture fixture;
    private Session session;

    @BeforeEach
    void begin(FxRobot robot) throws Exception {
        WindowFixture.writeCorpus(folder.resolve("corpus"));
        robot.interact(
                () -> {
                    fixture = new WindowFixture(folder.resolve("home"), 0);
                    session = fixture.wiring().bench().session();
                    fixture.wiring().window().show(folder.resolve("corpus"));
                });
        fixture.release();
        until(() -> session.displayedProperty().get() != null);
        until(() -> session.measuresProperty().get() != null);
        robot.interact(
                () ->
                        fixture.wiring()
                                .window()
                                .commands()
                                .window()
                                .workspaceProperty()
                                .set(Workspace.LAB));
        until(() -> robot.lookup("#lab-tabs").tryQuery().isPresent());
        robot.interact(
                () -> {
                    var tabs = robot.lookup("#lab-tabs").<TabPane>query();
                    tabs.getTabs().stream()
                            .filter(tab -> tab.getId().equals("lab-tab-mixed"))
                            .forEach(tabs.getSelectionModel()::select);
                });
    }

    @AfterEach
    void end(FxRobot robot) {
        fixture.close(robot);
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String text(FxRobot robot, String id) {
        return ((Labeled) robot.lookup(id).query()).getText();
    }

    @Test
    void wordsGiveTwoListsWhoseItemsAreSelectedAndShownInExplore(FxRobot robot) throws Exception {
        robot.clickOn("#lab-mixed-text").type(KeyCode.ENTER);
        assertTrue(text(robot, "#lab-mixed-state").contains("type some words"));
        robot.clickOn("#lab-mixed-text").write("one dot").type(KeyCode.ENTER);
        until(() -> robot.lookup("#lab-mixed-after-0").tryQuery().isPresent());
        assertTrue(robot.lookup("#lab-mixed-before-0").tryQuery().isPresent());
        assertTrue(text(robot, "#lab-mixed-why").contains("mean cosine"));

        robot.clickOn("#lab-mixed-before-0");
        assertEquals(1, session.selectionProperty().get().points().length);
        robot.clickOn("#lab-mixed-count");
        until(() -> text(robot, "#lab-mixed-often").contains("Images: "));
        robot.clickOn("#lab-mixed-before-1").type(KeyCode.ENTER);
        until(
                () ->
                        fixture.wiring().window().commands().window().workspaceProperty().get()
                                == Workspace.EXPLORE);
    }
}
