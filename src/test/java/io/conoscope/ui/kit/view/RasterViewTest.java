package io.conoscope.ui.kit.view;

import static io.conoscope.ui.kit.FxEvents.until;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.corpus.Pairs;
import io.conoscope.ui.kit.FxThread;
import io.conoscope.ui.kit.draw.Drawing;
import io.conoscope.ui.kit.draw.ScatterColors;
import io.conoscope.ui.kit.world.Camera;
import io.conoscope.ui.kit.world.Emphasis;
import io.conoscope.ui.kit.world.ScatterPoints;
import io.conoscope.ui.kit.world.ShownMarks;

import javafx.scene.Scene;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.LinkedBlockingQueue;

@ExtendWith(ApplicationExtension.class)
class RasterViewTest {

    /// A raster thread that is busy elsewhere until the test takes its tasks.
    private final LinkedBlockingQueue<Runnable> raster = new LinkedBlockingQueue<>();

    private RasterView view;

    @Start
    void start(Stage stage) {
        view = new RasterView(raster::add, FxThread.EXECUTOR);
        stage.setScene(new Scene(view, 40, 40));
        stage.show();
    }

    private static Drawing seenFrom(double x) {
        return new Drawing(
                ScatterPoints.NONE,
                new Camera(x, 0, 1, 40, 40),
                new ScatterColors(0xFFFFFFFF, 0, 0, 0, 0),
                ShownMarks.ALL,
                Emphasis.NONE);
    }

    private void show(FxRobot robot, Drawing drawing, boolean rough) {
        robot.interact(() -> view.show(drawing, rough));
    }

    private void rasterize() throws Exception {
        raster.take().run();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean isSettled() {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, view::isSettled);
    }

    @Test
    void aRoughPictureThatTookLongIsDrawnInFullAllTheSame(FxRobot robot) throws Exception {
        show(robot, seenFrom(0), false);
        rasterize();
        assertTrue(isSettled());
        show(robot, seenFrom(1), true);
        // Longer than it waits after the last gesture.
        Thread.sleep(600);
        rasterize();
        assertFalse(isSettled());
        until(() -> !raster.isEmpty());
        rasterize();
        assertTrue(isSettled());
    }

    @Test
    void aPictureDrawnInFullIsNotDrawnAgain(FxRobot robot) throws Exception {
        show(robot, seenFrom(0), true);
        show(robot, seenFrom(1), false);
        rasterize();
        rasterize();
        Thread.sleep(600);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(raster.isEmpty());
        assertTrue(isSettled());
    }

    /// A quarter of a million lines across the picture.
    private static Drawing withManyLines() {
        int lines = 250_000;
        var pairs = new Pairs(new int[lines], new int[lines]);
        return new Drawing(
                new ScatterPoints(new float[] {-20, 0, 20, 0}, 1, pairs),
                new Camera(0, 0, 1, 40, 40),
                new ScatterColors(0xFFFFFFFF, 0, 0, 0, 0),
                ShownMarks.ALL,
                Emphasis.NONE);
    }

    @Test
    void whatTakesLongToDrawInFullIsSeenRoughlyFirst(FxRobot robot) throws Exception {
        show(robot, withManyLines(), false);
        rasterize();
        assertTrue(WaitForAsyncUtils.waitForAsyncFx(10_000, view::isRough));
        until(() -> !raster.isEmpty());
        rasterize();
        assertTrue(isSettled());
    }
}
