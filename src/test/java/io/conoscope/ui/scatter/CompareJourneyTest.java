package io.conoscope.ui.scatter;

import static io.conoscope.ui.kit.FxEvents.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.projection.ProjectionSettings;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.FxThread;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Theme;
import io.conoscope.ui.kit.figure.FigureContent;
import io.conoscope.ui.kit.figure.FigureFormat;
import io.conoscope.ui.kit.page.PagePart;
import io.conoscope.ui.scatter.compare.CompareModel;
import io.conoscope.ui.scatter.compare.PlaneServices;
import io.conoscope.ui.scatter.side.ScatterCanvas;
import io.conoscope.ui.session.Selection;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.TaskExecutors;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.method.ProjectionChoice;
import io.conoscope.ui.session.viewstate.CameraView;
import io.conoscope.ui.session.viewstate.ScatterView;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

@ExtendWith(ApplicationExtension.class)
class CompareJourneyTest {

    private final Session session = new Session();
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final PlaneServices services = new PlaneServices();
    private Workbench bench;
    private CompareModel compare;
    private ScatterPanel panel;

    @Start
    void start(Stage stage) {
        var now = new Background(Runnable::run, Runnable::run);
        bench =
                new Workbench(
                        session, services, new TaskExecutors(now, now, now, now), new Messages());
        var later = FxThread.background(worker);
        compare = new CompareModel(bench, new CompareModel.Executors(later, later), new Messages());
        var threads = new ScatterPanel.Threads(worker, worker, worker);
        panel = new ScatterPanel(session, new Messages(), threads, compare, PlotModels.none());
        panel.glidesProperty().set(false);
        var scene = new Scene(panel, 900, 520);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
        var choice = bench.projection().choiceProperty();
        choice.set(choice.get().withMethod("umap"));
        bench.open(Path.of("photos"), "test");
    }

    private PagePart picture() {
        return ((ScatterCanvas) panel.lookup("#scatter-canvas")).part();
    }

    @AfterEach
    void end() {
        worker.shutdownNow();
    }

    private void settle() throws Exception {
        until(() -> WaitForAsyncUtils.waitForAsyncFx(10_000, panel::isSettled));
    }

    private Node find(String id) {
        return panel.lookup(id);
    }

    private String text(String id) {
        return ((Labeled) find(id)).getText();
    }

