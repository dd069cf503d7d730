package io.conoscope.ui.histogram;

import static io.conoscope.ui.kit.FxEvents.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Theme;
import io.conoscope.ui.kit.figure.FigureFormat;
import io.conoscope.ui.kit.figure.TestExports;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.select.SelectionModel;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

@ExtendWith(ApplicationExtension.class)
class HistogramJourneyTest {

    private final Session session = new Session();
    private HistogramPanel panel;
    @TempDir static java.nio.file.Path folder;
    private TestExports exports;

    @Start
    void start(Stage stage) {
        exports = new TestExports(folder);
        panel =
                new HistogramPanel(
                        session,
                        new SelectionModel(session),
                        new Messages(),
                        Runnable::run,
                        exports.here());
        var scene = new Scene(panel, 300, 320);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void fromNothingToTwoDistributionsToAPicture(FxRobot robot) throws Exception {
        assertTrue(robot.lookup("#histogram-empty").query().isVisible());
        robot.interact(panel::save);
        assertTrue(exports.offered.isEmpty(), "nobody is asked where to save nothing");

        robot.interact(() -> session.embeddingsProperty().set(twoCones()));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(2, robot.lookup(".distribution-outline").queryAllAs(Path.class).size());
        assertEquals("clip-tiny · random 1 · Made", text(robot, "#histogram-subject"));
        assertEquals("pairs", ((Text) robot.lookup(".axis-title").query()).getText());

        robot.clickOn("#histogram-density");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("density", ((Text) robot.lookup(".axis-title").query()).getText());

        robot.moveTo(".distribution-outline");
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(
                text(robot, "#histogram-read-out").matches("0\\.\\d+ to 0\\.\\d+"),
                text(robot, "#histogram-read-out"));
        var shares =
                robot.lookup(".histogram-figure .entry .cs-small").queryAllAs(Label.class).stream()
                        .map(Label::getText)
                        .toList();
        assertTrue(
                shares.stream().allMatch(share -> share.matches("\\d+ \\(.+ %\\)")),
                shares.toString());

        var target = folder.resolve("histogram.png");
        robot.clickOn("#histogram-save");
        assertEquals(List.of(List.of("png", "csv")), exports.offered);
        var picture = ImageIO.read(target.toFile());
        assertEquals(1600, picture.getWidth());
        assertEquals(1000, picture.getHeight());
        var colors = new HashSet<Integer>();
        for (int x = 0; x < 1600; x += 3) {
            for (int y = 0; y < 1000; y += 3) {
                colors.add(picture.getRGB(x, y));
            }
        }
        assertTrue(colors.size() > 10, "the picture has " + colors.size() + " colours");
        assertEquals(1, Files.list(folder).count());
        var numbers = folder.resolve("histogram.csv");
        robot.interact(() -> exports.here().write(panel.figure(), FigureFormat.CSV, numbers));
        var lines = Files.readAllLines(numbers);
        int table = lines.indexOf("from,to,matched,textTextMatched");
        assertTrue(lines.getFirst().startsWith("kind,n,mean,std,p5"), lines.getFirst());
        assertTrue(table > 0, "the counts stand below the summary");
        lines = lines.subList(table, lines.size());
        // Each of 500 texts with its photo; ten pairs among the five texts of each of 100 photos.
        assertEquals(500, sum(lines, 2));
        assertEquals(1000, sum(lines, 3));
    }

    @Test
    void kindsOfPairsAreChosenFromAMenuAndEachHasItsEntry(FxRobot robot) {
        robot.interact(() -> session.embeddingsProperty().set(twoCones()));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#histogram-kinds").clickOn("#histogram-kind-unmatched");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(3, robot.lookup(".distribution-outline").queryAllAs(Path.class).size());
        assertEquals(3, robot.lookup(".histogram-figure .entry").queryAll().size());
        assertEquals("density", ((Text) robot.lookup(".axis-title").query()).getText());
        robot.clickOn("#histogram-counts");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("pairs", ((Text) robot.lookup(".axis-title").query()).getText());
        robot.moveTo("#histogram-subject");
        assertTrue(text(robot, "#histogram-read-out").startsWith("bins of"));
        robot.clickOn("#histogram-kinds").clickOn("#histogram-kind-unmatched");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(2, robot.lookup(".distribution-outline").queryAllAs(Path.class).size());
    }

    private static long sum(List<String> lines, int column) {
        return lines.stream()
                .skip(1)
                .mapToLong(line -> Long.parseLong(line.split(",")[column]))
                .sum();
    }

    private static Embeddings twoCones() {
        var random = Seeds.random(1);
        var image = new float[100][];
        var text = new float[500][];
        for (var row = 0; row < 100; row++) {
            image[row] = cone(random, 0);
        }
        for (var row = 0; row < 500; row++) {
            text[row] = cone(random, 1);
        }
        var texts = IntStream.range(0, 500).toArray();
        var images = IntStream.range(0, 500).map(t -> t / 5).toArray();
        return new Embeddings(
                Matrix.ofRows(image),
                Matrix.ofRows(text),
                new Pairs(texts, images),
                new Provenance("clip-tiny", "random 1", "Made", null, Map.of()));
    }

    private static float[] cone(java.util.random.RandomGenerator random, int axis) {
        var row = new float[16];
        for (int c = 0; c < row.length; c++) {
            row[c] = 0.3f * (float) random.nextGaussian() + (c == axis ? 1.5f : 0.3f);
        }
        return row;
    }
}
