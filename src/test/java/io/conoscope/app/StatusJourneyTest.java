package io.conoscope.app;

import static io.conoscope.ui.kit.FxEvents.find;
import static io.conoscope.ui.kit.FxEvents.text;
import static io.conoscope.ui.kit.FxEvents.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.app.command.FigureNotices;
import io.conoscope.base.CancellationToken;
import io.conoscope.base.Progress;
import io.conoscope.ui.kit.FxThread;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.session.status.Job;
import io.conoscope.ui.session.status.Notices;

import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// What the line at the bottom offers: the list of jobs, and the file that was saved.
@ExtendWith(ApplicationExtension.class)
class StatusJourneyTest {

    @TempDir static Path folder;

    private final ExecutorService lane = Executors.newSingleThreadExecutor();
    private final CountDownLatch release = new CountDownLatch(1);
    private WindowFixture fixture;

    @Start
    void start(Stage unused) {
        fixture = new WindowFixture(folder.resolve("home"), 1);
        fixture.wiring().window().show(null);
    }

    @AfterEach
    void end(FxRobot robot) {
        release.countDown();
        lane.shutdownNow();
        fixture.close(robot);
    }

    private Notices notices() {
        return fixture.wiring().bench().notices();
    }

    private Object work(CancellationToken token, Consumer<? super Progress> progress)
            throws InterruptedException {
        progress.accept(new Progress("embed.images", 6, 24, 3, 6));
        release.await();
        token.throwIfCancelled();
        return "";
    }

    private void submit(String title) {
        var jobs = fixture.wiring().bench().jobs();
        jobs.submit(
                FxThread.background(lane),
                jobs.job(title),
                this::work,
                Outcome.of(o -> {}, f -> {}));
    }

    @Test
    void moreJobsOpenAListWithTheirProgressWhereEachCanBeCancelled(FxRobot robot) throws Exception {
        robot.interact(() -> submit("the first"));
        robot.interact(() -> submit("the second"));
        until(() -> text(robot, "#status-others").equals("+ 1 more"));
        robot.clickOn("#status-others");
        until(() -> robot.lookup("#job-state").queryAll().size() == 2);
        until(() -> ((Labeled) robot.lookup("#job-state").query()).getText().contains("6 of 24"));
        var bars = robot.lookup(".cs-job-bar").queryAllAs(ProgressBar.class).stream().toList();
        assertEquals(0.25, bars.getFirst().getProgress(), 1e-9);
        assertEquals(0, bars.getLast().getProgress(), "one waits");
        var cancels = robot.lookup("#job-cancel").queryAll().stream().toList();
        robot.clickOn(cancels.getLast());
        until(() -> fixture.wiring().bench().jobs().jobs().size() == 1);
        assertEquals("the first", fixture.wiring().bench().jobs().jobs().getFirst().title());
        until(() -> robot.lookup("#job-state").queryAll().isEmpty());
        robot.clickOn("#status-cancel");
        until(() -> job().state() == Job.State.CANCELLING);
        release.countDown();
        until(() -> fixture.wiring().bench().jobs().jobs().isEmpty());
    }

    private Job job() {
        return fixture.wiring().bench().jobs().jobs().getFirst();
    }

    @Test
    void aSavedFigureSaysWhereItIsAndOneClickCopiesThePath(FxRobot robot) throws Exception {
        var file = folder.resolve("scatter.svg");
        robot.interact(
                () ->
                        new FigureNotices(notices(), Notices.Location.SCATTER, new Messages())
                                .saved(file));
        until(() -> text(robot, "#status-done").equals("Saved as " + file));
        assertFalse(find(robot, "#status-job").isVisible(), "nothing says Ready beside it");
        assertTrue(find(robot, "#status-reveal").isVisible());
        robot.clickOn("#status-copy-path");
        robot.interact(
                () -> assertEquals(file.toString(), Clipboard.getSystemClipboard().getString()));
        assertEquals("Path copied: " + file, text(robot, "#status-done"));
        assertTrue(find(robot, "#status-copy-path").isVisible(), "the file is still there");
    }

    @Test
    void whatLeavesNoFileOffersNone(FxRobot robot) throws Exception {
        robot.interact(() -> notices().saved("Saved as x", folder.resolve("x")));
        robot.interact(() -> notices().doneProperty().set("Copied to the clipboard"));
        until(() -> text(robot, "#status-done").equals("Copied to the clipboard"));
        assertFalse(find(robot, "#status-reveal").isVisible());
    }

    @Test
    void savingWhileAJobRunsIsToldBesideIt(FxRobot robot) throws Exception {
        robot.interact(() -> submit("a long one"));
        until(() -> text(robot, "#status-job").startsWith("Embedding images 6 of 24"));
        robot.interact(() -> notices().saved("Saved as x", folder.resolve("x")));
        until(() -> text(robot, "#status-done").equals("Saved as x"));
        assertTrue(find(robot, "#status-job").isVisible());
    }
}
