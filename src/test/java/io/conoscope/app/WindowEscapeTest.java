package io.conoscope.app;

import static io.conoscope.ui.kit.FxEvents.find;
import static io.conoscope.ui.kit.FxEvents.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.app.frame.MainFrame;
import io.conoscope.runlog.evaluation.RunFolders;
import io.conoscope.ui.kit.FxEvents;
import io.conoscope.ui.session.LayoutRun;
import io.conoscope.ui.session.Selection;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

@ExtendWith(ApplicationExtension.class)
class WindowEscapeTest {

    @TempDir static Path folder;

    private WindowFixture fixture;
    private Wiring wiring;

    @Start
    void start(Stage unused) throws Exception {
        var corpus = folder.resolve("scenes");
        WindowFixture.writeCorpus(corpus);
        fixture = new WindowFixture(folder, 1);
        fixture.release();
        wiring = fixture.wiring();
        wiring.window().show(corpus);
    }

    @AfterEach
    void end(FxRobot robot) {
        fixture.close(robot);
    }

    /// With a projection that has settings and can be paused.
    private void rests(FxRobot robot) throws Exception {
        until(() -> wiring.bench().projection().run().state() == LayoutRun.State.DONE);
        robot.clickOn("#top-method-umap");
        until(() -> "umap".equals(wiring.bench().session().displayedProperty().get().method()));
        until(() -> wiring.bench().projection().run().state() == LayoutRun.State.DONE);
        until(() -> wiring.bench().session().measuresProperty().get() != null);
        until(() -> wiring.bench().jobs().jobs().isEmpty());
    }

    private static List<PopupWindow> popups() {
        return Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .map(PopupWindow.class::cast)
                .filter(popup -> !(popup instanceof Tooltip))
                .toList();
    }

