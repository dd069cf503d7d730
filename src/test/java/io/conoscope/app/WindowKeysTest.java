package io.conoscope.app;

import static io.conoscope.ui.kit.FxEvents.find;
import static io.conoscope.ui.kit.FxEvents.text;
import static io.conoscope.ui.kit.FxEvents.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.runlog.evaluation.RunFolders;
import io.conoscope.ui.kit.FxEvents;
import io.conoscope.ui.session.LayoutRun;
import io.conoscope.ui.session.Selection;

import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.List;

@ExtendWith(ApplicationExtension.class)
class WindowKeysTest {

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

    private LayoutRun run() {
        return wiring.bench().projection().run();
    }

    /// With a projection that has settings and can be paused.
    private void rests(FxRobot robot) throws Exception {
        until(() -> wiring.bench().projection().run().state() == LayoutRun.State.DONE);
        robot.clickOn("#top-method-umap");
        until(() -> "umap".equals(wiring.bench().session().displayedProperty().get().method()));
        until(() -> run().state() == LayoutRun.State.DONE);
        until(() -> run().state() == LayoutRun.State.DONE);
        until(() -> wiring.bench().session().measuresProperty().get() != null);
    }

    private Node focused() {
        return wiring.window().stage().getScene().getFocusOwner();
    }

    /// Presses the space bar twice before a run can end: it starts again, and pauses.
    private void assertSpacePauses(FxRobot robot, String where) throws Exception {
        until(() -> run().state() == LayoutRun.State.DONE);
        robot.interact(
                () -> {
                    FxEvents.key(focused(), KeyCode.SPACE);
                    FxEvents.key(focused(), KeyCode.SPACE);
                });
        assertEquals(LayoutRun.State.PAUSED, run().state(), "the focus is on " + where);
        robot.push(KeyCode.SPACE);
        assertNotEquals(LayoutRun.State.PAUSED, run().state(), "the focus is on " + where);
    }

    @Test
    void spacePausesAfterAMethodWasChosenWithTheMouse(FxRobot robot) throws Exception {
        rests(robot);
        robot.clickOn("#top-projection").clickOn("#method-tsne");
        until(() -> wiring.bench().session().displayedProperty().get().method().equals("tsne"));
        assertTrue(find(robot, "#top-projection").isFocused());
        assertSpacePauses(robot, "the menu of methods");
        assertFalse(((MenuButton) find(robot, "#top-projection")).isShowing());
    }

    @Test
    void spacePausesWhateverWasClickedBefore(FxRobot robot) throws Exception {
        rests(robot);
        for (var clicked :
                List.of("#scatter-legend-pairs", "#photo-grid", "#scatter-fit", "#scatter-lasso")) {
            robot.clickOn(clicked);
            assertSpacePauses(robot, clicked);
        }
        var pairs = (ToggleButton) find(robot, "#scatter-legend-pairs");
        assertFalse(pairs.isSelected(), "clicked once");
        robot.interact(pairs::requestFocus);
        assertSpacePauses(robot, "a toggle");
        assertFalse(pairs.isSelected(), "the space bar presses nothing");
        robot.push(KeyCode.ENTER);
        assertTrue(pairs.isSelected(), "Enter does");
    }

    @Test
    void spaceAndLettersBelongToATextFieldThatHasTheFocus(FxRobot robot) throws Exception {
        rests(robot);
        robot.clickOn("#top-search").write("a dot, lb 12?");
        assertEquals("a dot, lb 12?", wiring.bench().session().captionFilterProperty().get());
        assertEquals(LayoutRun.State.DONE, run().state());
        assertFalse(((ToggleButton) find(robot, "#scatter-lasso")).isSelected());
        robot.push(KeyCode.ESCAPE);
        assertEquals("", wiring.bench().session().captionFilterProperty().get());
        robot.push(KeyCode.ESCAPE);
        assertTrue(find(robot, "#scatter-canvas").isFocused());
    }

    @Test
    void aLassoIsArmedFromTheGridAndShows(FxRobot robot) throws Exception {
        rests(robot);
        var canvas = find(robot, "#scatter-canvas");
        robot.clickOn("#photo-grid").push(KeyCode.L);
        assertTrue(((ToggleButton) find(robot, "#scatter-lasso")).isSelected());
        assertEquals(Cursor.CROSSHAIR, canvas.getCursor());
        assertTrue(text(robot, "#scatter-drag").startsWith("Drag around points to select them"));
        assertTrue(robot.lookup("#scatter-quality").tryQuery().isEmpty());
        robot.push(KeyCode.B);
        assertFalse(((ToggleButton) find(robot, "#scatter-lasso")).isSelected());
        assertTrue(((ToggleButton) find(robot, "#scatter-box")).isSelected());
        drag(robot, canvas);
        assertEquals(72, selection().points().length);
        assertFalse(((ToggleButton) find(robot, "#scatter-box")).isSelected(), "for one drag");
        assertEquals(null, canvas.getCursor());
        assertTrue(robot.lookup("#scatter-drag").tryQuery().isEmpty());
    }

