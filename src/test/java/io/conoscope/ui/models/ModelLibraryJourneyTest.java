package io.conoscope.ui.models;

import static io.conoscope.ui.kit.FxEvents.find;
import static io.conoscope.ui.kit.FxEvents.text;
import static io.conoscope.ui.kit.FxEvents.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.FxThread;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Theme;
import io.conoscope.ui.kit.sheet.FileDialogs;
import io.conoscope.ui.kit.sheet.SheetOverlay;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.TaskExecutors;
import io.conoscope.ui.session.Workbench;

import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

@ExtendWith(ApplicationExtension.class)
class ModelLibraryJourneyTest {

    private static final Background NEVER = new Background(work -> {}, Runnable::run);

    private final FakeModelLibrary fake = new FakeModelLibrary();
    private final Semaphore hundredths = new Semaphore(0);
    private final ExecutorService disk = Executors.newSingleThreadExecutor();
    private final ExecutorService fetching = Executors.newSingleThreadExecutor();
    private ModelLibraryModel model;
    private boolean closed;

    @Start
    void start(Stage stage) {
        fake.step = (name, hundredth) -> hundredths.acquireUninterruptibly();
        var words = new Messages();
        var bench =
                new Workbench(
                        new Session(), null, new TaskExecutors(NEVER, NEVER, NEVER, NEVER), words);
        model =
                new ModelLibraryModel(
                        fake,
                        bench,
                        new ModelLibraryModel.Executors(
                                FxThread.background(disk), FxThread.background(fetching)),
                        words);
        var overlay = new SheetOverlay();
        var scene = new Scene(overlay, 1180, 780);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
        var sheet =
                new ModelLibrarySheet(
                        model, new FileDialogs(stage, words), words, () -> closed = true);
        overlay.show(sheet);
        sheet.begin();
    }

    @AfterEach
    void end() {
        hundredths.release(1000);
        disk.shutdownNow();
        fetching.shutdownNow();
    }

    @Test
    void fromASearchToAModelAndBack(FxRobot robot) throws Exception {
        until(() -> list(robot).getItems().size() == 4);
        search(robot);
        licenceBeforeTheDownload(robot);
        downloadPauseAndResume(robot);
        useAndDelete(robot);
        addAFolder(robot);
        click(robot, "#library-close");
        assertTrue(closed);
    }

    private void search(FxRobot robot) throws Exception {
        robot.write("no such thing");
        assertEquals(0, list(robot).getItems().size());
        until(() -> text(robot, "#library-none").equals("No model matches “no such thing”."));
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write("clip b32");
        assertEquals(1, list(robot).getItems().size());
        assertEquals("clip-b32", text(robot, "#library-name"));
    }

    private void licenceBeforeTheDownload(FxRobot robot) throws Exception {
        assertEquals("Download (605.2 MB)", text(robot, "#library-download"));
        click(robot, "#library-download");
        assertEquals("MIT License (MIT)", text(robot, "#library-licence"));
        assertEquals("Keep it.", text(robot, "#library-terms"));
        assertTrue(fake.asked.isEmpty(), "nothing was downloaded: " + fake.asked);
        click(robot, "#library-accept");
    }

    private void downloadPauseAndResume(FxRobot robot) throws Exception {
        hundredths.release(43);
        until(
                () ->
                        text(robot, "#library-line")
                                .equals("260.2 MB of 605.2 MB · 12.0 MB/s · 57 s left"));
        assertEquals(0.43, ((ProgressBar) find(robot, "#library-progress")).getProgress(), 0.001);
        click(robot, "#library-pause");
        hundredths.release(1);
        until(() -> text(robot, "#library-line").startsWith("Paused at 260.2 MB of 605.2 MB"));
        click(robot, "#library-resume");
        hundredths.release(57);
        until(() -> text(robot, "#library-line").startsWith("Complete"));
    }

    private void useAndDelete(FxRobot robot) throws Exception {
        click(robot, "#library-use");
        assertEquals("In use", text(robot, "#library-use"));
        assertTrue(find(robot, "#library-use").isDisabled());
        click(robot, "#library-delete");
        assertFalse(fake.asked.contains("remove clip-b32"));
        click(robot, "#library-sure");
        until(() -> text(robot, "#library-line").equals("Not on this computer yet."));
    }

    private void addAFolder(FxRobot robot) throws Exception {
        robot.interact(() -> model.add(Path.of("mine")));
        until(() -> text(robot, "#library-name").equals("mine"));
        assertEquals(5, list(robot).getItems().size());
    }

    private static ListView<?> list(FxRobot robot) {
        return (ListView<?>) find(robot, "#library-list");
    }

    private static void click(FxRobot robot, String query) throws Exception {
        until(() -> robot.lookup(query).tryQuery().isPresent());
        robot.clickOn(query);
    }
}
