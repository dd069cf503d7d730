package io.conoscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.ui.kit.FxEvents;
import io.conoscope.ui.scatter.side.ScatterCanvas;
import io.conoscope.ui.session.LayoutRun;
import io.conoscope.ui.session.Selection;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.select.Selecting;
import io.conoscope.ui.session.select.SelectionOperation;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;
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
import java.util.concurrent.atomic.AtomicReference;

/// From a selection to where it leads: 24 photos are points 0 to 23, their captions 24 to 71.
@ExtendWith(ApplicationExtension.class)
class SelectJourneyTest {

    private static final KeyCodeCombination UNDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCodeCombination REDO =
            new KeyCodeCombination(
                    KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    @TempDir Path folder;

    private WindowFixture fixture;
    private Wiring wiring;

    @Start
    void start(Stage unused) throws Exception {
        Files.createDirectories(folder);
        WindowFixture.writeCorpus(folder.resolve("scenes"));
        open();
    }

    private void open() {
        fixture = new WindowFixture(folder.resolve("home"), 1);
        fixture.release();
        wiring = fixture.wiring();
        wiring.window().show(folder.resolve("scenes"));
    }

    @AfterEach
    void end(FxRobot robot) {
        fixture.close(robot);
    }

    private Session session() {
        return wiring.bench().session();
    }

    private Selecting selecting() {
        return wiring.selecting();
    }

    private Selection selected() {
        return session().selectionProperty().get();
    }

    private void rests(FxRobot robot) throws Exception {
        until(() -> session().measuresProperty().get() != null);
        until(() -> wiring.bench().projection().run().state() == LayoutRun.State.DONE);
        until(() -> robot.lookup("#selection-overlay").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#scatter-canvas").<Node>query().requestFocus());
    }

    private void select(FxRobot robot, int... points) {
        robot.interact(() -> session().selectionProperty().set(Selection.of(points)));
    }

    @Test
    void aSelectionIsFilteredToMeasuredAndTakenBack(FxRobot robot) throws Exception {
        rests(robot);
        var bar = robot.lookup("#selection-bar").<Node>query();
        assertFalse(bar.isVisible());
        select(robot, 0, 1, 24, 25, 26);
        assertTrue(bar.isVisible());
        assertEquals("5 selected · 2 images, 3 texts", text(robot, "#selection-count"));
        robot.clickOn("#selection-filter");
        assertEquals(5, session().filterProperty().get().count(72));
        assertEquals("Filter: 5 of 72 · selection", text(robot, "#filter-said"));
        robot.interact(() -> wiring.window().commands().window().sideShownProperty().set(false));
        robot.clickOn("#selection-measures");
        assertTrue(wiring.window().commands().window().sideShownProperty().get());
        robot.push(UNDO);
        assertTrue(session().filterProperty().get().keepsAll());
        assertEquals(Selection.of(0, 1, 24, 25, 26), selected());
        robot.push(UNDO);
        assertTrue(selected().isEmpty());
        assertFalse(bar.isVisible());
        robot.push(REDO).push(REDO);
        assertEquals(5, session().filterProperty().get().count(72));
    }

    /// Round one point, as a hand does it: pressed, dragged in a loop, let go.
    private void lasso(FxRobot robot, double x, double y) {
        var canvas = robot.lookup("#scatter-canvas").<Node>query();
        double[] loop = {-14, -14, 14, -14, 14, 14, -14, 14, -14, -10};
        robot.interact(
                () -> {
                    FxEvents.mouse(
                            canvas, MouseEvent.MOUSE_PRESSED, new Point2D(x - 14, y - 10), 1);
                    for (int i = 0; i < loop.length; i += 2) {
                        var at = new Point2D(x + loop[i], y + loop[i + 1]);
                        FxEvents.mouse(canvas, MouseEvent.MOUSE_DRAGGED, at, 1);
                    }
                    FxEvents.mouse(
                            canvas, MouseEvent.MOUSE_RELEASED, new Point2D(x - 14, y - 10), 1);
                });
    }

    @Test
    void aLassoLeadsToAFilterThatEveryPanelHasAndBack(FxRobot robot) throws Exception {
        rests(robot);
        var at = new AtomicReference<double[]>();
        robot.interact(() -> at.set(onScreen(robot, 5)));
        robot.push(KeyCode.L);
        lasso(robot, at.get()[0], at.get()[1]);
        until(() -> selected().contains(5));
        int many = selected().points().length;
        assertTrue(text(robot, "#selection-count").startsWith(many + " selected"));
        robot.clickOn("#selection-filter");
        assertEquals(many, session().filterProperty().get().count(72));
        until(() -> !text(robot, "#browser-count").equals("24 photos"));
        assertTrue(text(robot, "#browser-count").endsWith("of 24 photos"));
        robot.push(UNDO);
        until(() -> text(robot, "#browser-count").equals("24 photos"));
        robot.push(UNDO);
        assertTrue(selected().isEmpty());
    }

    /// Where the scatter draws a point.
    private static double[] onScreen(FxRobot robot, int point) {
        var drawn = robot.lookup("#scatter-canvas").<ScatterCanvas>query().part().drawing();
        var points = drawn.points();
        return new double[] {
            drawn.camera().screenX(points.x(point)), drawn.camera().screenY(points.y(point))
        };
    }

    @Test
    void aMistakeInTheQueryIsShownWhereItIs(FxRobot robot) throws Exception {
        rests(robot);
        robot.push(KeyCode.Q);
        var field = robot.lookup("#query-text").queryAs(TextField.class);
        until(field::isFocused);
        robot.interact(() -> field.setText("pair_cosin < 1"));
        until(() -> robot.lookup("#query-mistake").<Node>query().isVisible());
        assertTrue(text(robot, "#query-said").contains("pair_cosine"), text(robot, "#query-said"));
        robot.interact(() -> field.setText("pair_cosine < 2"));
        until(() -> !robot.lookup("#query-mistake").<Node>query().isVisible());
        robot.push(KeyCode.ENTER);
        until(() -> selected().points().length == 72);
    }

    @Test
    void nothingLeftByAFilterSaysSoAndOffersTheWayBack(FxRobot robot) throws Exception {
        rests(robot);
        robot.interact(() -> selecting().selection().filterTo(new int[0], "pair_cosine > 2"));
        assertEquals("No point passes the filter: pair_cosine > 2", text(robot, "#filter-said"));
        robot.clickOn("#filter-undo");
        assertTrue(session().filterProperty().get().keepsAll());
        assertFalse(robot.lookup("#filter-chip").<Node>query().isVisible());
    }

    @Test
    void aPhotoLeadsToItsCaptionsAndBack(FxRobot robot) throws Exception {
        rests(robot);
        select(robot, 3);
        robot.push(KeyCode.G);
        assertEquals(Selection.of(30, 31), selected());
        assertTrue(text(robot, "#selection-count").startsWith("Pairs: 2"));
        robot.push(KeyCode.G);
        assertEquals(Selection.of(3), selected());
        robot.push(KeyCode.N);
        until(() -> selected().points().length == 10);
        assertTrue(selected().points()[9] < 24, "images alone");
        robot.push(UNDO);
        assertEquals(Selection.of(3), selected());
    }

    @Test
    void theCameraIsTakenBackToo(FxRobot robot) throws Exception {
        rests(robot);
        var canvas = robot.lookup("#scatter-canvas").<Node>query();
        robot.interact(() -> FxEvents.wheel(canvas, new Point2D(80, 80), 40));
        until(() -> !text(robot, "#scatter-fit").equals("Following"));
        until(() -> selecting().selection().undoableProperty().get() != null);
        robot.push(UNDO);
        assertEquals("Following", text(robot, "#scatter-fit"));
    }

    @Test
    void theQueryBarOpensWithoutTheLetterThatOpensItAndEscapeClosesIt(FxRobot robot)
            throws Exception {
        rests(robot);
        robot.push(KeyCode.Q);
        var field = robot.lookup("#query-text").queryAs(TextField.class);
        until(field::isFocused);
        robot.write("pair");
        assertEquals("pair", field.getText());
        until(() -> robot.lookup("#query-offers").tryQuery().isPresent());
        robot.push(KeyCode.TAB);
        assertEquals("pair_cosine", field.getText());
        robot.push(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#query").<Node>query().isVisible());
        assertTrue(robot.lookup("#scatter-canvas").<Node>query().isFocused());
    }

    @Test
    void aNamedSelectionIsThereInTheNextWindow(FxRobot robot) throws Exception {
        rests(robot);
        select(robot, 2, 40);
        robot.clickOn("#selection-name").clickOn("#selection-name-new");
        robot.write("hard ones").push(KeyCode.ENTER);
        assertTrue(text(robot, "#selection-count").startsWith("hard ones · 1 images"));
        wiring.awaitSaved();
        robot.interact(wiring.window()::remember);
        fixture.close(robot);

        robot.interact(this::open);
        rests(robot);
        until(() -> selecting().named().named().size() == 1);
        var named = selecting().named().named().getFirst();
        assertEquals("hard ones", named.name());
        robot.interact(() -> selecting().named().choose(named, SelectionOperation.REPLACE));
        until(() -> selected().equals(Selection.of(2, 40)));
    }

    private static String text(FxRobot robot, String query) {
        return ((Labeled) robot.lookup(query).query()).getText();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
