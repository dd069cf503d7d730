package io.conoscope.app;

import static io.conoscope.ui.kit.FxEvents.find;
import static io.conoscope.ui.kit.FxEvents.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.app.frame.MainFrame;
import io.conoscope.runlog.evaluation.RunFolders;
import io.conoscope.ui.kit.Theme;
import io.conoscope.ui.session.LayoutRun;
import io.conoscope.ui.session.Selection;

import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.TabPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

@ExtendWith(ApplicationExtension.class)
class TabStopsTest {

    /// So many pixels at least tell the focused control apart.
    private static final int LEAST = 24;

    private static final int MOST_STOPS = 120;
    private static final PseudoClass FOCUS_VISIBLE = PseudoClass.getPseudoClass("focus-visible");

    @TempDir static Path folder;

    private WindowFixture fixture;
    private Wiring wiring;

    @Start
    void start(Stage unused) throws Exception {
        var corpus = folder.resolve("scenes");
        WindowFixture.writeCorpus(corpus);
        fixture = new WindowFixture(folder, 1);
        fixture.release();
        wiring = fixture.wiring();
        wiring.window().show(corpus);
    }

    @AfterEach
    void end(FxRobot robot) {
        fixture.close(robot);
    }

    private void rests() throws Exception {
        until(() -> wiring.bench().projection().run().state() == LayoutRun.State.DONE);
        until(() -> wiring.bench().session().measuresProperty().get() != null);
        until(() -> wiring.bench().quality().qualityProperty().get() != null);
        until(() -> wiring.bench().jobs().jobs().isEmpty());
    }

    private Scene scene() {
        return wiring.window().stage().getScene();
    }

    /// What Tab comes to, from where the focus is until it comes round.
    private List<Node> walk(FxRobot robot) {
        var stops = new ArrayList<Node>();
        robot.push(KeyCode.TAB);
        while (stops.size() < MOST_STOPS && !stops.contains(scene().getFocusOwner())) {
            stops.add(scene().getFocusOwner());
            robot.push(KeyCode.TAB);
        }
        return stops;
    }

    /// The stops that look the same with the focus and without.
    private List<String> unseen(FxRobot robot) {
        var unseen = new ArrayList<String>();
        var seen = new ArrayList<Node>();
        robot.push(KeyCode.TAB);
        while (seen.size() < MOST_STOPS && !seen.contains(scene().getFocusOwner())) {
            var node = scene().getFocusOwner();
            seen.add(node);
            WaitForAsyncUtils.waitForFxEvents();
            var with = picture(node);
            robot.push(KeyCode.TAB);
            if (node.isFocused()) {
                robot.interact(() -> node.pseudoClassStateChanged(FOCUS_VISIBLE, false));
            }
            WaitForAsyncUtils.waitForFxEvents();
            if (different(with, picture(node)) < LEAST) {
                unseen.add(String.valueOf(node));
            }
        }
        return unseen;
    }

