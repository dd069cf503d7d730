package io.conoscope.app;

import static io.conoscope.ui.kit.FxEvents.find;
import static io.conoscope.ui.kit.FxEvents.text;
import static io.conoscope.ui.kit.FxEvents.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;

import io.conoscope.app.command.FigureNotices;
import io.conoscope.app.settings.SettingsFile;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Theme;
import io.conoscope.ui.session.LayoutRun;
import io.conoscope.ui.session.status.Notices;

import javafx.application.Application;
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

import java.nio.file.Path;
import java.util.List;

@ExtendWith(ApplicationExtension.class)
class WindowJourneyTest {

    @TempDir static Path folder;

    private String samplesBefore = "";
    private WindowFixture fixture;
    private Wiring wiring;

    @Start
    void start(Stage unused) throws Exception {
        samplesBefore = System.getProperty("conoscope.samples", "");
        System.setProperty("conoscope.samples", folder.resolve("samples").toString());
        WindowFixture.writeCorpus(folder.resolve("samples").resolve("scenes"));
        fixture = new WindowFixture(folder.resolve("home"), 1);
        wiring = fixture.wiring();
        wiring.window().show(null);
    }

    @AfterEach
    void end(FxRobot robot) {
        System.setProperty("conoscope.samples", samplesBefore);
        fixture.close(robot);
    }

    @Test
    void fromTheWelcomeToTheGapAndOut(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#welcome").tryQuery().isPresent());
        robot.clickOn("#welcome-sample");
        until(() -> wiring.bench().session().corpusProperty().get() != null);
        until(() -> text(robot, "#top-model").equals("clip-tiny-scenes · trained"));
        until(() -> robot.lookup("#welcome").tryQuery().isEmpty());
        until(() -> text(robot, "#status-warnings").equals("1 warning ▸"));
        until(() -> text(robot, "#status-job").startsWith("Embedding images 6 of 24"));

        askedOnceBeforeQuitting(robot);
        fixture.release();
        until(() -> wiring.bench().projection().run().state() == LayoutRun.State.DONE);
        until(() -> wiring.bench().session().displayedProperty().get().method().equals("gap"));
        until(() -> wiring.bench().session().measuresProperty().get() != null);
        assertTrue(
                find(robot, "#scatter-canvas").isFocused(),
                "keys go to the scatter, not to the first button of the window");

        warningsCloseOnEscape(robot);
        tellsWhatWasDoneLast(robot);
        choosesAModelByKeys(robot);
        themesAndKeys(robot);
        robot.push(new KeyCodeCombination(KeyCode.Q, KeyCombination.SHORTCUT_DOWN));
        assertTrue(fixture.ended());
        wiring.awaitSaved();
        var again = new SettingsFile(folder.resolve("home").resolve("settings")).load();
        assertEquals(Theme.DARK, again.theme());
        assertEquals(List.of(), again.recent(), "the sample is always on offer");
    }

    private void askedOnceBeforeQuitting(FxRobot robot) {
        robot.push(new KeyCodeCombination(KeyCode.Q, KeyCombination.SHORTCUT_DOWN));
        assertFalse(fixture.ended());
        assertTrue(find(robot, "#quit").isVisible());
        assertEquals("quit-now", find(robot, "#quit").getScene().getFocusOwner().getId());
        robot.clickOn("#quit-stay");
        assertFalse(robot.lookup("#quit").tryQuery().isPresent());
    }

    private void warningsCloseOnEscape(FxRobot robot) throws Exception {
        robot.clickOn("#status-warnings");
        until(() -> robot.lookup("#warnings").tryQuery().isPresent());
        robot.clickOn("#warnings");
        robot.push(KeyCode.ESCAPE);
        until(() -> robot.lookup("#warnings").tryQuery().isEmpty());
    }

    private void tellsWhatWasDoneLast(FxRobot robot) throws Exception {
        until(() -> wiring.bench().jobs().jobs().isEmpty());
        assertEquals("Ready", text(robot, "#status-job"));
        var told =
                new FigureNotices(
                        wiring.bench().notices(), Notices.Location.SCATTER, new Messages());
        robot.interact(() -> told.saved(folder.resolve("scatter.png")));
        assertEquals("Saved as " + folder.resolve("scatter.png"), text(robot, "#status-job"));
        assertFalse(find(robot, "#banner-scatter").isVisible(), "success needs no banner");
    }

    private void choosesAModelByKeys(FxRobot robot) throws Exception {
        robot.push(
                new KeyCodeCombination(
                        KeyCode.M, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
        until(() -> text(robot, "#choice-summary").startsWith("clip-tiny-scenes · trained · "));
        assertEquals(
                "choice-image", find(robot, "#choice-image").getScene().getFocusOwner().getId());
        var slider = find(robot, "#choice-layer");
        robot.interact(slider::requestFocus);
        robot.push(KeyCode.LEFT);
        until(() -> text(robot, "#choice-summary").contains(" · layer "));
        robot.interact(() -> find(robot, "#choice-use").requestFocus());
        robot.push(KeyCode.SPACE);
        until(() -> robot.lookup("#choice").tryQuery().isEmpty());
        until(() -> text(robot, "#top-model").startsWith("clip-tiny-scenes · trained"));
        assertNotNull(wiring.bench().embedding().modelProperty().get().spec().layer());
        assertFalse(robot.lookup("#choice").tryQuery().isPresent());
        until(() -> wiring.bench().jobs().jobs().isEmpty());
    }

    private void themesAndKeys(FxRobot robot) {
        var canvas = find(robot, "#scatter-canvas");
        robot.interact(canvas::requestFocus);
        robot.clickOn("#top-theme");
        assertEquals(
                new PrimerDark().getUserAgentStylesheet(), Application.getUserAgentStylesheet());
        robot.interact(canvas::requestFocus);
        robot.write("?");
        assertTrue(find(robot, "#keys").isVisible());
        robot.push(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#keys").tryQuery().isPresent());
        robot.interact(canvas::requestFocus);
        robot.write("/");
        assertTrue(find(robot, "#top-search").isFocused());
    }
}
