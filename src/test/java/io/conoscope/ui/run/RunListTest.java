package io.conoscope.ui.run;

import static io.conoscope.ui.kit.FxEvents.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Theme;
import io.conoscope.ui.run.evaluation.TestRuns;
import io.conoscope.ui.session.run.StartingRun;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Files;
import java.nio.file.Path;

@ExtendWith(ApplicationExtension.class)
class RunListTest {

    @TempDir Path folder;

    private TestRuns runs;

    @Start
    void start(Stage stage) {
        runs = new TestRuns();
        var model = runs.runs();
        // As who starts runs does: the newest is chosen as soon as it is on the list.
        model.runs()
                .subscribe(
                        () -> {
                            if (!model.runs().isEmpty()) {
                                model.chosenProperty().set(model.runs().getLast());
                            }
                        });
        var scene = new Scene(new RunList(model, new Messages(), () -> {}), 300, 400);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    private void open(String name, FxRobot robot) throws Exception {
        var run = Files.createDirectories(folder.resolve(name));
        Files.writeString(run.resolve("metrics.jsonl"), "{\"step\":1,\"loss\":2}\n");
        robot.interact(() -> runs.runs().open(run));
    }

    @Test
    void theNewestRunIsSelectedOnceItIsThere(FxRobot robot) throws Exception {
        open("a", robot);
        open("b", robot);
        open("c", robot);
        var list = robot.lookup("#runs-list").queryAs(ListView.class);
        until(() -> list.getSelectionModel().getSelectedIndex() == 2);
        assertEquals("c", String.valueOf(runs.runs().chosenProperty().get()));
    }

    @Test
    void aStartingRunStandsAboveTheOthersAndCanBeStopped(FxRobot robot) throws Exception {
        open("a", robot);
        var stopped = new boolean[1];
        var starting = new StartingRun(folder.resolve("warm"), () -> stopped[0] = true);
        robot.interact(
                () -> {
                    starting.doingProperty().set("Preparing images, set 2 of 3");
                    runs.runs().starting().add(starting);
                });
        until(() -> robot.lookup("#run-starting-stop").tryQuery().isPresent());
        var words = robot.lookup("#runs-starting .run-live").queryAs(Label.class);
        assertEquals("Preparing images, set 2 of 3", words.getText());
        robot.clickOn("#run-starting-stop");
        assertTrue(stopped[0]);
        robot.interact(() -> runs.runs().starting().clear());
        until(() -> robot.lookup("#run-starting-stop").tryQuery().isEmpty());
    }
}
