package io.conoscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.ui.scatter.compare.CompareModel;
import io.conoscope.ui.session.DisplayedLayout;
import io.conoscope.ui.session.LayoutRun;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
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

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

@ExtendWith(ApplicationExtension.class)
class RightSideJourneyTest {

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

    private CompareModel compare() {
        return wiring.compare();
    }

    private DisplayedLayout left() {
        return Objects.requireNonNull(compare().leftProperty().get());
    }

    private DisplayedLayout right() {
        return Objects.requireNonNull(compare().rightProperty().get());
    }

    private static Node node(FxRobot robot, String query) {
        return robot.lookup(query).query();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    }

    @Test
    void theRightSideHasFramesTransportAndQualityOfItsOwn(FxRobot robot) throws Exception {
        until(() -> compare().leftRun().state() == LayoutRun.State.DONE);
        robot.clickOn("#top-method-umap");
        until(
                () ->
                        compare().leftRun().state() == LayoutRun.State.DONE
                                && left().method().equals("umap"));
        assertTrue(robot.lookup("#right-scatter-foot").tryQuery().isEmpty());
        robot.interact(() -> compare().shownProperty().set(true));
        pausesItBySpace(robot);
        until(
                () ->
                        compare().rightRun().state() == LayoutRun.State.DONE
                                && right().method().equals("tsne"));
        until(() -> robot.lookup("#right-quality-trustworthiness").tryQuery().isPresent());
        goesThroughItsFrames(robot);
        robot.interact(() -> compare().shownProperty().set(false));
        assertTrue(robot.lookup("#right-scatter-foot").tryQuery().isEmpty());
        assertSame(compare().leftRun(), compare().currentRun());
    }

    private void pausesItBySpace(FxRobot robot) {
        robot.interact(
                () -> {
                    node(robot, "#scatter-right-canvas").requestFocus();
                    compare().run("tsne");
                    press(node(robot, "#scatter-right-canvas"), KeyCode.SPACE);
                });
        assertEquals(LayoutRun.State.PAUSED, compare().rightRun().state());
        assertEquals(LayoutRun.State.DONE, compare().leftRun().state());
        robot.interact(() -> node(robot, "#right-projection-play").requestFocus());
        robot.push(KeyCode.SPACE);
        assertFalse(compare().rightRun().state() == LayoutRun.State.PAUSED);
    }

    private static void press(Node node, KeyCode code) {
        Event.fireEvent(
                node,
                new KeyEvent(KeyEvent.KEY_PRESSED, " ", " ", code, false, false, false, false));
    }

    private void goesThroughItsFrames(FxRobot robot) {
        var before = left();
        robot.interact(() -> node(robot, "#right-frames-slider").requestFocus());
        robot.push(KeyCode.HOME);
        assertEquals(
                "iteration 0 of 500", ((Labeled) node(robot, "#right-frames-where")).getText());
        assertEquals(DisplayedLayout.Stage.RECORDED, right().stage());
        robot.push(KeyCode.PERIOD);
        assertEquals(1, compare().rightRun().playback().positionProperty().get());
        assertSame(before, left());
        robot.interact(() -> node(robot, "#scatter-canvas").requestFocus());
        robot.push(KeyCode.COMMA);
        assertEquals(DisplayedLayout.Stage.RECORDED, left().stage());
        assertEquals(1, compare().rightRun().playback().positionProperty().get());
    }
}
