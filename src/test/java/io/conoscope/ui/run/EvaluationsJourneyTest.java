package io.conoscope.ui.run;

import static io.conoscope.ui.kit.FxEvents.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.runlog.evaluation.CosineKind;
import io.conoscope.runlog.evaluation.RunFolders;
import io.conoscope.ui.kit.FxThread;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Theme;
import io.conoscope.ui.kit.figure.FigureExport;
import io.conoscope.ui.kit.figure.TestExports;
import io.conoscope.ui.run.distribution.DistributionPanel;
import io.conoscope.ui.run.epoch.EvaluationPulse;
import io.conoscope.ui.run.evaluation.TestRuns;
import io.conoscope.ui.run.film.FilmPanel;
import io.conoscope.ui.run.retrieval.RetrievalPanel;
import io.conoscope.ui.session.status.JobQueue;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.imageio.ImageIO;

@ExtendWith(ApplicationExtension.class)
class EvaluationsJourneyTest {

    @TempDir Path folder;

    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final Messages words = new Messages();
    private TestRuns runs;
    private Stage stage;
    private boolean opened;
    private TestExports exports;

    @Start
    void start(Stage shown) {
        stage = shown;
        runs = new TestRuns();
        exports = new TestExports(folder);
    }

    /// The view leaves its scene first, so that its pulse asks nothing of a pool that has ended.
    @AfterEach
    void end(FxRobot robot) {
        robot.interact(() -> stage.getScene().setRoot(new Region()));
        worker.shutdownNow();
    }

    private void show(Region panel, FxRobot robot) {
        robot.interact(
                () -> {
                    EvaluationPulse.follow(panel, runs.evaluations());
                    var scene = new Scene(panel, 900, 600);
                    Theme.LIGHT.applyTo(scene);
                    stage.setScene(scene);
                    stage.show();
                    stage.requestFocus();
                });
    }

    private DistributionPanel distributions() {
        return new DistributionPanel(
                runs.evaluations(),
                FxThread.background(worker),
                words,
                files(),
                () -> opened = true);
    }

    /// What is saved gets the name that was proposed.
    private FigureExport files() {
        return exports.on(FxThread.background(worker));
    }

    private void export(String view, String kind, FxRobot robot) throws Exception {
        robot.clickOn("#" + view + "-export").clickOn("#" + view + "-export-" + kind);
        until(() -> exports.saved.contains(folder.resolve(view + "." + kind)));
    }

    private void open(Path run, FxRobot robot) {
        robot.interact(() -> runs.show(run));
    }

    private String text(String id) {
        return ((Labeled) find(id)).getText();
    }

    private Node find(String id) {
        return stage.getScene().lookup(id);
    }

    @Test
    void whoeverClickedATabPlaysAndStepsWhatItShows(FxRobot robot) throws Exception {
        var tabs =
                List.of(
                        new RunTab("charts", Region::new),
                        new RunTab("distributions", this::distributions));
        show(new RunsPanel(List.of(new Region()), tabs, words, RunsPanel.Sizes.usual()), robot);
        robot.clickOn("#runs-tab-distributions");
        open(RunFolders.write(folder.resolve("a"), 4, 0.07, 0.5), robot);
        robot.type(KeyCode.HOME);
        assertEquals("epoch 0 of 3 · step 0", text("#epoch-where"));
        robot.type(KeyCode.PERIOD);
        assertEquals("epoch 1 of 3 · step 100", text("#epoch-where"));
        robot.type(KeyCode.SPACE);
        assertTrue(runs.evaluations().epoch().playingProperty().get());
        robot.type(KeyCode.SPACE);
        assertFalse(runs.evaluations().epoch().playingProperty().get());
    }

    @Test
    void distributionsAreSteppedThroughAndFollowARunThatTrains(FxRobot robot) throws Exception {
        show(distributions(), robot);
        assertTrue(find("#distribution-empty").getParent().isVisible());
        assertTrue(find("#distribution-export").isDisabled());
        robot.clickOn("#distribution-open");
        assertTrue(opened);
        var run = RunFolders.write(folder.resolve("a"), 4, 0.07, 0.5);
        open(run, robot);
        assertFalse(find("#distribution-empty").getParent().isVisible());
        assertEquals("epoch 3 of 3 · step 300", text("#epoch-where"));
        robot.clickOn("#distribution-columns").type(KeyCode.HOME);
        assertEquals("epoch 0 of 3 · step 0", text("#epoch-where"));
        robot.type(KeyCode.PERIOD);
        assertEquals("epoch 1 of 3 · step 100", text("#epoch-where"));
        robot.type(KeyCode.END);
        RunFolders.write(run, 4, 5, 0.07, 0.5);
        until(() -> text("#epoch-where").equals("epoch 4 of 4 · step 400"));
        var kind = (ToggleButton) find("#kind-" + CosineKind.UNMATCHED.key());
        robot.clickOn(kind);
        assertTrue(kind.isSelected());
        var overlay = find(".overlay-plot");
        until(() -> overlay.getAccessibleText().contains(words.get("kind.unmatched")));
    }

