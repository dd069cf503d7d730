package io.conoscope.ui.training.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.training.config.TemperatureConfig;
import io.conoscope.ui.kit.Messages;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Polyline;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.List;

@ExtendWith(ApplicationExtension.class)
class ScheduleViewTest {

    private final Messages words = new Messages();
    private ScheduleView view;

    @Start
    void start(Stage stage) {
        view = new ScheduleView("drawing", words);
        stage.setScene(new Scene(new StackPane(view), 400, 200));
        stage.show();
    }

    private List<Double> heights(TemperatureConfig temperature, FxRobot robot) {
        robot.interact(() -> view.show(temperature));
        var line = (Polyline) view.lookup(".start-curve");
        var points = line.getPoints();
        return List.of(points.get(1), points.get(points.size() / 2 + 1), points.getLast());
    }

    private static TemperatureConfig falling(TemperatureConfig.Kind kind) {
        return new TemperatureConfig.Scheduled(kind, 0.07, 0.01, 4);
    }

    @Test
    void anExponentialScheduleBendsAndALinearOneDoesNot(FxRobot robot) {
        var bent = heights(falling(TemperatureConfig.Kind.EXPONENTIAL), robot);
        double chord = (bent.getFirst() + bent.getLast()) / 2;
        assertTrue(bent.get(1) > chord + 8, bent + " sags below its chord");
        var straight = heights(falling(TemperatureConfig.Kind.LINEAR), robot);
        double middle = (straight.getFirst() + straight.getLast()) / 2;
        assertEquals(middle, straight.get(1), 1);
    }

    @Test
    void bothAxesHaveNamesAndRoundNumbers(FxRobot robot) {
        heights(falling(TemperatureConfig.Kind.EXPONENTIAL), robot);
        var said =
                view.getChildren().stream()
                        .filter(Label.class::isInstance)
                        .map(label -> ((Label) label).getText())
                        .toList();
        assertTrue(
                said.containsAll(
                        List.of(
                                "0.00",
                                "0.02",
                                "0 %",
                                "100 %",
                                words.get("start.course.x"),
                                words.get("start.course.y"))),
                said::toString);
    }

    @Test
    void aConstantTemperatureIsALevelLineAboveZero(FxRobot robot) {
        var level = heights(new TemperatureConfig.Fixed(0.1), robot);
        assertEquals(level.getFirst(), level.getLast());
        assertTrue(level.getFirst() < 40, "near the top: the axis begins at 0");
    }
}
