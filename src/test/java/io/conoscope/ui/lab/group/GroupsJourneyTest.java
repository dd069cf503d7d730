package io.conoscope.ui.lab.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Theme;
import io.conoscope.ui.kit.figure.FigureFormat;
import io.conoscope.ui.kit.figure.TestExports;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

@ExtendWith(ApplicationExtension.class)
class GroupsJourneyTest {

    private static final Background NOW = new Background(Runnable::run, Runnable::run);

    @TempDir static Path folder;

    private final GroupWorld world = new GroupWorld();
    private final TestExports exports = new TestExports(folder);
    private final List<String> colored = new ArrayList<>();
    private final GroupsModel model = world.model();
    private final PairModel pair = new PairModel(model, world.jobs, NOW, world.text);
    private GroupsPanel panel;

    @Start
    void start(Stage stage) {
        panel = new GroupsPanel(model, pair, exports.here(), colored::add, world.words);
        var scene = new Scene(panel, 1_200, 640);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
        world.open();
    }

    @Test
    void arrowsWalkTheMatrixAndTheSentencesAndNumbersFollow(FxRobot robot) {
        assertEquals("language", robot.lookup("#groups-column").queryAs(ComboBox.class).getValue());
        var matrix = robot.lookup("#groups-matrix").queryAs(GroupMatrix.class);
        robot.interact(() -> model.orderProperty().set(GroupOrder.NAME));
        robot.interact(matrix::requestFocus);
        robot.type(KeyCode.HOME);
        robot.type(KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(
                Objects.requireNonNull(matrix.getAccessibleText()).startsWith("de and en: gap "),
                matrix.getAccessibleText());
        robot.interact(robot.lookup("#groups-measure").queryAs(Button.class)::fire);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                "12 pairs of rows share an image; retrieval is of them.",
                robot.lookup("#groups-paired").queryAs(Label.class).getText());
        var after = robot.lookup("#groups-after-gap").queryAs(Label.class).getText();
        assertTrue(Double.parseDouble(after) < 0.2, after);
        assertEquals(
                3 + 3 * 17 - 1,
                robot.lookup("#groups-numbers").queryAs(GridPane.class).getChildren().size());
        robot.type(KeyCode.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("", robot.lookup("#groups-paired").queryAs(Label.class).getText());
    }

    @Test
    void theMatrixIsSavedAsPictureMarksAndNumbers(FxRobot robot) throws IOException {
        robot.interact(robot.lookup("#groups-save").queryAs(Button.class)::fire);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), exports.failures);
        assertTrue(Files.size(exports.saved.getFirst()) > 1_000);
        for (var format : List.of(FigureFormat.SVG, FigureFormat.CSV)) {
            var bytes = new ByteArrayOutputStream();
            robot.interact(
                    () -> {
                        try {
                            Objects.requireNonNull(panel.figure().capture(format, 2))
                                    .writeTo(bytes);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
            assertTrue(bytes.toString().contains("en"), bytes.toString());
        }
    }

    @Test
    void pointsAreColouredByTheAttribute(FxRobot robot) {
        robot.interact(robot.lookup("#groups-color").queryAs(Button.class)::fire);
        assertEquals(List.of("language"), colored);
    }

    @Test
    void oneGroupOnlyIsSaidInPlaceOfTheMatrix(FxRobot robot) {
        world.put("split", point -> "test");
        robot.interact(world.attributes::lookAgain);
        robot.interact(() -> model.columnProperty().set("split"));
        WaitForAsyncUtils.waitForFxEvents();
        var said = robot.lookup("#groups-empty").queryAs(Label.class).getText();
        assertTrue(said.contains("only one group"), said);
        assertTrue(robot.lookup("#groups-color").queryAs(Button.class).isDisabled());
    }
}