    /// What surrounds a node too, so that a ring outside of it counts.
    private WritableImage picture(Node node) {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> {
                    var parent = node.getParent();
                    var at = parent.localToParent(node.getBoundsInParent());
                    var parameters = new SnapshotParameters();
                    parameters.setViewport(
                            new Rectangle2D(
                                    at.getMinX() - 4,
                                    at.getMinY() - 4,
                                    Math.max(1, at.getWidth() + 8),
                                    Math.max(1, at.getHeight() + 8)));
                    return parent.snapshot(parameters, null);
                });
    }

    private static long different(WritableImage one, WritableImage other) {
        int width = (int) Math.min(one.getWidth(), other.getWidth());
        int height = (int) Math.min(one.getHeight(), other.getHeight());
        return IntStream.range(0, width * height)
                .filter(
                        i ->
                                one.getPixelReader().getArgb(i % width, i / width)
                                        != other.getPixelReader().getArgb(i % width, i / width))
                .count();
    }

    private List<String> unseen(FxRobot robot, Theme theme) {
        robot.interact(() -> wiring.window().commands().window().themeProperty().set(theme));
        return unseen(robot);
    }

    @Test
    void everyStopOfExploreShows(FxRobot robot) throws Exception {
        rests();
        robot.interact(() -> wiring.bench().session().selectionProperty().set(Selection.of(3)));
        assertEquals(List.of(), unseen(robot, Theme.DARK));
        robot.interact(() -> wiring.compare().shownProperty().set(true));
        robot.interact(() -> wiring.compare().run("pca"));
        until(() -> wiring.compare().rightProperty().get() != null);
        until(() -> wiring.bench().jobs().jobs().isEmpty());
        assertEquals(List.of(), unseen(robot, Theme.LIGHT), "of a comparison");
    }

    @Test
    void everyStopOfRunsShows(FxRobot robot) throws Exception {
        rests();
        var run = RunFolders.write(folder.resolve("run"), 4, 0.07, 0.5);
        robot.interact(() -> wiring.window().commands().openRuns(run));
        until(() -> robot.lookup(".chart-plot").tryQuery().isPresent());
        var unseen = new ArrayList<String>();
        var tabs = (TabPane) find(robot, "#runs-tabs");
        for (int tab = 0; tab < tabs.getTabs().size(); tab++) {
            int at = tab;
            robot.interact(() -> tabs.getSelectionModel().select(at));
            until(() -> wiring.bench().jobs().jobs().isEmpty());
            unseen(robot, Theme.DARK).forEach(stop -> unseen.add("tab " + at + ", " + stop));
        }
        assertEquals(List.of(), unseen);
    }

    @Test
    void everyStopOfTheSheetsShows(FxRobot robot) throws Exception {
        rests();
        var frame = (MainFrame) scene().getRoot();
        var sheets = new LinkedHashMap<String, Runnable>();
        sheets.put("keys", frame::showKeys);
        sheets.put("about", frame::showAbout);
        sheets.put("store", frame::showStore);
        sheets.put("choice", frame::chooseModel);
        sheets.put("library", frame::showModels);
        sheets.put("start", frame::startRun);
        var unseen = new ArrayList<String>();
        for (var sheet : sheets.entrySet()) {
            robot.interact(sheet.getValue());
            unseen(robot, Theme.LIGHT).forEach(stop -> unseen.add(sheet.getKey() + ", " + stop));
            robot.push(KeyCode.ESCAPE);
        }
        assertEquals(List.of(), unseen);
    }

    @Test
    void tabGoesRoundWithinASheetInBothDirections(FxRobot robot) throws Exception {
        rests();
        robot.interact(((MainFrame) scene().getRoot())::showStore);
        var stops = walk(robot);
        assertTrue(stops.size() > 1, stops.toString());
        var first = scene().getFocusOwner();
        assertEquals(stops.getFirst(), first);
        var order = new ArrayList<Node>();
        for (int stop = 0; stop < stops.size(); stop++) {
            robot.push(new KeyCodeCombination(KeyCode.TAB, KeyCombination.SHIFT_DOWN));
            order.addFirst(scene().getFocusOwner());
        }
        assertEquals(stops, order);
    }

    @Test
    void theContentComesBeforeTheStatusBar(FxRobot robot) throws Exception {
        rests();
        robot.interact(() -> find(robot, "#top-corpus").requestFocus());
        var order = walk(robot).stream().map(Node::getId).toList();
        int machine = order.indexOf("status-machine");
        assertTrue(machine > 0, order.toString());
        for (var content : List.of("rail-runs", "photo-grid", "scatter-canvas", "scatter-lasso")) {
            int at = order.indexOf(content);
            assertTrue(at >= 0 && at < machine, content + " in " + order);
        }
        assertTrue(order.indexOf("top-panels") < order.indexOf("photo-grid"), order.toString());
    }
}
