package io.conoscope.ui.histogram;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.Pairs;
import io.conoscope.corpus.TextItem;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.math.Matrix;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Theme;
import io.conoscope.ui.kit.figure.TestExports;
import io.conoscope.ui.kit.world.PointFilter;
import io.conoscope.ui.session.Selection;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.select.SelectionModel;

import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

@ExtendWith(ApplicationExtension.class)
class BrushJourneyTest {

    private static final int PAIRS = 200;

    @TempDir static Path folder;

    private final Session session = new Session();
    private final SelectionModel selection = new SelectionModel(session);

    @Start
    void start(Stage stage) {
        var panel =
                new HistogramPanel(
                        session,
                        selection,
                        new Messages(),
                        Runnable::run,
                        new TestExports(folder).here());
        var scene = new Scene(panel, 420, 420);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void aDragSelectsThePairsInItAndEscapeClearsIt(FxRobot robot) {
        open(robot);
        drag(robot, 0.303, 0.497, List.of());
        var chart = chart(robot);
        var brush = brush(robot);
        assertTrue(brush.isVisible());
        var chosen = session.selectionProperty().get().points();
        var within = within(0.3, 0.5, chart);
        assertTrue(within.length > 10, "the test means nothing with few pairs");
        assertArrayEquals(points(within), chosen);
        assertTrue(
                readOut(robot).endsWith(" · " + within.length + " matched pairs"), readOut(robot));
        assertEquals(within.length + " of 200", count(robot));

        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(session.selectionProperty().get().isEmpty());
        assertTrue(readOut(robot).startsWith("bins of"), readOut(robot));
        robot.interact(selection::undo);
        assertArrayEquals(chosen, session.selectionProperty().get().points());
    }

    @Test
    void itIsMovedResizedAndAddedToBySecondDrags(FxRobot robot) {
        open(robot);
        drag(robot, 0.303, 0.397, List.of());
        int first = session.selectionProperty().get().points().length;
        drag(robot, 0.35, 0.55, List.of());
        var moved = session.selectionProperty().get().points();
        assertArrayEquals(points(within(0.5, 0.6, chart(robot))), moved);
        assertTrue(Math.abs(moved.length - first) < first, "as wide as before");
        drag(robot, 0.6, 0.7, List.of());
        assertArrayEquals(
                points(within(0.5, 0.7, chart(robot))), session.selectionProperty().get().points());
        drag(robot, 0.103, 0.197, List.of(KeyCode.SHIFT));
        var both =
                IntStream.concat(
                                IntStream.of(within(0.5, 0.7, chart(robot))),
                                IntStream.of(within(0.1, 0.2, chart(robot))))
                        .sorted()
                        .toArray();
        assertArrayEquals(points(both), session.selectionProperty().get().points());
    }

    @Test
    void arrowsWithShiftOpenAndWidenItAndArrowsMoveIt(FxRobot robot) {
        open(robot);
        robot.interact(() -> chart(robot).requestFocus());
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();
        var before = session.selectionProperty().get();
        assertTrue(brush(robot).isVisible());
        assertTrue(!before.isEmpty());
        double x = brush(robot).getX();
        double width = brush(robot).getWidth();
        robot.type(KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(brush(robot).getX() > x);
        assertEquals(width, brush(robot).getWidth(), 1.5);
        assertTrue(!before.equals(session.selectionProperty().get()));
    }

    @Test
    void whatElsewhereIsSelectedOrFilteredShowsSolidAndClearsTheBrush(FxRobot robot) {
        open(robot);
        assertTrue(robot.lookup(".distribution-selected").tryQuery().isEmpty());
        drag(robot, 0.303, 0.397, List.of());
        robot.interact(() -> session.selectionProperty().set(Selection.of(0, 1, 2)));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("3 of 200", count(robot));
        assertTrue(robot.lookup(".brush").tryQuery().stream().noneMatch(node -> node.isVisible()));
        assertNotNull(robot.lookup(".distribution-selected").query());
        robot.interact(() -> session.selectionProperty().set(Selection.NONE));
        robot.interact(() -> session.filterProperty().set(PointFilter.of(new int[] {5}, "five")));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("1 of 200", count(robot));
        robot.interact(() -> session.filterProperty().set(PointFilter.ALL));
        WaitForAsyncUtils.waitForFxEvents();
        assertNull(robot.lookup(".distribution-selected").tryQuery().orElse(null));
        assertEquals("n 200", label(robot).getText());
    }

    private void open(FxRobot robot) {
        robot.interact(
                () -> {
                    session.corpusProperty().set(corpus());
                    session.embeddingsProperty().set(rows());
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Image i along x, its text at the cosine i / 200.
    private static Embeddings rows() {
        var image = new float[PAIRS][];
        var text = new float[PAIRS][];
        for (int i = 0; i < PAIRS; i++) {
            double cosine = i / (double) PAIRS;
            image[i] = new float[] {1, 0};
            text[i] = new float[] {(float) cosine, (float) Math.sqrt(1 - cosine * cosine)};
        }
        return new Embeddings(
                Matrix.ofRows(image),
                Matrix.ofRows(text),
                Pairs.diagonal(PAIRS),
                new Provenance("m", "w", "c", "s", Map.of()));
    }

    private static Corpus corpus() {
        return new Corpus(
                "made",
                Path.of("made"),
                null,
                IntStream.range(0, PAIRS)
                        .mapToObj(i -> new ImageItem("i" + i, null, null))
                        .toList(),
                IntStream.range(0, PAIRS).mapToObj(i -> new TextItem("t" + i, "text")).toList(),
                Pairs.diagonal(PAIRS),
                List.of());
    }

    /// The pairs whose bins lie between two cosines that are edges of bins.
    private static int[] within(double from, double to, HistogramChart chart) {
        var shown = chart.distributions();
        int first = shown.bin(from + shown.width() / 2);
        int last = shown.bin(to - shown.width() / 2);
        return IntStream.range(0, PAIRS)
                .filter(
                        i -> {
                            int bin = shown.bin((float) (i / (double) PAIRS));
                            return bin >= first && bin <= last;
                        })
                .toArray();
    }

    private static int[] points(int[] pairs) {
        return IntStream.concat(IntStream.of(pairs), IntStream.of(pairs).map(p -> PAIRS + p))
                .toArray();
    }

    private static void drag(FxRobot robot, double from, double to, List<KeyCode> keys) {
        var chart = chart(robot);
        var begin = on(chart, from);
        var end = on(chart, to);
        robot.moveTo(begin);
        keys.forEach(robot::press);
        robot.press(MouseButton.PRIMARY);
        robot.moveTo(begin.midpoint(end)).moveTo(end);
        robot.release(MouseButton.PRIMARY);
        keys.forEach(robot::release);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Point2D on(HistogramChart chart, double cosine) {
        return chart.localToScreen(chart.x(cosine), chart.getHeight() / 2);
    }

    private static HistogramChart chart(FxRobot robot) {
        return robot.lookup("#histogram-chart").queryAs(HistogramChart.class);
    }

    private static Rectangle brush(FxRobot robot) {
        return robot.lookup(".brush").queryAs(Rectangle.class);
    }

    private static String readOut(FxRobot robot) {
        robot.moveTo("#histogram-subject");
        return robot.lookup("#histogram-read-out").queryAs(Label.class).getText();
    }

    /// How many of the matched pairs are selected.
    private static String count(FxRobot robot) {
        return label(robot).getText().replace("n ", "");
    }

    private static Label label(FxRobot robot) {
        return robot.lookup(".histogram-figure .entry .cs-small").queryAs(Label.class);
    }
}
