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

import java.util.List;

@ExtendWith(ApplicationExtension.class)
class TooltipsTest {

    private final Label label = new Label("here");
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
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
            var at = new Rectangle2D(tip.getX(), tip.getY(), tip.getWidth(), tip.getHeight());
            assertTrue(screen.contains(at), at + " on " + screen);
            robot.interact(tip::hide);
        }
    }
}