    /// Where a point is on the screen of one side: the right one lies as the left one does.
    private Point2D leftPoint(int point) {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> {
                    var drawing = picture().drawing();
                    return find("#scatter-canvas")
                            .localToScreen(
                                    drawing.camera().screenX(drawing.points().x(point)),
                                    drawing.camera().screenY(drawing.points().y(point)));
                });
    }

    @Test
    void whatIsChosenOnOneSideStandsOutOnTheOther(FxRobot robot) throws Exception {
        settle();
        assertNull(find("#scatter-right-canvas"));
        robot.clickOn("#scatter-compare");
        assertEquals("clip-tiny-scenes · random 1 · UMAP · n 24", text("#scatter-side-title"));
        assertEquals("", text("#scatter-right-side-title"));
        assertFalse(panel.figure().caption().contains("Left: "), "the right side is empty");
        robot.clickOn("#compare-bring");
        until(() -> compare.rightProperty().get() != null);
        until(
                () ->
                        text("#scatter-right-side-title")
                                .equals("clip-tiny-scenes · random 1 · Gap view · n 24"));
        settle();
        assertEquals("disparity 0.000", text("#compare-disparity"));
        assertFalse(find("#compare-empty").isVisible());
        bothSidesAreOneFigure(robot);

        pointsOnTheLeft(robot);
        movesToTheRightByKeys(robot);

        robot.clickOn("#scatter-compare");
        settle();
        assertNull(find("#scatter-right-canvas"));
    }

    private void pointsOnTheLeft(FxRobot robot) {
        robot.moveTo(leftPoint(3));
        assertEquals(3, session.hoveredProperty().get());
        assertTrue(find("#scatter-right-side").lookup("#scatter-hover-disc").isVisible());
        assertFalse(find("#scatter-right-side").lookup("#scatter-card").isVisible());
        robot.clickOn(leftPoint(3));
        assertEquals(Selection.of(3), session.selectionProperty().get());
    }

    private void movesToTheRightByKeys(FxRobot robot) {
        var right = find("#scatter-right-canvas");
        robot.push(KeyCode.TAB);
        assertTrue(right.isFocused());
        assertSame(right, panel.home());
        assertTrue(right.getAccessibleText().startsWith("Right side: "));
        assertTrue(find("#scatter-canvas").getAccessibleText().startsWith("Left side: "));
        robot.push(KeyCode.RIGHT);
        assertTrue(find("#scatter-side").lookup(".scatter-hover-ring") != null);
        robot.push(KeyCode.TAB);
        assertTrue(((MenuButton) find("#compare-choose")).isFocused());
    }

    private void holdUntil(CountDownLatch latch) {
        worker.submit(() -> latch.await(10, TimeUnit.SECONDS));
    }

    private ScatterView view() {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, panel::view);
    }

    private void bothSidesAreOneFigure(FxRobot robot) {
        var caption = new AtomicReference<>("");
        var svg = new AtomicReference<FigureContent>();
        robot.interact(
                () -> {
                    caption.set(panel.figure().caption());
                    svg.set(panel.figure().capture(FigureFormat.SVG, 1));
                });
        assertTrue(caption.get().startsWith("Left: "), caption.get());
        assertTrue(caption.get().contains("UMAP · 15 neighbours"), caption.get());
        assertTrue(caption.get().contains("Right: "), caption.get());
        assertTrue(caption.get().endsWith("Gap view · seed 1"), caption.get());
        var file = ((FigureContent.Text) svg.get()).writing().get();
        assertTrue(file.contains(">clip-tiny-scenes · random 1 · Gap view · n 24<"), "headings");
    }

    @Test
    void theSidesAreDividedWhereTheViewSays(FxRobot robot) throws Exception {
        settle();
        robot.interact(() -> compare.shownProperty().set(true));
        settle();
        robot.interact(() -> panel.shareProperty().set(0.7));
        settle();
        double left = find("#scatter-side").getLayoutBounds().getWidth();
        assertEquals(0.7, left / panel.getWidth(), 0.01);
        assertEquals(0.7, panel.shareProperty().get(), 0.01);
    }

    private boolean rightHasFormed() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> {
                    var right = compare.rightProperty().get();
                    return right != null && right.result() != null;
                });
    }

    private void showUmapOnTheRight(FxRobot robot, CameraView from) {
        services.frames = 5;
        robot.interact(
                () -> {
                    bench.projection()
                            .choiceProperty()
                            .set(
                                    new ProjectionChoice(
                                            "gap", ProjectionSettings.defaults().withNeighbors(9)));
                    compare.shownProperty().set(true);
                    panel.show(new ScatterView(null, from, "umap"));
                });
    }

    /// Each frame is larger than the one before: seen from a place in the first one, the last one
    /// would be seen from elsewhere.
    @Test
    void theRightIsSeenFromWhereItWasOnceItHasFormed(FxRobot robot) throws Exception {
        settle();
        var from = new CameraView(0.4, 0.6, 4);
        var held = new CountDownLatch(1);
        holdUntil(held);
        showUmapOnTheRight(robot, from);
        assertEquals(new ScatterView(null, from, "umap"), view(), "on its way");
        held.countDown();
        until(this::rightHasFormed);
        settle();
        var seen = view().right();
        assertEquals(from.x(), seen.x(), 1e-6);
        assertEquals(from.y(), seen.y(), 1e-6);
        assertEquals(from.zoom(), seen.zoom(), 1e-6);
    }

    @Test
    void whereTheRightWasSeenFromIsForgottenWithItsRun(FxRobot robot) throws Exception {
        settle();
        var held = new CountDownLatch(1);
        holdUntil(held);
        showUmapOnTheRight(robot, new CameraView(0.4, 0.6, 4));
        robot.interact(compare::cancel);
        robot.interact(() -> compare.run("umap"));
        held.countDown();
        until(this::rightHasFormed);
        settle();
        assertEquals(new ScatterView(null, null, "umap"), view());
    }
}
