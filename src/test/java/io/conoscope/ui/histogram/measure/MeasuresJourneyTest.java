package io.conoscope.ui.histogram.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.gap.measure.Measurement;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Theme;
import io.conoscope.ui.kit.figure.FigureFormat;
import io.conoscope.ui.kit.figure.TestExports;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.status.JobQueue;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

@ExtendWith(ApplicationExtension.class)
class MeasuresJourneyTest {

    private final Session session = new Session();
    private MeasuresPanel panel;
    @TempDir static Path folder;
    private TestExports exports;

    private Stage stage;

    /// The next test's window has the size of its scene again.
    @AfterEach
    void forgetTheSize(FxRobot robot) {
        robot.interact(
                () -> {
                    stage.hide();
                    stage.sizeToScene();
                });
    }

    @Start
    void start(Stage given) {
        stage = given;
        exports = new TestExports(folder);
        panel =
                new MeasuresPanel(
                        session,
                        new JobQueue(),
                        new Background(Runnable::run, Runnable::run),
                        new Messages(),
                        exports.here());
        var scene = new Scene(panel, 290, 700);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void fromNothingToNumbersToAFile(FxRobot robot) throws Exception {
        assertTrue(robot.lookup("#measures-empty").query().isVisible());
        assertFalse(panel.copy());
        panel.save();
        assertTrue(exports.offered.isEmpty(), "nobody is asked where to save nothing");

        robot.interact(
                () -> {
                    session.embeddingsProperty().set(ReferenceMeasures.embeddings());
                    session.measuresProperty().set(ReferenceMeasures.clip());
                });
        assertEquals("0.851", robot.lookup("#measures-gap").queryAs(Label.class).getText());
        assertEquals(
                "recall@1 i → t 0.552, t → i 0.506",
                robot.lookup("#measure-recall-1").query().getAccessibleText());
        assertTrue(robot.lookup("#measure-alignment").query().getAccessibleHelp().contains("Wang"));

        robot.clickOn("#measures-copy");
        robot.interact(
                () -> assertTrue(Clipboard.getSystemClipboard().getString().contains("recall-1")));

        assertEquals(1, exports.copied);
        double above = robot.lookup("#measure-alignment").query().getBoundsInParent().getMinY();
        robot.clickOn("#measures-save");
        assertEquals(List.of(List.of("csv", "json")), exports.offered);
        assertEquals(List.of(folder.resolve("measures.csv")), exports.saved);
        assertEquals(
                above,
                robot.lookup("#measure-alignment").query().getBoundsInParent().getMinY(),
                "success pushes nothing down");
        var csv = Files.readString(folder.resolve("measures.csv"));
        assertTrue(csv.startsWith("group,measure,column,value,of\r\n"), csv);
        var target = folder.resolve("measures.json");
        robot.interact(() -> exports.here().write(panel.figure(), FigureFormat.JSON, target));
        assertTrue(Files.readString(target).contains("\"l2\": 0.8514"));
    }

    @Test
    void fitsANarrowColumnWithoutClippingAName(FxRobot robot) {
        robot.interact(
                () -> {
                    session.embeddingsProperty().set(ReferenceMeasures.embeddings());
                    session.measuresProperty().set(ReferenceMeasures.clip());
                });
        var content = robot.lookup(".scroll-pane").queryAs(ScrollPane.class).getContent();
        var cut =
                robot.from(content).lookup(".label").queryAllAs(Label.class).stream()
                        .filter(label -> !label.getText().isEmpty())
                        .filter(MeasuresJourneyTest::isCut)
                        .map(Label::getText)
                        .toList();
        assertEquals(List.of(), cut);
    }

    private static boolean isCut(Label label) {
        double width = label.getWidth();
        return label.isWrapText()
                ? label.getHeight() + 0.5 < label.prefHeight(width)
                : width + 0.5 < label.prefWidth(-1);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 260, 290, 360, 600})
    void numbersKeepApartAtEveryWidth(int width, FxRobot robot) {
        robot.interact(
                () -> {
                    panel.getScene().getWindow().setWidth(width);
                    session.embeddingsProperty().set(ReferenceMeasures.embeddings());
                    session.measuresProperty().set(ReferenceMeasures.large());
                });
        WaitForAsyncUtils.waitForFxEvents();
        var lines = robot.lookup(".measure-line").queryAllAs(HBox.class);
        assertTrue(lines.size() > 20, lines.size() + " lines");
        for (var line : lines) {
            var cells = line.getChildrenUnmodifiable();
            for (int c = 1; c < cells.size(); c++) {
                double end = cells.get(c - 1).getBoundsInParent().getMaxX();
                double next = cells.get(c).getBoundsInParent().getMinX();
                assertTrue(next - end >= 8, width + " px, " + line.getAccessibleText());
                var cell = (Label) cells.get(c);
                assertTrue(
                        cell.getWidth() + 0.5 >= cell.prefWidth(-1),
                        width + " px cuts " + cell.getText());
            }
        }
    }

    @Test
    void numbersArriveWhereTheyWillStand(FxRobot robot) {
        robot.interact(
                () -> {
                    session.embeddingsProperty().set(ReferenceMeasures.embeddings());
                    var early = new Measurement(ReferenceMeasures.embeddings()).first();
                    session.partialMeasuresProperty().set(early);
                });
        var before = robot.lookup("#measure-recall-1").query();
        assertEquals("recall@1 i → t …, t → i …", before.getAccessibleText());
        assertTrue(robot.lookup("#measures-copy").query().isDisabled());
        robot.interact(() -> session.measuresProperty().set(ReferenceMeasures.clip()));
        assertSame(before, robot.lookup("#measure-recall-1").query());
        assertEquals("recall@1 i → t 0.552, t → i 0.506", before.getAccessibleText());
        assertFalse(robot.lookup("#measures-copy").query().isDisabled());
    }
}
