package io.conoscope.ui.histogram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Theme;
import io.conoscope.ui.session.Session;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

@ExtendWith(ApplicationExtension.class)
class MeasuresJourneyTest {

    private final Session session = new Session();
    private MeasuresPanel panel;

    @Start
    void start(Stage stage) {
        panel = new MeasuresPanel(session, new Messages());
        var scene = new Scene(panel, 290, 700);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void fromNothingToNumbersToAFile(FxRobot robot, @TempDir Path folder) throws Exception {
        assertTrue(robot.lookup("#measures-empty").query().isVisible());
        assertFalse(panel.copy());
        assertThrows(IllegalStateException.class, () -> panel.save(folder.resolve("measures.csv")));

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

        var target = folder.resolve("measures.json");
        robot.interact(() -> save(target));
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
                        .filter(label -> label.getWidth() + 0.5 < label.prefWidth(-1))
                        .map(Label::getText)
                        .toList();
        assertEquals(List.of(), cut);
    }

    private void save(Path target) {
        try {
            panel.save(target);
        } catch (ConoscopeException e) {
            throw new AssertionError(e);
        }
    }
}
