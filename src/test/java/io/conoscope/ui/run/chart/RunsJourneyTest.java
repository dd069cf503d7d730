package io.conoscope.ui.run.chart;

import static io.conoscope.ui.kit.FxEvents.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.ui.kit.FxThread;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Theme;
import io.conoscope.ui.kit.figure.TestExports;
import io.conoscope.ui.run.RunList;
import io.conoscope.ui.run.RunTab;
import io.conoscope.ui.run.RunsPanel;
import io.conoscope.ui.run.TagTree;
import io.conoscope.ui.run.curve.XAxis;
import io.conoscope.ui.session.run.RunsModel;
import io.conoscope.ui.session.run.TagsModel;
import io.conoscope.ui.session.status.JobQueue;
import io.conoscope.ui.session.status.Notices;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;

import javax.imageio.ImageIO;

@ExtendWith(ApplicationExtension.class)
class RunsJourneyTest {

    @TempDir static Path folder;

    private RunsModel runs;
    private TagsModel tags;
    private ChartsModel charts;
    private ChartsPanel panel;
    private TestExports exports;

    @Start
    void start(Stage stage) throws Exception {
        var words = new Messages();
        var io = FxThread.background(Executors.newSingleThreadExecutor());
        runs = new RunsModel(new RunsModel.Context(new JobQueue(), new Notices(), io, words));
        tags = new TagsModel(runs);
        charts = new ChartsModel(runs, tags);
        exports = new TestExports(folder);
        var files = new ChartFiles(exports.on(io));
        panel =
                new ChartsPanel(
                        charts,
                        words,
                        Executors.newSingleThreadExecutor(),
                        files,
                        () -> runs.open(folder.resolve("logs")));
        var list = List.of(new RunList(runs, words, () -> {}), new TagTree(tags, words));
        var scene =
                new Scene(
                        new RunsPanel(
                                list,
                                List.of(new RunTab("charts", () -> panel)),
                                words,
                                RunsPanel.Sizes.usual()),
                        1280,
                        800);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
        write("a", 0, 50);
        write("b", 0, 30);
    }

    private static void write(String name, int from, int to) throws Exception {
        var run = Files.createDirectories(folder.resolve("logs").resolve(name));
        var text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "{\"step\":%d,\"train/loss\":%s,\"eval/gap_l2\":0.5,\"other\":1}%n",
                            i,
                            1.0 / (i + 1)));
        }
        Files.writeString(
                run.resolve("metrics.jsonl"),
                text,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    @Test
    void fromAnEmptyMonitorToAZoomedChart(FxRobot robot) throws Exception {
        robot.clickOn("#charts-open");
        until(() -> panel.hasDrawn() && panel.isSettled());
        assertEquals(2, runs.runs().size());
        assertEquals(List.of("train/loss", "eval/gap_l2"), tags.chosen());

        var plot = plot(robot);
        robot.moveTo(plot);
        until(() -> !Double.isNaN(runs.stepProperty().get()));
        assertEquals(runs.stepProperty().get(), charts.crossProperty().get(), 1);

        robot.drag(plot, MouseButton.PRIMARY).moveBy(80, 40).drop();
        until(() -> charts.windowProperty().get() != null);
        robot.doubleClickOn(plot);
        until(() -> charts.windowProperty().get() == null);

        robot.type(KeyCode.PLUS);
        assertNotNull(charts.windowProperty().get());
        robot.type(KeyCode.DIGIT0);
        assertNull(charts.windowProperty().get());
        robot.type(KeyCode.ENTER);
        assertEquals("train/loss", charts.aloneProperty().get());
        robot.type(KeyCode.ESCAPE);
        assertNull(charts.aloneProperty().get());

        robot.drag(plot, MouseButton.PRIMARY).moveBy(0, 40).drop();
        until(() -> charts.valuesOf("train/loss") != null);
        assertNull(charts.windowProperty().get());
        robot.clickOn("#charts-whole");
        assertNull(charts.valuesOf("train/loss"));
        assertTrue(robot.lookup("#charts-whole").query().isDisabled());

        robot.clickOn("#charts-axis-time");
        assertEquals(XAxis.TIME, charts.axisProperty().get());
        robot.clickOn("#charts-axis-step");
        until(panel::isSettled);
    }

    @Test
    void runsAndTagsAreChosenByKeysAndAChartIsSaved(FxRobot robot) throws Exception {
        robot.interact(() -> runs.open(folder.resolve("logs")));
        until(() -> panel.hasDrawn() && panel.isSettled());
        robot.clickOn("#runs-list").type(KeyCode.HOME).type(KeyCode.SPACE);
        assertFalse(runs.runs().getFirst().visibleProperty().get());
        assertEquals(1, runs.shown().size());
        robot.interact(() -> runs.showAll(false));
        assertFalse(robot.lookup(".chart-grid").query().isVisible());
        robot.interact(() -> runs.showAll(true));
        assertTrue(robot.lookup(".chart-grid").query().isVisible());

        robot.clickOn("#tags-search").write("xyz");
        assertEquals("No curve matches “xyz”.", none(robot));
        robot.eraseText(3);
        assertEquals("", none(robot));
        robot.clickOn("#tags-search").write("oth");
        assertEquals(List.of("other"), tags.matching());
        robot.clickOn("#tags-tree").type(KeyCode.HOME).type(KeyCode.SPACE);
        assertTrue(tags.chosen().contains("other"));

        until(panel::isSettled);
        robot.clickOn("#chart-export").clickOn("#chart-export-csv");
        until(() -> exports.saved.size() == 1);
        var csv = exports.saved.getFirst();
        assertEquals("csv", csv.toString().substring(csv.toString().length() - 3));
        assertTrue(Files.readString(csv).startsWith("run,tag,step,x,value,smoothed"));
        robot.clickOn("#chart-export").clickOn("#chart-export-svg");
        until(() -> exports.saved.size() == 2);
        var svg = Files.readString(exports.saved.get(1));
        assertTrue(svg.startsWith("<svg") && svg.contains("<path d=\"M"), svg);
        robot.clickOn("#chart-export").clickOn("#chart-export-png");
        until(() -> exports.saved.size() == 3);
        var png = ImageIO.read(exports.saved.get(2).toFile());
        assertTrue(png.getWidth() > 600, "twice as fine as the card: " + png.getWidth());
        assertEquals(List.of(), exports.failures);
    }

    private static String none(FxRobot robot) {
        return ((Labeled) robot.lookup("#tags-none-found").query()).getText();
    }

    private static Node plot(FxRobot robot) {
        return robot.lookup(".chart-plot").query();
    }
}
