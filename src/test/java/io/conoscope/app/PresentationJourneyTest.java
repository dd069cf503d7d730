package io.conoscope.app;

import static io.conoscope.ui.kit.FxEvents.find;
import static io.conoscope.ui.kit.FxEvents.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.app.command.Workspace;
import io.conoscope.app.settings.SettingsFile;
import io.conoscope.ui.kit.Theme;
import io.conoscope.ui.kit.world.MarkStyle;
import io.conoscope.ui.scatter.side.ScatterCanvas;

import javafx.geometry.BoundingBox;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The presenter's switch, in both workspaces and both themes.
@ExtendWith(ApplicationExtension.class)
class PresentationJourneyTest {

    @TempDir static Path folder;

    private String samplesBefore = "";
    private WindowFixture fixture;

    @Start
    void start(Stage unused) throws Exception {
        samplesBefore = System.getProperty("conoscope.samples", "");
        System.setProperty("conoscope.samples", folder.resolve("samples").toString());
        WindowFixture.writeCorpus(folder.resolve("samples").resolve("scenes"));
        fixture = new WindowFixture(folder.resolve("home"), 1);
        fixture.wiring().window().show(null);
    }

    @AfterEach
    void end(FxRobot robot) {
        System.setProperty("conoscope.samples", samplesBefore);
        fixture.close(robot);
    }

    private Stage stage() {
        return fixture.wiring().window().stage();
    }

    private boolean presents() {
        return fixture.wiring().window().commands().window().presentingProperty().get();
    }

    private static double type(FxRobot robot, String id) {
        return ((Labeled) find(robot, id)).getFont().getSize();
    }

    /// About where the letters of a line are, without the room above and below them.
    private static BoundingBox letters(Text line) {
        var whole = line.getBoundsInParent();
        return line.getRotate() != 0
                ? new BoundingBox(
                        whole.getMinX() + 0.25 * whole.getWidth(),
                        whole.getMinY(),
                        whole.getWidth() / 2,
                        whole.getHeight())
                : new BoundingBox(
                        whole.getMinX(),
                        whole.getMinY() + 0.25 * whole.getHeight(),
                        whole.getWidth(),
                        whole.getHeight() / 2);
    }

    /// The words of a plot that lie on other words of it.
    private static List<String> touching(FxRobot robot, String plot) {
        var words =
                ((Parent) find(robot, plot))
                        .getChildrenUnmodifiable().stream()
                                .filter(
                                        node ->
                                                node instanceof Text text
                                                        && !text.getText().isEmpty())
                                .map(Text.class::cast)
                                .toList();
        var touching = new ArrayList<String>();
        for (var one : words) {
            for (var other : words) {
                if (one != other && letters(one).intersects(other.getBoundsInParent())) {
                    touching.add(one.getText() + " | " + other.getText());
                }
            }
        }
        return words.isEmpty() ? List.of("no words yet") : touching;
    }

    @Test
    void f11ShowsTheFullScreenThenAPresentationThenAWindow(FxRobot robot) throws Exception {
        fixture.release();
        until(() -> robot.lookup("#welcome").tryQuery().isPresent());
        robot.clickOn("#welcome-sample");
        until(() -> fixture.wiring().bench().session().measuresProperty().get() != null);
        until(() -> fixture.wiring().bench().jobs().jobs().isEmpty());
        double usual = type(robot, "#scatter-subject");
        var canvas = (ScatterCanvas) find(robot, "#scatter-canvas");
        assertEquals(1, canvas.drawing().look().style().pointSize(), 1e-9);

        robot.push(KeyCode.F11);
        until(stage()::isFullScreen);
        assertFalse(presents(), "F11 once is the full screen alone");
        assertTrue(find(robot, "#menus").isVisible());

        robot.push(KeyCode.F11);
        until(this::presents);
        until(() -> type(robot, "#scatter-subject") > usual);
        assertEquals(1.6 * usual, type(robot, "#scatter-subject"), 0.2);
        until(() -> canvas.drawing().look().style().pointSize() > 1.5);
        assertTrue(canvas.drawing().look().style().lineSize() > 1.5);
        assertEquals(
                MarkStyle.USUAL,
                fixture.wiring().bench().session().styleProperty().get(),
                "the user's own style stays");
        assertFalse(find(robot, "#menus").isManaged(), "no menus");
        assertFalse(find(robot, ".cs-status-line").isManaged(), "no empty bar");
        assertTrue(find(robot, "#cursor-ring").isVisible());
        assertTrue(stage().isFullScreen());
        until(() -> touching(robot, ".distribution-chart").isEmpty());
        until(() -> touching(robot, ".scatter-axes").isEmpty());

        robot.push(KeyCode.F11);
        until(() -> !presents());
        assertFalse(stage().isFullScreen());
        assertTrue(find(robot, "#menus").isManaged());
        until(() -> type(robot, "#scatter-subject") == usual);
    }

    @Test
    void whoeverLeavesTheFullScreenLeavesThePresentation(FxRobot robot) throws Exception {
        var window = fixture.wiring().window().commands().window();
        robot.interact(() -> window.presentingProperty().set(true));
        until(stage()::isFullScreen);
        robot.interact(() -> stage().setFullScreen(false));
        until(() -> !presents());
    }

    @Test
    void runsArePresentedTooAndInTheDark(FxRobot robot) throws Exception {
        var window = fixture.wiring().window().commands().window();
        robot.interact(() -> window.workspaceProperty().set(Workspace.RUNS));
        until(() -> robot.lookup("#tags-search").tryQuery().isPresent());
        robot.interact(() -> window.presentingProperty().set(true));
        robot.interact(() -> window.themeProperty().set(Theme.DARK));
        until(() -> type(robot, "#rail-runs") > 17);
        assertFalse(find(robot, ".cs-top-line").isManaged(), "it tells of the other workspace");
        robot.push(KeyCode.DIGIT1);
        until(() -> window.workspaceProperty().get() == Workspace.EXPLORE);
        assertTrue(find(robot, ".cs-top-line").isManaged());
    }

    @Test
    void aJobBringsItsBarBack(FxRobot robot) throws Exception {
        var window = fixture.wiring().window().commands().window();
        robot.interact(() -> window.presentingProperty().set(true));
        until(() -> !find(robot, ".cs-status-line").isManaged());
        robot.interact(() -> fixture.wiring().bench().notices().saved("Saved as x", folder));
        until(() -> find(robot, ".cs-status-line").isManaged());
    }

    @Test
    void aPresentationIsForgottenWithTheWindow(FxRobot robot) throws Exception {
        var window = fixture.wiring().window().commands().window();
        var before = window.panels();
        robot.interact(() -> window.presentingProperty().set(true));
        robot.interact(() -> window.remember(before.withCompareShare(0.9)));
        assertEquals(before, window.panels(), "sizes for an audience are not kept");
        robot.interact(window::save);
        var file = new SettingsFile(folder.resolve("home").resolve("settings"));
        until(() -> file.load().panels().equals(before));
    }
}
