package io.conoscope.app;

import static io.conoscope.ui.kit.FxEvents.find;
import static io.conoscope.ui.kit.FxEvents.until;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.conoscope.ui.session.LayoutRun;
import io.conoscope.ui.session.method.ProjectionMethod;

import javafx.scene.control.Labeled;
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
import java.util.List;

@ExtendWith(ApplicationExtension.class)
class StablePlacesTest {

    private static final String LONG = "a name that is a good deal longer than any that was there";

    @TempDir static Path folder;

    private WindowFixture fixture;
    private Wiring wiring;

    @Start
    void start(Stage unused) throws Exception {
        var corpus = folder.resolve("scenes");
        WindowFixture.writeCorpus(corpus);
        fixture = new WindowFixture(folder, 1);
        wiring = fixture.wiring();
        wiring.window().show(corpus);
    }

    @AfterEach
    void end(FxRobot robot) {
        fixture.close(robot);
    }

    /// Where controls begin, in pixels of the window.
    private static List<Double> places(FxRobot robot, List<String> ids) {
        WaitForAsyncUtils.waitForFxEvents();
        return ids.stream()
                .map(id -> find(robot, id))
                .map(node -> node.localToScene(node.getLayoutBounds()).getMinX())
                .toList();
    }

    private static void write(FxRobot robot, String id, String text) {
        robot.interact(
                () -> {
                    var control = (Labeled) find(robot, id);
                    control.textProperty().unbind();
                    control.setText(text);
                    control.getScene().getRoot().applyCss();
                    control.getScene().getRoot().layout();
                });
    }

    @Test
    void buttonsAtTheTopStayWhateverIsChosen(FxRobot robot) throws Exception {
        fixture.release();
        until(() -> wiring.bench().projection().run().state() == LayoutRun.State.DONE);
        var buttons =
                List.of(
                        "#top-projection",
                        "#projection-play",
                        "#projection-step",
                        "#projection-restart",
                        "#projection-settings",
                        "#top-search",
                        "#top-theme",
                        "#top-panels",
                        "#scatter-lasso",
                        "#scatter-box",
                        "#scatter-fit",
                        "#scatter-compare");
        var before = places(robot, buttons);
        var choice = wiring.bench().projection().choiceProperty();
        for (var method : ProjectionMethod.offered()) {
            robot.interact(() -> choice.set(choice.get().withMethod(method.key())));
            assertEquals(before, places(robot, buttons), method.key());
        }
        until(() -> wiring.bench().projection().run().state() == LayoutRun.State.DONE);
        for (var name : List.of("#top-corpus", "#top-model", "#scatter-method")) {
            write(robot, name, LONG);
            assertEquals(before, places(robot, buttons), name);
            write(robot, name, "x");
            assertEquals(before, places(robot, buttons), name);
        }
    }

    @Test
    void cancelStaysWhileTheTextBesideItGrows(FxRobot robot) throws Exception {
        until(() -> find(robot, "#status-cancel").isVisible());
        var buttons = List.of("#status-cancel", "#status-machine");
        var before = places(robot, buttons);
        write(robot, "#status-job", LONG);
        assertEquals(before, places(robot, buttons));
        write(robot, "#status-job", "x");
        assertEquals(before, places(robot, buttons));
    }
}
