package io.conoscope.ui.kit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;

@ExtendWith(ApplicationExtension.class)
class TooltipsTest {

    /// Of positions, in pixels.
    private static final double ROUNDING = 1e-6;

    private Label label;

    @Start
    void start(Stage stage) {
        label = new Label("here");
        stage.setScene(new Scene(new StackPane(label), 300, 200));
        stage.show();
    }

    @Test
    void aLongTextWrapsAndStaysOnScreenInEveryCorner(FxRobot robot) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        var text = "Every word of an explanation that nobody reads twice. ".repeat(12);
        for (var corner :
                List.of(
                        new Point2D(screen.getMinX(), screen.getMinY()),
                        new Point2D(screen.getMaxX() - 3, screen.getMinY()),
                        new Point2D(screen.getMinX(), screen.getMaxY() - 3),
                        new Point2D(screen.getMaxX() - 3, screen.getMaxY() - 3))) {
            var tip = Tooltips.of(text);
            robot.interact(() -> tip.show(label, corner.getX(), corner.getY()));
            assertTrue(tip.getWidth() > 100 && tip.getWidth() < 400, "width " + tip.getWidth());
            assertTrue(tip.getHeight() > 100, "height " + tip.getHeight());
            WaitForAsyncUtils.waitForFxEvents();
            var words = tip.getSkin().getNode();
            var at = words.localToScreen(words.getLayoutBounds());
            assertTrue(
                    at.getMinX() >= screen.getMinX() - ROUNDING
                            && at.getMinY() >= screen.getMinY() - ROUNDING
                            && at.getMaxX() <= screen.getMaxX() + ROUNDING
                            && at.getMaxY() <= screen.getMaxY() + ROUNDING,
                    at + " on " + screen);
            robot.interact(tip::hide);
        }
    }
}
