package io.conoscope.bench.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Theme;
import io.conoscope.ui.scatter.ScatterPanel;
import io.conoscope.ui.scatter.side.ScatterCanvas;
import io.conoscope.ui.session.Session;

import javafx.scene.Scene;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

@ExtendWith(ApplicationExtension.class)
class ScatterScriptTest {

    private final Session session = new Session();
    private ScatterPanel panel;

    @Start
    void start(Stage stage) {
        panel = new ScatterPanel(session, new Messages(), Runnable::run);
        var scene = new Scene(panel, 500, 400);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
        ScatterInput.generated(60, 50, 1).openIn(session);
    }

    @Test
    void dragsThenZoomsAndTimesEveryPulse() throws Exception {
        var done = new CompletableFuture<Boolean>();
        var canvas = (ScatterCanvas) panel.lookup("#scatter-canvas");
        var script = new ScatterScript(canvas, panel, 1, 75, () -> done.complete(true));
        var before = panel.camera().cameraProperty().get();
        WaitForAsyncUtils.waitForAsyncFx(10_000, script::start);
        done.get(60, TimeUnit.SECONDS);
        assertEquals(59, script.pan().pulse().count());
        assertEquals(16, script.zoom().pulse().count());
        // Events that the camera's limits stop show nothing.
        assertTrue(script.pan().age().rough().count() > 20);
        assertTrue(script.pan().age().rough().count() <= 59);
        assertEquals(16, script.zoom().age().rough().count());
        assertEquals(1, script.pan().age().full().count());
        assertEquals(1, script.zoom().age().full().count());
        assertTrue(script.pan().handler().median() > 0);
        assertTrue(script.zoom().pulse().p99() >= script.zoom().pulse().median());
        assertNotEquals(before, panel.camera().cameraProperty().get());
    }
}