    @Test
    void distributionsAreSavedAsAPictureAndAsNumbers(FxRobot robot) throws Exception {
        show(distributions(), robot);
        open(RunFolders.write(folder.resolve("a, b"), 2, 0.07, 0.5), robot);
        until(() -> find(".ridge-plot") != null);
        export("distribution", "csv", robot);
        var lines = Files.readAllLines(folder.resolve("distribution.csv"));
        assertEquals("run,step,epoch,pairs,from,to,count", lines.getFirst());
        // Two evaluations, two kinds of pairs, 200 bins.
        assertEquals(1 + 2 * 2 * 200, lines.size());
        assertTrue(lines.get(1).startsWith("\"a, b\",0,0.0,matched,-1.0,-0.99,"), lines.get(1));
        export("distribution", "png", robot);
        var columns = (Region) find("#distribution-columns");
        var picture = ImageIO.read(folder.resolve("distribution.png").toFile());
        assertEquals(2 * columns.getWidth(), picture.getWidth(), 2);
        assertEquals(2 * columns.getHeight(), picture.getHeight(), 2);
    }

    @Test
    void theFilmPlaysToItsEndAndIsSaved(FxRobot robot) throws Exception {
        var background = FxThread.background(worker);
        var jobs = new JobQueue();
        var place = new FilmPanel.Context(background, background, background, jobs, files());
        var panel = new FilmPanel(runs.evaluations(), place, words, () -> {});
        show(panel, robot);
        open(RunFolders.write(folder.resolve("cold"), 3, 0.01, 0.8), robot);
        open(RunFolders.write(folder.resolve("warm"), 3, 0.1, 0.2), robot);
        until(() -> find("#film-corner") != null);
        until(() -> text("#film-corner").equals("gap 0.800 · epoch 2 · step 200"));
        robot.interact(() -> runs.evaluations().epoch().speedProperty().set(4));
        var reached = new CopyOnWriteArrayList<Double>();
        robot.interact(
                () ->
                        ((Slider) find("#epoch-slider"))
                                .valueProperty()
                                .subscribe(now -> reached.add(now.doubleValue())));
        robot.clickOn("#epoch-play");
        until(() -> reached.contains(0.0));
        until(() -> !runs.evaluations().epoch().playingProperty().get());
        until(() -> text("#film-corner").equals("gap 0.800 · epoch 2 · step 200"));
        robot.clickOn("#film-pairs");
        var target = folder.resolve("film.gif");
        robot.interact(() -> panel.saveGif(target));
        until(() -> jobs.jobs().isEmpty());
        assertTrue(Files.size(target) > 10_000);
        assertEquals(List.of(target), exports.saved);
        robot.clickOn("#film-save").clickOn("#film-save-picture");
        until(() -> exports.saved.contains(folder.resolve("film.png")));
    }

    @Test
    void recallIsReadAtTheEpochThatWasClicked(FxRobot robot) throws Exception {
        show(new RetrievalPanel(runs.evaluations(), words, files(), () -> opened = true), robot);
        open(RunFolders.write(folder.resolve("a"), 3, 0.07, 0.5), robot);
        var plots = stage.getScene().getRoot().lookupAll(".recall-plot");
        assertEquals(3, plots.size());
        export("retrieval", "csv", robot);
        var lines = Files.readAllLines(folder.resolve("retrieval.csv"));
        assertEquals("run,step,epoch,corpus,search,k,recall", lines.getFirst());
        assertTrue(lines.size() > 1);
        for (var line : lines.subList(1, lines.size())) {
            assertEquals(7, line.split(",").length, line);
        }
        assertFalse(find("#retrieval-at-1").getParent().isVisible());
        var plot = plots.iterator().next();
        robot.clickOn(plot);
        assertEquals(1, runs.evaluations().epoch().epoch());
        until(() -> plot.getAccessibleText().contains("epoch 1"));
        open(RunFolders.write(folder.resolve("b"), 3, 0.07, 0.5), robot);
        assertEquals(2, stage.getScene().getRoot().lookupAll(".recall-plot").size());
        robot.clickOn("#retrieval-at-10");
        until(() -> find(".recall-plot").getAccessibleText().startsWith("Recall at 10"));
    }
}