    @Test
    void escapeDisarmsBeforeItClearsTheSelection(FxRobot robot) throws Exception {
        rests(robot);
        robot.interact(() -> wiring.bench().session().selectionProperty().set(Selection.of(3)));
        robot.clickOn("#scatter-lasso");
        assertEquals(Cursor.CROSSHAIR, find(robot, "#scatter-canvas").getCursor());
        robot.push(KeyCode.ESCAPE);
        assertFalse(((ToggleButton) find(robot, "#scatter-lasso")).isSelected());
        assertEquals(Selection.of(3), selection());
        robot.push(KeyCode.ESCAPE);
        assertTrue(selection().isEmpty());
    }

    @Test
    void bothSidesOfAComparisonAreArmed(FxRobot robot) throws Exception {
        rests(robot);
        robot.interact(() -> wiring.compare().shownProperty().set(true));
        robot.interact(() -> wiring.compare().run("pca"));
        until(() -> wiring.compare().rightProperty().get() != null);
        until(() -> wiring.compare().rightRun().state() == LayoutRun.State.DONE);
        robot.clickOn("#photo-grid").push(KeyCode.B);
        assertEquals(Cursor.CROSSHAIR, find(robot, "#scatter-canvas").getCursor());
        var right = find(robot, "#scatter-right-canvas");
        assertEquals(Cursor.CROSSHAIR, right.getCursor());
        assertFalse(text(robot, "#right-scatter-drag").isEmpty());
        drag(robot, right);
        assertEquals(72, selection().points().length);
        assertEquals(null, find(robot, "#scatter-canvas").getCursor());
        robot.push(KeyCode.L);
        robot.interact(() -> begin(right));
        assertTrue(right.lookup(".scatter-outline").isVisible());
        robot.push(KeyCode.ESCAPE);
        robot.interact(
                () -> FxEvents.mouse(right, MouseEvent.MOUSE_DRAGGED, new Point2D(80, 90), 1));
        assertFalse(right.lookup(".scatter-outline").isVisible(), "cancelled while drawn");
    }

    @Test
    void zoomAndFitWorkFromTheGrid(FxRobot robot) throws Exception {
        rests(robot);
        until(() -> text(robot, "#scatter-fit").equals("Following"));
        robot.clickOn("#photo-grid").push(KeyCode.MINUS);
        until(() -> text(robot, "#scatter-fit").equals("Fit"));
        robot.push(KeyCode.F);
        until(() -> text(robot, "#scatter-fit").equals("Following"));
        robot.interact(() -> wiring.bench().session().selectionProperty().set(Selection.of(3)));
        robot.push(KeyCode.P);
        assertEquals(Selection.of(3, 30, 31), selection());
        robot.write("2");
        until(() -> robot.lookup("#runs").tryQuery().isPresent());
        robot.write("1");
        until(() -> robot.lookup("#scatter").tryQuery().isPresent());
    }

    @Test
    void spacePlaysEpochsWhateverInTheirViewHasTheFocus(FxRobot robot) throws Exception {
        rests(robot);
        var run = RunFolders.write(folder.resolve("run"), 4, 0.07, 0.5);
        robot.interact(() -> wiring.window().commands().openRuns(run));
        var tabs = (TabPane) find(robot, "#runs-tabs");
        robot.interact(() -> tabs.getSelectionModel().select(1));
        until(() -> find(robot, "#epoch-play").isVisible());
        until(() -> !find(robot, "#epoch-play").isDisabled());
        var toggle = (ToggleButton) find(robot, ".kind-toggle");
        boolean shown = toggle.isSelected();
        robot.interact(
                () -> {
                    toggle.requestFocus();
                    FxEvents.key(toggle, KeyCode.SPACE);
                });
        assertEquals("Pause (P)", find(robot, "#epoch-play").getAccessibleText());
        assertEquals(shown, toggle.isSelected());
        robot.interact(() -> FxEvents.key(toggle, KeyCode.ENTER));
        assertEquals(!shown, toggle.isSelected());
    }

    private Selection selection() {
        return wiring.bench().session().selectionProperty().get();
    }

    private static void begin(Node canvas) {
        FxEvents.mouse(canvas, MouseEvent.MOUSE_PRESSED, new Point2D(2, 2), 1);
        FxEvents.mouse(canvas, MouseEvent.MOUSE_DRAGGED, new Point2D(60, 60), 1);
    }

    private static void drag(FxRobot robot, Node canvas) {
        var size = canvas.getLayoutBounds();
        var end = new Point2D(size.getWidth() - 2, size.getHeight() - 2);
        robot.interact(
                () -> {
                    begin(canvas);
                    FxEvents.mouse(canvas, MouseEvent.MOUSE_DRAGGED, end, 1);
                    FxEvents.mouse(canvas, MouseEvent.MOUSE_RELEASED, end, 1);
                });
    }
}
