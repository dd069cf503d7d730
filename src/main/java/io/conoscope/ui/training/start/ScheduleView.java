package io.conoscope.ui.training.start;

import io.conoscope.training.config.TemperatureConfig;
import io.conoscope.training.learn.Schedule;
import io.conoscope.ui.kit.Messages;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polyline;

import org.jspecify.annotations.Nullable;

/// The temperature over a run as a small curve on a logarithmic axis, from high to low.
final class ScheduleView extends Pane {

    private static final double WIDTH = 264;
    private static final double HEIGHT = 72;
    private static final double MARGIN = 6;
    /// How far words keep off the curve, which slopes.
    private static final double AWAY = 8;

    private static final int POINTS = 96;

    /// What the axis spans at the least, as a factor.
    private static final double SPAN = 2;

    private final Polyline line = new Polyline();
    private final Label first = label();
    private final Label last = label();
    private final Messages words;
    private @Nullable TemperatureConfig shown;

    ScheduleView(String id, Messages words) {
        this.words = words;
        setId(id);
        getStyleClass().add("start-schedule");
        line.getStyleClass().add("start-curve");
        setPrefSize(WIDTH, HEIGHT);
        setMinSize(WIDTH, HEIGHT);
        setMaxWidth(USE_PREF_SIZE);
        getChildren().setAll(line, first, last);
    }

    private static Label label() {
        var label = new Label();
        label.getStyleClass().add("cs-small");
        return label;
    }

    void show(TemperatureConfig temperature) {
        shown = temperature;
        boolean learned = temperature instanceof TemperatureConfig.Learned;
        line.getStyleClass().setAll("start-curve", learned ? "learned" : "set");
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (shown == null) {
            return;
        }
        var schedule = Schedule.of(shown);
        double from = schedule.at(0, POINTS);
        double to = schedule.at(POINTS - 1, POINTS);
        double high = Math.log(Math.max(from, to));
        double low = Math.log(Math.min(from, to));
        double spare = Math.max(0, Math.log(SPAN) - (high - low)) / 2;
        var box = new Box(low - spare, high + spare);
        var points = new Double[2 * POINTS];
        for (int i = 0; i < POINTS; i++) {
            points[2 * i] = MARGIN + (getWidth() - 2 * MARGIN) * i / (POINTS - 1);
            points[2 * i + 1] = box.y(schedule.at(i, POINTS));
        }
        line.getPoints().setAll(points);
        say(first, from, box, true);
        say(last, to, box, false);
        var spoken = words.get("start.schedule.spoken", number(from), number(to));
        setAccessibleText(spoken);
    }

    /// Where a temperature lies on the axis.
    private record Box(double low, double high) {

        double y(double temperature) {
            double share = (high - Math.log(temperature)) / (high - low);
            return MARGIN + (HEIGHT - 2 * MARGIN) * share;
        }
    }

    private void say(Label label, double temperature, Box box, boolean left) {
        label.setText(number(temperature));
        label.autosize();
        double above = box.y(temperature) - label.getHeight() - AWAY;
        label.setLayoutX(left ? MARGIN : getWidth() - label.getWidth() - MARGIN);
        label.setLayoutY(above < 0 ? box.y(temperature) + AWAY : above);
        label.setVisible(left || !(shown instanceof TemperatureConfig.Fixed));
    }

    private static String number(double temperature) {
        return ProportionalSteps.text(temperature);
    }
}