    /// Everything below that Tab could come to.
    private static List<Node> stops(Node top) {
        var found = new ArrayList<Node>();
        if (!top.isVisible() || top.isDisabled()) {
            return found;
        }
        if (top.isFocusTraversable()) {
            found.add(top);
        }
        if (top instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(stops(child)));
        }
        return found;
    }

    @Test
    void everySheetClosesWhateverInItHasTheFocus(FxRobot robot) throws Exception {
        rests(robot);
        var frame = (MainFrame) wiring.window().stage().getScene().getRoot();
        var sheets = new LinkedHashMap<String, Runnable>();
        sheets.put("keys", frame::showKeys);
        sheets.put("about", frame::showAbout);
        sheets.put("store", frame::showStore);
        sheets.put("choice", frame::chooseModel);
        sheets.put("library", frame::showModels);
        sheets.put("start", frame::startRun);
        robot.interact(() -> wiring.bench().session().selectionProperty().set(Selection.of(3)));
        var overlay = find(robot, "#overlay");
        for (var sheet : sheets.entrySet()) {
            robot.interact(sheet.getValue());
            int stops = stops(overlay).size();
            assertTrue(stops > 0, sheet.getKey());
            for (int stop = 0; stop < stops; stop++) {
                if (!overlay.isVisible()) {
                    robot.interact(sheet.getValue());
                }
                var there = stops(overlay);
                var focused = there.get(Math.min(stop, there.size() - 1));
                robot.interact(focused::requestFocus);
                robot.push(KeyCode.ESCAPE);
                assertFalse(overlay.isVisible(), sheet.getKey() + " with the focus on " + focused);
            }
        }
        assertEquals(
                Selection.of(3),
                wiring.bench().session().selectionProperty().get(),
                "Escape closes one thing at a time");
    }

    @Test
    void aListInASheetClosesBeforeTheSheet(FxRobot robot) throws Exception {
        rests(robot);
        var frame = (MainFrame) wiring.window().stage().getScene().getRoot();
        robot.interact(frame::chooseModel);
        var box = (ComboBox<?>) find(robot, "#choice-image");
        robot.interact(box::show);
        until(() -> box.isShowing() && !popups().isEmpty());
        robot.push(KeyCode.ESCAPE);
        assertFalse(box.isShowing());
        assertTrue(find(robot, "#overlay").isVisible(), "the sheet is not the topmost");
        robot.push(KeyCode.ESCAPE);
        assertFalse(find(robot, "#overlay").isVisible());
    }

    /// Opens a popover and gives what Tab could come to in it.
    private static List<Node> opened(FxRobot robot, String owner) throws Exception {
        if (popups().isEmpty()) {
            robot.clickOn(owner);
        }
        until(() -> popups().size() == 1 && !inPopover().isEmpty());
        return inPopover();
    }

    private static List<Node> inPopover() {
        return stops(popups().getFirst().getScene().getRoot());
    }

    @Test
    void everyPopoverClosesWhateverHasTheFocus(FxRobot robot) throws Exception {
        rests(robot);
        for (var owner : List.of("#projection-settings", "#status-warnings")) {
            int stops = opened(robot, owner).size();
            for (int stop = 0; stop < stops; stop++) {
                var focused = opened(robot, owner).get(stop);
                robot.interact(focused::requestFocus);
                robot.push(KeyCode.ESCAPE);
                assertTrue(popups().isEmpty(), owner + " with the focus on " + focused);
            }
            opened(robot, owner);
            robot.interact(() -> find(robot, "#photo-grid").requestFocus());
            robot.push(KeyCode.ESCAPE);
            assertTrue(popups().isEmpty(), owner + " with the focus in the window");
        }
    }

    @Test
    void anEnlargedChartClosesWhereverTheFocusIs(FxRobot robot) throws Exception {
        rests(robot);
        var run = RunFolders.write(folder.resolve("run"), 3, 0.07, 0.5);
        robot.interact(() -> wiring.window().commands().openRuns(run));
        until(() -> robot.lookup(".chart-plot").tryQuery().isPresent());
        for (var focus : List.of("#runs-list", "#tags-search", "#rail-runs", ".chart-plot")) {
            var plot = find(robot, ".chart-plot");
            double before = plot.getLayoutBounds().getHeight();
            robot.interact(plot::requestFocus);
            robot.push(KeyCode.ENTER);
            until(() -> plot.getLayoutBounds().getHeight() > before + 20);
            robot.interact(() -> find(robot, focus).requestFocus());
            robot.push(KeyCode.ESCAPE);
            until(() -> plot.getLayoutBounds().getHeight() == before);
        }
    }

    @Test
    void theFullScreenIsLeftLast(FxRobot robot) throws Exception {
        rests(robot);
        var stage = wiring.window().stage();
        robot.interact(() -> wiring.bench().session().selectionProperty().set(Selection.of(3)));
        robot.interact(() -> stage.setFullScreen(true));
        until(stage::isFullScreen);
        robot.clickOn("#projection-settings");
        until(() -> popups().size() == 1);
        robot.push(KeyCode.ESCAPE);
        assertTrue(popups().isEmpty() && stage.isFullScreen());
        robot.push(KeyCode.ESCAPE);
        assertTrue(wiring.bench().session().selectionProperty().get().isEmpty());
        assertTrue(stage.isFullScreen());
        robot.push(KeyCode.ESCAPE);
        assertFalse(stage.isFullScreen());
    }

    @Test
    void aMenuClosesAloneAndThePopoverBelowItAfterIt(FxRobot robot) throws Exception {
        rests(robot);
        robot.interact(() -> wiring.bench().session().selectionProperty().set(Selection.of(3)));
        robot.clickOn("#top-corpus");
        until(() -> !popups().isEmpty());
        robot.push(KeyCode.ESCAPE);
        assertTrue(popups().isEmpty());
        assertEquals(Selection.of(3), wiring.bench().session().selectionProperty().get());
        robot.clickOn("#projection-settings");
        until(() -> popups().size() == 1);
        robot.clickOn("#projection-presets");
        until(() -> popups().size() == 2);
        robot.push(KeyCode.ESCAPE);
        assertEquals(1, popups().size(), "the popover stays");
        robot.push(KeyCode.ESCAPE);
        assertTrue(popups().isEmpty());
        assertEquals(Selection.of(3), wiring.bench().session().selectionProperty().get());
    }

    @Test
    void spacePausesFromAPopoverUnlessANumberIsTyped(FxRobot robot) throws Exception {
        rests(robot);
        var run = wiring.bench().projection().run();
        robot.clickOn("#projection-settings");
        until(() -> popups().size() == 1);
        var field = find(robot, "#projection-neighbors");
        // A popover gives the focus to its first control when it has shown.
        WaitForAsyncUtils.waitForFxEvents(10);
        robot.interact(field::requestFocus);
        until(field::isFocused);
        robot.push(KeyCode.SPACE).push(KeyCode.L);
        assertEquals(LayoutRun.State.DONE, run.state());
        assertTrue(robot.lookup("#scatter-drag").tryQuery().isEmpty());
        robot.interact(
                () -> {
                    // What it offers may be made anew whenever the run goes on.
                    var check = robot.lookup("#settings-continue").query();
                    check.requestFocus();
                    FxEvents.key(check, KeyCode.SPACE);
                    FxEvents.key(check, KeyCode.SPACE);
                });
        assertEquals(LayoutRun.State.PAUSED, run.state());
    }
}
