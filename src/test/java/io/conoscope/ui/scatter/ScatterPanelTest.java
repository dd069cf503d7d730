package io.conoscope.ui.scatter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.ui.kit.FxEvents;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Theme;
import io.conoscope.ui.kit.figure.FigureContent;
import io.conoscope.ui.kit.figure.FigureFormat;
import io.conoscope.ui.kit.figure.TestExports;
import io.conoscope.ui.kit.page.PagePart;
import io.conoscope.ui.kit.world.PointFilter;
import io.conoscope.ui.kit.world.ShownMarks;
import io.conoscope.ui.scatter.side.Cones;
import io.conoscope.ui.scatter.side.ScatterCanvas;
import io.conoscope.ui.session.Selection;
import io.conoscope.ui.session.Session;

import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

@ExtendWith(ApplicationExtension.class)
class ScatterPanelTest {

    private static final Cones CONES = new Cones(30, 5, 2);

    private final Session session = new Session();
    private final ExecutorService raster = Executors.newSingleThreadExecutor();
    private ScatterPanel panel;
    private Scene scene;

    @Start
    void start(Stage stage) {
        panel = new ScatterPanel(session, new Messages(), raster);
        scene = new Scene(panel, 900, 640);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    private PagePart picture() {
        return ((ScatterCanvas) panel.lookup("#scatter-canvas")).part();
    }

    @AfterEach
    void end() {
        raster.shutdownNow();
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }

    private void run(Runnable work) {
        onFx(
                () -> {
                    work.run();
                    return true;
                });
    }

    private void settle() throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onFx(panel::isSettled));
    }

    private void open() throws Exception {
        run(
                () -> {
                    CONES.openIn(session);
                    Cones.show(session, "umap", CONES.frame(200, 200, 1));
                });
        settle();
    }

    private Point2D screen(int point) {
        return onFx(
                () -> {
                    var drawing = picture().drawing();
                    return new Point2D(
                            drawing.camera().screenX(drawing.points().x(point)),
                            drawing.camera().screenY(drawing.points().y(point)));
                });
    }

    @Test
    void thePictureGoesOntoTheClipboard() throws Exception {
        open();
        var exports = new TestExports(null);
        assertTrue(onFx(() -> exports.here().copy(panel.figure(), FigureFormat.PNG)));
        assertEquals(1, exports.copied);
        var image = onFx(() -> Clipboard.getSystemClipboard().getImage());
        assertEquals(
                2 * (onFx(() -> picture().drawing().camera().width()) + 32), image.getWidth(), 1);
    }

    @Test
    void theFigureIsThePictureWithItsTitleAndItsNumbers() throws Exception {
        open();
        var figure = onFx(panel::figure);
        assertEquals("scatter", figure.name());
        assertTrue(
                figure.caption()
                        .endsWith(
                                "UMAP · 15 neighbours · minimum distance 0.100 · cosine"
                                        + " · reproducible · seed 1"),
                figure.caption());
        run(() -> panel.shownProperty().set(new ShownMarks(false, true, true)));
        assertTrue(onFx(figure::caption).endsWith("seed 1 · images hidden"), figure.caption());
        var hidden = onFx(() -> (FigureContent.Text) figure.capture(FigureFormat.SVG, 1));
        assertFalse(hidden.writing().get().contains("<circle"), "no image, nor in the legend");
        run(() -> panel.shownProperty().set(ShownMarks.ALL));
        assertEquals(
                List.of(FigureFormat.PNG, FigureFormat.SVG, FigureFormat.PDF, FigureFormat.CSV),
                figure.formats());
        var shown = onFx(() -> (FigureContent.Picture) figure.capture(FigureFormat.PNG, 2));
        var pixels = shown.drawing().get();
        assertEquals(
                2 * (onFx(() -> picture().drawing().camera().width()) + 32), pixels.getWidth(), 1);
        var colors = new HashSet<Integer>();
        for (int x = 0; x < pixels.getWidth(); x += 2) {
            colors.add(pixels.getRGB(x, pixels.getHeight() / 2));
        }
        assertTrue(colors.size() > 3, "the picture has " + colors.size() + " colours");
        var numbers = onFx(() -> (FigureContent.Text) figure.capture(FigureFormat.CSV, 1));
        var lines = numbers.writing().get().lines().toList();
        assertEquals("side,kind,row,x,y", lines.getFirst());
        assertEquals(1 + CONES.frame(200, 200, 1).points(), lines.size());
        assertTrue(lines.get(1).startsWith("left,image,0,"), lines.get(1));
        assertTrue(lines.get(31).startsWith("left,text,0,"), lines.get(31));
    }

    private Node canvas() {
        return panel.lookup("#scatter-canvas");
    }

    private void mouse(EventType<MouseEvent> type, Point2D at, int clicks) {
        run(() -> FxEvents.mouse(canvas(), type, at, clicks));
    }

    private void click(Point2D at, int clicks) {
        mouse(MouseEvent.MOUSE_PRESSED, at, clicks);
        mouse(MouseEvent.MOUSE_RELEASED, at, clicks);
    }

    private void wheel(Point2D at, double deltaY) {
        run(() -> FxEvents.wheel(canvas(), at, deltaY));
    }

    private void key(KeyCode code) {
        run(() -> FxEvents.key(canvas(), code));
    }

    /// The colour on screen at a position of the canvas, as `0xAARRGGBB`.
    private int colorAt(Point2D at) {
        return onFx(
                () -> {
                    WritableImage shot = canvas().snapshot(null, null);
                    return shot.getPixelReader().getArgb((int) at.getX(), (int) at.getY());
                });
    }

    @Test
    void saysWhatWouldBeHereAndLetsItGoOnceThereIsSomething() throws Exception {
        var empty = (Label) panel.lookup("#scatter-empty");
        assertTrue(empty.isVisible());
        assertTrue(empty.getText().length() > 20);
        open();
        assertFalse(empty.isVisible());
        assertEquals("image 30", ((Labeled) panel.lookup("#scatter-legend-image")).getText());
        assertEquals("text 150", ((Labeled) panel.lookup("#scatter-legend-text")).getText());
    }

    @Test
    void saysHowManyRowsAreThereWhileTheyAreEmbedded() {
        var empty = (Label) panel.lookup("#scatter-empty");
        run(
                () -> {
                    CONES.openIn(session);
                    var rows = session.embeddingsProperty().get();
                    session.embeddingsProperty().set(null);
                    session.arrivedProperty().set(rows);
                });
        assertTrue(
                empty.getText().startsWith("30 of 30 images and 150 of 150 texts are embedded."),
                empty.getText());
        run(() -> session.arrivedProperty().set(null));
        assertFalse(empty.getText().contains("150"), empty.getText());
    }

    @Test
    void drawsDiscsInTheColourOfTheThemeAndFollowsIt() throws Exception {
        open();
        assertNear(0x0072B2, colorAt(screen(4)));
        run(() -> Theme.DARK.applyTo(scene));
        WaitForAsyncUtils.waitForFxEvents();
        settle();
        assertNear(0x56B4E9, colorAt(screen(4)));
        assertNear(0x11161D, colorAt(new Point2D(3, 3)));
    }

    private static void assertNear(int expected, int found) {
        for (int shift = 0; shift <= 16; shift += 8) {
            int distance = Math.abs((expected >>> shift & 0xFF) - (found >>> shift & 0xFF));
            assertTrue(
                    distance < 60,
                    String.format(Locale.ROOT, "%06x instead of %06x", found, expected));
        }
    }

    @Test
    void hoveringShowsACardAndClickingChooses(FxRobot robot) throws Exception {
        open();
        mouse(MouseEvent.MOUSE_MOVED, screen(4), 0);
        assertEquals(4, session.hoveredProperty().get());
        assertTrue(panel.lookup("#scatter-card").isVisible());
        assertEquals(
                "Photo photo4.jpg", robot.lookup("#scatter-card-text").queryLabeled().getText());
        assertTrue(panel.lookup("#scatter-hover-disc").isVisible());
        assertEquals("Photo photo4.jpg", canvas().getAccessibleText());
        click(screen(4), 1);
        assertEquals(Selection.of(4), session.selectionProperty().get());
    }

    @Test
    void theWheelZoomsAboutTheCursorAndDoubleClickFitsAgain() throws Exception {
        open();
        var fitted = onFx(() -> picture().drawing().camera());
        var at = screen(4);
        wheel(at, 120);
        var zoomed = onFx(() -> picture().drawing().camera());
        assertTrue(zoomed.scale() > 1.3 * fitted.scale());
        assertEquals(at.getX(), screen(4).getX(), 1e-3);
        assertEquals(at.getY(), screen(4).getY(), 1e-3);
        assertEquals("Fit", ((Labeled) panel.lookup("#scatter-fit")).getText());
        click(new Point2D(2, 2), 2);
        assertEquals(fitted, onFx(() -> picture().drawing().camera()));
        assertEquals("Following", ((Labeled) panel.lookup("#scatter-fit")).getText());
    }

    @Test
    void draggingMovesThePictureWithTheMouse() throws Exception {
        open();
        var before = screen(4);
        var from = new Point2D(300, 300);
        mouse(MouseEvent.MOUSE_PRESSED, from, 1);
        mouse(MouseEvent.MOUSE_DRAGGED, from.add(40, 25), 1);
        mouse(MouseEvent.MOUSE_DRAGGED, from.add(60, 30), 1);
        mouse(MouseEvent.MOUSE_RELEASED, from.add(60, 30), 1);
        assertEquals(before.getX() + 60, screen(4).getX(), 1e-3);
        assertEquals(before.getY() + 30, screen(4).getY(), 1e-3);
        settle();
        assertNear(0x0072B2, colorAt(screen(4)));
    }

    @Test
    void theLegendHidesAKind() throws Exception {
        open();
        var text = screen(100);
        assertNear(0xD55E00, colorAt(text));
        run(() -> ((ToggleButton) panel.lookup("#scatter-legend-text")).fire());
        WaitForAsyncUtils.waitForFxEvents();
        settle();
        int found = colorAt(text);
        assertTrue(
                (found & 0xFF) > 0x60,
                String.format(Locale.ROOT, "no diamond is left: %06x", found));
    }

    @Test
    void axesAreNamedWhereTheyMeanSomething() throws Exception {
        open();
        assertTrue(panel.lookup("#scatter-axis-x") == null);
        run(() -> Cones.show(session, "gap", CONES.frame(200, 200, 1)));
        WaitForAsyncUtils.waitForFxEvents();
        settle();
        assertTrue(panel.lookup("#scatter-axis-x").isVisible());
        var up = onFx(() -> panel.lookup("#scatter-axis-y").getBoundsInParent());
        assertTrue(up.getMinX() >= 0, () -> "the name is cut: " + up);
        double leftmost =
                IntStream.range(0, 30 * 6)
                        .mapToDouble(point -> screen(point).getX())
                        .min()
                        .orElseThrow();
        assertTrue(up.getMaxX() < leftmost, () -> up + " covers points");
    }

    @Test
    void arrowKeysMoveTheCursorThatScreenReadersHear() throws Exception {
        open();
        key(KeyCode.RIGHT);
        int first = session.hoveredProperty().get();
        assertTrue(first >= 0);
        key(KeyCode.RIGHT);
        int second = session.hoveredProperty().get();
        assertTrue(second != first);
        key(KeyCode.ENTER);
        assertEquals(Selection.of(second), session.selectionProperty().get());
        assertTrue(canvas().getAccessibleText().contains(second < 30 ? "photo" : "caption"));
    }

    @Test
    void screenReadersHearThePointTheSelectionAndTheFilter() throws Exception {
        open();
        run(
                () -> {
                    session.filterProperty().set(PointFilter.of(new int[] {2, 3, 40, 41}, "even"));
                    session.selectionProperty().set(Selection.of(2, 3, 40));
                    session.hoveredProperty().set(40);
                });
        settle();
        var said = onFx(canvas()::getAccessibleText);
        assertTrue(said.startsWith("Text “caption"), said);
        assertTrue(said.contains("Selected: 2 images, 1 texts"), said);
        assertTrue(said.contains("The filter keeps 4 of 180 points: even"), said);
        run(() -> ((ScatterCanvas) canvas()).sayColors(point -> "cluster: dogs"));
        run(() -> session.hoveredProperty().set(2));
        said = onFx(canvas()::getAccessibleText);
        assertTrue(said.contains("cluster: dogs"), said);
    }
}
