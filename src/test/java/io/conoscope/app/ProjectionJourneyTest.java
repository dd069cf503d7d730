package io.conoscope.app;

import static io.conoscope.ui.kit.FxEvents.text;
import static io.conoscope.ui.kit.FxEvents.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.projection.MethodReport;
import io.conoscope.ui.session.DisplayedLayout;
import io.conoscope.ui.session.LayoutRun;
import io.conoscope.ui.session.ProjectionModel;
import io.conoscope.ui.session.method.ProjectionChoice;
import io.conoscope.ui.session.recording.FinishedLayout;

import javafx.event.ActionEvent;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.Objects;

@ExtendWith(ApplicationExtension.class)
class ProjectionJourneyTest {

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

    @Test
    void framesAreGoneThroughAndParametersTurned(FxRobot robot) throws Exception {
        restsAt("gap");
        robot.clickOn("#top-method-umap");
        restsAt("umap");
        until(() -> robot.lookup("#quality-trustworthiness").tryQuery().isPresent());
        goesThroughTheFrames(robot);
        theMenuOffersWhatAFinishedRunCanDo();
        robot.clickOn("#projection-settings");
        until(() -> robot.lookup("#projection-neighbors").tryQuery().isPresent());
        assertEquals(
                ProjectionChoice.DEFAULT.withMethod("umap"),
                projection().choiceProperty().get(),
                "looking is free");
        types(robot, "9999");
        assertTrue(text(robot, "#projection-problem").contains("9999"));
        var before = displayed().frame();
        types(robot, "5");
        assertFalse(robot.lookup("#projection-problem").query().isVisible());
        restsAt("umap");
        assertEquals(5, projection().choiceProperty().get().settings().neighbors());
        assertNotSame(before, displayed().frame());
        assertTrue(displayed().result().report().startedFrom(MethodReport.Start.GIVEN));
        until(() -> robot.lookup("#notice-continued").tryQuery().isPresent());
    }

    private void theMenuOffersWhatAFinishedRunCanDo() {
        assertTrue(item("menu.step").isDisable());
        assertTrue(item("menu.stop").isDisable());
        assertFalse(item("menu.playPause").isDisable());
        assertFalse(item("menu.restart").isDisable());
    }

    private MenuItem item(String id) {
        var bar = (MenuBar) wiring.window().stage().getScene().lookup(".menu-bar");
        return bar.getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLayoutWhoseFramesAreGoneSaysSo(FxRobot robot) throws Exception {
        restsAt("gap");
        robot.clickOn("#top-method-umap");
        restsAt("umap");
        assertTrue(robot.lookup("#frames-gone").tryQuery().isEmpty());
        var wanted = projection().choiceProperty().get().withMethod("tsne");
        robot.interact(
                () -> {
                    projection()
                            .finished()
                            .keep(
                                    FinishedLayout.of(
                                            displayed().rows(), wanted, displayed().result()));
                    projection().choiceProperty().set(wanted);
                });
        assertTrue(robot.lookup("#frames-gone").query().isVisible());
        assertTrue(robot.lookup("#frames-slider").tryQuery().isEmpty());
        robot.clickOn("#projection-settings");
        until(() -> robot.lookup("#projection-panel").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);
        until(() -> robot.lookup("#projection-panel").tryQuery().isEmpty());
    }

    private void goesThroughTheFrames(FxRobot robot) {
        var slider = robot.lookup("#frames-slider").query();
        robot.interact(slider::requestFocus);
        robot.push(KeyCode.HOME);
        assertEquals("epoch 0 of 500", text(robot, "#frames-where"));
        assertEquals(0, displayed().frame().iteration());
        robot.push(KeyCode.RIGHT);
        assertEquals(1, projection().run().playback().positionProperty().get());
        robot.push(KeyCode.END);
        assertEquals("epoch 500 of 500", text(robot, "#frames-where"));
        assertTrue(projection().run().playback().followingProperty().get());
    }

    private void types(FxRobot robot, String text) {
        var field = (TextInputControl) robot.lookup("#projection-neighbors").query();
        robot.interact(
                () -> {
                    field.setText(text);
                    field.fireEvent(new ActionEvent());
                });
    }

    private DisplayedLayout displayed() {
        return Objects.requireNonNull(wiring.bench().session().displayedProperty().get());
    }

    private ProjectionModel projection() {
        return wiring.bench().projection();
    }

    private void restsAt(String method) throws Exception {
        until(
                () ->
                        projection().run().state() == LayoutRun.State.DONE
                                && displayed().result() != null
                                && displayed().method().equals(method));
    }
}
