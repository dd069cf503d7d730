package io.conoscope.ui.training.start;

import io.conoscope.training.config.TemperatureConfig;
import io.conoscope.training.learn.Schedule;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.world.Ticks;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

import java.util.ArrayList;
import java.util.List;

/// The temperature over a run as a small chart: both axes are linear and the lower one begins at 0,
/// so that a curve bends as the temperature does.
final class ScheduleView extends Pane {

    private static final double WIDTH = 328;
    private static final double HEIGHT = 148;
    private static final double LEFT = 64;
    private static final double RIGHT = 22;

    /// Room for the name of the left axis, and the height of any words.
    private static final double NAME = 20;

    private static final double ROW = 16;
    private static final double TOP = 12;
    private static final double BELOW = 40;
    private static final int POINTS = 96;
    private static final int TICKS = 3;

    /// Room above the highest temperature, as a share of it.
    private static final double HEADROOM = 0.08;

    private final Polyline line = new Polyline();
    private final Messages words;

    ScheduleView(String id, Messages words) {
        this.words = words;
        setId(id);
        getStyleClass().add("start-schedule");
        line.getStyleClass().add("start-curve");
        setPrefSize(WIDTH, HEIGHT);
        setMinSize(WIDTH, HEIGHT);
        setMaxWidth(USE_PREF_SIZE);
        getChildren().setAll(line);
    }

    void show(TemperatureConfig temperature) {
        boolean learned = temperature instanceof TemperatureConfig.Learned;
        line.getStyleClass().setAll("start-curve", learned ? "learned" : "set");
        draw(Schedule.of(temperature));
    }

    /// Where a temperature lies between the axes.
    private record Box(double high) {

        double y(double temperature) {
            return HEIGHT - BELOW - (HEIGHT - TOP - BELOW) * temperature / high;
        }

        static double x(double share) {
            return LEFT + (WIDTH - LEFT - RIGHT) * share;
        }
    }

    private void draw(Schedule schedule) {
        double from = schedule.at(0, POINTS);
        double to = schedule.at(POINTS - 1, POINTS);
        var box = new Box(Math.max(from, to) * (1 + HEADROOM));
        var points = new Double[2 * POINTS];
        for (int i = 0; i < POINTS; i++) {
            points[2 * i] = Box.x(i / (POINTS - 1.0));
            points[2 * i + 1] = box.y(schedule.at(i, POINTS));
        }
        line.getPoints().setAll(points);
        var all = new ArrayList<>(axes(box));
        all.add(line);
        getChildren().setAll(all);
        setAccessibleText(words.get("start.schedule.spoken", number(from), number(to)));
    }

    private List<Node> axes(Box box) {
        var parts = new ArrayList<Node>();
        var up = Ticks.within(0, box.high(), TICKS);
        for (int i = 0; i < up.count(); i++) {
            double y = Math.rint(box.y(up.at(i))) + 0.5;
            parts.add(rule(LEFT, y, WIDTH - RIGHT, y, i == 0 ? "start-axis" : "start-grid"));
            var said = label(NumberText.fixed(up.at(i), up.decimals()), LEFT - NAME - 6);
            said.setId("start-tick-y");
            said.setAlignment(Pos.CENTER_RIGHT);
            said.relocate(NAME, y - ROW / 2);
            parts.add(said);
        }
        parts.add(rule(LEFT + 0.5, TOP, LEFT + 0.5, HEIGHT - BELOW, "start-axis"));
        for (double share : new double[] {0, 0.5, 1}) {
            var said = label(NumberText.fixed(100 * share, 0) + " %", 2 * RIGHT);
            said.relocate(Box.x(share) - RIGHT, HEIGHT - BELOW + 3);
            parts.add(said);
        }
        var x = label(words.get("start.course.x"), WIDTH - LEFT - RIGHT);
        x.relocate(LEFT, HEIGHT - ROW - 3);
        var y = label(words.get("start.course.y"), HEIGHT - TOP - BELOW);
        y.setRotate(-90);
        y.relocate((NAME - HEIGHT + TOP + BELOW) / 2, TOP + (HEIGHT - TOP - BELOW) / 2 - ROW / 2);
        parts.addAll(List.of(x, y));
        return parts;
    }

    private static Line rule(double x, double y, double toX, double toY, String style) {
        var rule = new Line(x, y, toX, toY);
        rule.getStyleClass().add(style);
        return rule;
    }

    /// Words in the middle of a box, so that they are placed before their type is known.
    private static Label label(String text, double width) {
        var label = new Label(text);
        label.getStyleClass().add("cs-small");
        label.setAlignment(Pos.CENTER);
        label.setMinSize(width, ROW);
        label.setMaxSize(width, ROW);
        return label;
    }

    private static String number(double temperature) {
        return ProportionalSteps.text(temperature);
    }
}
