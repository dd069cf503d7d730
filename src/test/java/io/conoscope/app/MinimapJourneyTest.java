package io.conoscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.ui.kit.world.Camera;
import io.conoscope.ui.scatter.side.ScatterCanvas;
import io.conoscope.ui.session.Selection;
import io.conoscope.ui.session.Session;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

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

/// Where the camera goes from the minimap and by keys, and back.
@ExtendWith(ApplicationExtension.class)
class MinimapJourneyTest {

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
        until(() -> canvas(robot).drawing().points().size() > 0);
    }

    @AfterEach
    void end(FxRobot robot) {
        fixture.close(robot);
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
    }

    private static ScatterCanvas canvas(FxRobot robot) {
        return robot.lookup("#scatter-canvas").queryAs(ScatterCanvas.class);
    }

    private static Camera camera(FxRobot robot) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> canvas(robot).camera());
    }

    private static Node minimap(FxRobot robot) {
        return robot.lookup("#minimap").query();
    }

    private static void zoomIn(FxRobot robot) {
        var canvas = canvas(robot);
        canvas.fireEvent(
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, "+", "+", KeyCode.PLUS, false, false, false, false));
    }

    @Test
    void aClickOnTheMinimapMovesTheCameraAndUndoMovesItBack(FxRobot robot) throws Exception {
        assertFalse(minimap(robot).isVisible(), "everything is in view");
        for (int i = 0; i < 8; i++) {
            robot.interact(() -> zoomIn(robot));
        }
        until(() -> minimap(robot).isVisible());
        var zoomed = camera(robot);
        WaitForAsyncUtils.sleep(700, TimeUnit.MILLISECONDS);

        var map = minimap(robot);
        robot.clickOn(robot.point(map).atPosition(Pos.TOP_LEFT).atOffset(8, 8));
        until(() -> canvas(robot).camera().centerX() < zoomed.centerX());
        var moved = camera(robot);
        assertTrue(moved.centerY() > zoomed.centerY());
        assertEquals(zoomed.scale(), moved.scale(), 1e-9);
        assertEquals(Selection.NONE, session.selectionProperty().get(), "no point is chosen");
        WaitForAsyncUtils.sleep(700, TimeUnit.MILLISECONDS);

        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        until(() -> Math.abs(canvas(robot).camera().centerX() - zoomed.centerX()) < 1e-6);
        robot.type(KeyCode.F);
        until(() -> !minimap(robot).isVisible());
    }

    @Test
    void shiftFShowsTheSelection(FxRobot robot) throws Exception {
        var whole = camera(robot);
        robot.interact(() -> session.selectionProperty().set(Selection.of(3, 4)));
        robot.push(KeyCode.SHIFT, KeyCode.F);
        until(() -> canvas(robot).camera().scale() > whole.scale());
        var points = canvas(robot).drawing().points();
        var view = camera(robot).view();
        for (int point : new int[] {3, 4}) {
            assertTrue(view.contains(points.x(point), points.y(point)));
        }
        assertNotEquals(whole, camera(robot));
        var said = WaitForAsyncUtils.waitForAsyncFx(10_000, canvas(robot)::getAccessibleText);
        assertTrue(said.contains("Selected: 2 images, 0 texts"), said);
    }

    @Test
    void theLayersMenuStaysOpenAndSwitchesALayer(FxRobot robot) throws Exception {
        robot.clickOn("#scatter-layers");
        WaitForAsyncUtils.waitForFxEvents();
        var menu = robot.lookup("#scatter-layers").queryAs(MenuButton.class);
        assertTrue(menu.isShowing());
        robot.clickOn("Centroids and ellipses");
        until(() -> robot.lookup("#layer-geometry").query().isVisible());
        until(() -> robot.lookup(".geometry.image").query().isVisible());
    }
}
