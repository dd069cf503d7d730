package io.conoscope.ui.lab.cone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.gap.cone.ConeActivation;
import io.conoscope.gap.cone.ConeSettings;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Theme;
import io.conoscope.ui.kit.figure.FigureFormat;
import io.conoscope.ui.kit.figure.TestExports;
import io.conoscope.ui.session.NoServices;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.TaskExecutors;
import io.conoscope.ui.session.Workbench;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;

@ExtendWith(ApplicationExtension.class)
class ConeJourneyTest {

    private static final Background NOW = new Background(Runnable::run, Runnable::run);

    @TempDir static Path folder;

    private final Messages words = new Messages();
    private final Session session = new Session();
    private final TestExports exports = new TestExports(folder);
    private final Workbench bench =
            new Workbench(session, new NoServices(), new TaskExecutors(NOW, NOW, NOW, NOW), words);
    private final ConeModel model =
            new ConeModel(session, bench.jobs(), bench.notices(), NOW, words);

    @Start
    void start(Stage stage) {
        model.settingsProperty().set(new ConeSettings(4, 32, ConeActivation.RELU, 0, 3, 1));
        var panel = new ConePanel(model, new DepthModel(bench, NOW, words), exports.here(), words);
        var scene = new Scene(panel, 1_000, 640);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void theArrowKeysDeepenTheNetworksAndTheSentencesFollow(FxRobot robot) {
        var depth = robot.lookup("#cone-depth").queryAs(Slider.class);
        assertTrue(said(robot, 0).contains("layer 4"), said(robot, 0));
        robot.interact(depth::requestFocus);
        robot.type(KeyCode.RIGHT, 3);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(7, model.settingsProperty().get().depth());
        assertTrue(said(robot, 0).contains("layer 7"), said(robot, 0));
        assertEquals(3, robot.lookup("#cone-said").queryAs(VBox.class).getChildren().size());
    }

    @Test
    void theSeedsFieldTakesDigitsAndNothingElse(FxRobot robot) {
        var seed = robot.lookup("#cone-seed").queryAs(Spinner.class);
        robot.interact(() -> seed.getEditor().setText("seven"));
        robot.interact(seed::commitValue);
        assertEquals(1, model.settingsProperty().get().firstSeed());
        robot.interact(() -> seed.getEditor().setText(""));
        robot.interact(seed::commitValue);
        assertEquals(1, seed.getValue());
        robot.interact(() -> seed.getEditor().setText("42"));
        robot.interact(seed::commitValue);
        assertEquals(42, model.settingsProperty().get().firstSeed());
    }

    @Test
    void bothChartsAreSavedWithSeedsAndSettings(FxRobot robot) throws Exception {
        for (var id : new String[] {"cone-layers", "cone-many"}) {
            var save = robot.lookup("#" + id + "-save").queryAs(Button.class);
            robot.interact(save::fire);
        }
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(java.util.List.of(), exports.failures);
        assertEquals(2, exports.saved.size());
        var box = (ChartBox) robot.lookup("#cone-layers").query().getParent();
        var svg = new java.io.ByteArrayOutputStream();
        for (var format : box.figure().formats()) {
            svg.reset();
            robot.interact(
                    () -> {
                        try {
                            var content = box.figure().capture(format, 2);
                            java.util.Objects.requireNonNull(content).writeTo(svg);
                        } catch (java.io.IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    });
            assertTrue(svg.size() > 100, format.toString());
            if (format == FigureFormat.SVG) {
                assertTrue(svg.toString().contains("seeds 1 to 3"), svg.toString());
            }
        }
        assertTrue(Files.size(exports.saved.getFirst()) > 1_000);
    }

    @Test
    void theModelsLayersSayWhyTheyCannotBeFollowed(FxRobot robot) {
        robot.clickOn("#cone-encoders");
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#cone-follow").queryAs(Button.class).isDisabled());
        assertEquals(
                words.get("lab.cone.depth.nothing"),
                robot.lookup("#cone-reason").queryAs(Label.class).getText());
    }

    private static String said(FxRobot robot, int sentence) {
        var box = robot.lookup("#cone-said").queryAs(VBox.class);
        return ((Label) box.getChildren().get(sentence)).getText();
    }
}
