package io.conoscope.ui.run.retrieval;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.view.PlotRegion;
import io.conoscope.ui.kit.world.Ticks;
import io.conoscope.ui.run.epoch.EpochStrip;

import javafx.geometry.Rectangle2D;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.function.DoubleConsumer;

/// Recalls over epochs, with their values at the epoch looked at.
final class RecallPlot extends PlotRegion {

    private static final double LEFT = 44;

    /// Room for the values where the last epoch is looked at.
    private static final double RIGHT = 48;

    private static final double TOP = 24;
    private static final double BOTTOM = 38;
    private static final double LABEL = 13;

    private final Messages words;
    private @Nullable RecallChart chart;
    private double last = 1;
    private double top = 1;
    private double epoch = Double.NaN;

    RecallPlot(Messages words) {
        this.words = words;
        getStyleClass().add("recall-plot");
    }

    void show(RecallChart newChart, double lastEpoch, double newTop) {
        chart = newChart;
        last = lastEpoch;
        top = newTop;
        requestLayout();
    }

    /// Marks an epoch.
    void mark(double newEpoch) {
        epoch = newEpoch;
        redrawMarks();
    }

    /// Whom to tell which epoch was clicked.
    void onChoose(DoubleConsumer listener) {
        setOnMousePressed(event -> listener.accept(epochAt(event.getX())));
        setOnMouseDragged(event -> listener.accept(epochAt(event.getX())));
    }

    private double epochAt(double x) {
        return (x - wide(LEFT)) / Math.max(1, getWidth() - wide(LEFT + RIGHT)) * last;
    }

    @Override
    protected void draw(double width, double height) {
        var shown = chart;
        if (shown != null) {
            var plot = plot(width, height);
            grid(plot, shown.k());
            axis(plot, 0, last, at -> x(plot, at), words.get("retrieval.epoch"));
            shown.curves().forEach(curve -> curve(plot, curve));
        }
    }

    @Override
    protected void drawMarks(double width, double height) {
        var shown = chart;
        if (shown != null) {
            var plot = plot(width, height);
            if (Double.isFinite(epoch)) {
                double x = Math.round(x(plot, epoch)) + 0.5;
                line(x, plot.getMinY(), x, plot.getMaxY(), "epoch-line");
            }
            values(plot, shown);
        }
    }

    private Rectangle2D plot(double width, double height) {
        return new Rectangle2D(
                wide(LEFT),
                wide(TOP),
                Math.max(1, width - wide(LEFT + RIGHT)),
                Math.max(1, height - wide(TOP + BOTTOM)));
    }

    private void grid(Rectangle2D plot, String k) {
        var ticks = Ticks.within(0, top, (int) Math.max(1, plot.getHeight() / wide(110)));
        for (int i = 0; i < ticks.count(); i++) {
            double y = Math.round(y(plot, ticks.at(i))) + 0.5;
            line(plot.getMinX(), y, plot.getMaxX(), y, "grid-line");
            text(
                    NumberText.fixed(ticks.at(i), ticks.decimals()),
                    plot.getMinX() - 6,
                    y + wide(4),
                    1,
                    "tick");
        }
        text(words.get("retrieval.recall", k), 4, wide(12), 0, "axis-title");
    }

    private void curve(Rectangle2D plot, RecallCurve curve) {
        var line = new Polyline();
        for (int i = 0; i < curve.epochs().length; i++) {
            line.getPoints().addAll(x(plot, curve.epochs()[i]), y(plot, curve.recall()[i]));
        }
        line.getStyleClass()
                .addAll("recall-line", "corpus-" + curve.corpus(), curve.search().key());
        add(line);
    }

    /// A value at the epoch looked at.
    private record Value(RecallCurve curve, double x, double y, double recall) {}

    private void values(Rectangle2D plot, RecallChart shown) {
        var values = new ArrayList<Value>();
        for (var curve : shown.curves()) {
            int at = curve.at(epoch);
            if (at >= 0) {
                double recall = curve.recall()[at];
                double x = x(plot, curve.epochs()[at]);
                values.add(new Value(curve, x, y(plot, recall), recall));
            }
        }
        values.sort(Comparator.comparingDouble(Value::y));
        var spoken = new ArrayList<String>();
        double free = plot.getMinY();
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            double below = plot.getMaxY() - (values.size() - 1 - i) * wide(LABEL);
            double y = Math.min(Math.max(value.y(), free), below);
            free = y + wide(LABEL);
            var number = NumberText.fixed(value.recall(), 3);
            var corpus = "corpus-" + value.curve().corpus();
            var dot = new Circle(value.x(), value.y(), 3.5);
            dot.getStyleClass().addAll("recall-dot", corpus);
            add(dot);
            text(number, value.x() + 8, y + wide(4), 0, "recall-value", corpus);
            spoken.add(words.get("retrieval." + value.curve().search().key()) + " " + number);
        }
        setAccessibleText(
                words.get(
                        "retrieval.spoken",
                        shown.k(),
                        Double.isFinite(epoch) ? EpochStrip.written(epoch) : NumberText.NONE,
                        String.join(", ", spoken)));
    }

    private double x(Rectangle2D plot, double at) {
        return plot.getMinX() + at / last * plot.getWidth();
    }

    private double y(Rectangle2D plot, double recall) {
        return plot.getMaxY() - recall / top * plot.getHeight();
    }
}
