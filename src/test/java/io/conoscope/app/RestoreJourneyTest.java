package io.conoscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.ui.session.LayoutRun;
import io.conoscope.ui.session.ModelChoice;
import io.conoscope.ui.session.Selection;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

@ExtendWith(ApplicationExtension.class)
class RestoreJourneyTest {

    @TempDir static Path folder;

    private WindowFixture fixture;
    private String samplesBefore = "";
    private Wiring wiring;

    @Start
    void start(Stage unused) throws Exception {
        samplesBefore = System.getProperty("conoscope.samples", "");
        System.setProperty("conoscope.samples", folder.resolve("samples").toString());
        WindowFixture.writeCorpus(folder.resolve("corpus"));
        Files.createDirectories(folder.resolve("runs").resolve("a"));
        Files.writeString(
                folder.resolve("runs").resolve("a").resolve("metrics.jsonl"),
                "{\"step\":1,\"train/loss\":1}\n{\"step\":2,\"train/loss\":0.5}\n");
        open(null);
    }

    private void open(Path path) {
        fixture = new WindowFixture(folder.resolve("home"), 1);
        fixture.release();
        wiring = fixture.wiring();
        wiring.window().show(path);
    }

    @AfterEach
    void end(FxRobot robot) {
        System.setProperty("conoscope.samples", samplesBefore);
        fixture.close(robot);
    }

    @Test
    void theNextWindowShowsWhatTheLastOneDid(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#welcome").tryQuery().isPresent());
        var corpus = folder.resolve("corpus");
        robot.interact(() -> wiring.window().commands().open(corpus));
        until(
                () -> {
                    var shown = wiring.bench().session().displayedProperty().get();
                    return shown != null && shown.result() != null;
                });
        robot.interact(
                () -> {
                    var bench = wiring.bench();
                    bench.embedding().modelProperty().set(ModelChoice.PRESETS.get(1));
                    var choice = bench.projection().choiceProperty();
                    choice.set(choice.get().withMethod("pca"));
                });
        until(() -> settledOn("pca"));
        until(() -> text(robot, "#scatter-fit").equals("Following"));
        Node canvas = robot.lookup("#scatter-canvas").query();
        robot.interact(
                () ->
                        Event.fireEvent(
                                canvas,
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "+",
                                        KeyCode.PLUS,
                                        false,
                                        false,
                                        false,
                                        false)));
        until(() -> !text(robot, "#scatter-fit").equals("Following"));
        robot.interact(
                () -> {
                    wiring.bench().session().selectionProperty().set(Selection.of(3, 30));
                    wiring.window().commands().openRuns(folder.resolve("runs"));
                });
        until(() -> wiring.window().commands().runs().runs().size() == 1);
        robot.push(new KeyCodeCombination(KeyCode.Q, KeyCombination.SHORTCUT_DOWN));
        assertTrue(fixture.ended());
        wiring.awaitSaved();
        assertTrue(Files.exists(folder.resolve("home").resolve("settings").resolve("view.json")));

        robot.interact(() -> open(null));
        until(() -> wiring.window().commands().runs().runs().size() == 1);
        until(() -> robot.lookup("#charts").tryQuery().isPresent());
        until(() -> settledOn("pca"));
        var bench = wiring.bench();
        assertEquals(corpus, Objects.requireNonNull(bench.sourceProperty().get()).path());
        assertEquals(ModelChoice.PRESETS.get(1), bench.embedding().modelProperty().get());
        assertEquals(Selection.of(3, 30), bench.session().selectionProperty().get());
        robot.write("1");
        until(() -> robot.lookup("#scatter-fit").tryQuery().isPresent());
        until(() -> !text(robot, "#scatter-fit").equals("Following"));

        closesAndFindsTheCorpusGone(robot, corpus);
    }

    private void closesAndFindsTheCorpusGone(FxRobot robot, Path corpus) throws Exception {
        robot.interact(wiring.window()::remember);
        robot.push(new KeyCodeCombination(KeyCode.Q, KeyCombination.SHORTCUT_DOWN));
        wiring.awaitSaved();
        Files.move(corpus, folder.resolve("elsewhere"));
        robot.interact(() -> open(null));
        until(() -> robot.lookup("#banner-window").tryQuery().isPresent());
        until(() -> robot.lookup("#welcome").tryQuery().isPresent());
        until(
                () ->
                        robot.lookup("#banner-window .label").queryAllAs(Labeled.class).stream()
                                .anyMatch(l -> l.getText().contains(corpus.toString())));
        assertFalse(wiring.bench().openingProperty().get());
        assertNotNull(robot.lookup("#welcome-folder").query());
    }

    private boolean settledOn(String method) {
        var bench = wiring.bench();
        var shown = bench.session().displayedProperty().get();
        return shown != null
                && shown.method().equals(method)
                && bench.projection().run().state() == LayoutRun.State.DONE
                && shown.result() != null
                && bench.jobs().jobs().isEmpty();
    }

    private static String text(FxRobot robot, String query) {
        return ((Labeled) robot.lookup(query).query()).getText();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    }
}
