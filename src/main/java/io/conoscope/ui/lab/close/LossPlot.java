package io.conoscope.ui.lab.close;

import io.conoscope.gap.live.LiveState;
import io.conoscope.gap.live.LossCurve;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.RoundTicks;
import io.conoscope.ui.kit.view.PlotRegion;

import javafx.geometry.Rectangle2D;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// The loss against the gap along the gap vector, with its minimum and the slider's place.
final class LossPlot extends PlotRegion {

    private static final double LEFT = 46;
    private static final double RIGHT = 14;
    private static final double TOP = 22;
    private static final double BOTTOM = 38;

    private final Messages words;
    private @Nullable LossCurve curve;
    private @Nullable LiveState now;

    LossPlot(Messages words) {
        this.words = words;
        setId("close-loss");
        getStyleClass().add("close-plot");
        setPrefSize(320, 160);
    }

    void show(@Nullable LossCurve newCurve) {
        curve = newCurve;
        requestLayout();
    }

    void mark(@Nullable LiveState newNow) {
        now = newNow;
        redrawMarks();
    }

    private record Scale(Rectangle2D plot, double low, double high, double bottom, double top) {

        double x(double gap) {
            return plot.getMinX()
                    + (Math.clamp(gap, low, high) - low) / (high - low) * plot.getWidth();
        }

        double y(double loss) {
            return plot.getMaxY()
                    - (Math.clamp(loss, bottom, top) - bottom) / (top - bottom) * plot.getHeight();
        }
    }

    private Scale scale(LossCurve shown, double width, double height) {
        var plot =
                new Rectangle2D(
                        wide(LEFT),
                        wide(TOP),
                        Math.max(1, width - wide(LEFT + RIGHT)),
                        Math.max(1, height - wide(TOP + BOTTOM)));
        double most = Arrays.stream(shown.losses()).max().orElse(1);
        // What is far above the minimum would flatten what is near it.
        double top = Math.min(most, shown.least() + 3 * Math.max(0.2, shown.least()));
        double bottom = Math.max(0, shown.least() - 0.15 * (top - shown.least()));
        return new Scale(
                plot,
                shown.gaps()[0],
                shown.gaps()[shown.gaps().length - 1],
                bottom,
                Math.max(top, bottom + 1e-6));
    }

    @Override
    protected void draw(double width, double height) {
        var shown = curve;
        if (shown == null) {
            return;
        }
        var scale = scale(shown, width, height);
        var plot = scale.plot();
        var ticks = RoundTicks.between(scale.bottom(), scale.top(), 4);
        for (double value : ticks.values()) {
            double y = Math.round(scale.y(value)) + 0.5;
            line(plot.getMinX(), y, plot.getMaxX(), y, "grid-line");
            text(
                    NumberText.fixed(value, ticks.decimals()),
                    plot.getMinX() - 6,
                    y + wide(4),
                    1,
                    "tick");
        }
        axis(plot, scale.low(), scale.high(), scale::x, words.get("lab.close.gap-axis"));
        text(words.get("lab.close.loss-axis"), 4, wide(12), 0, "axis-title");
        var line = new Polyline();
        for (int i = 0; i < shown.gaps().length; i++) {
            if (shown.losses()[i] <= scale.top()) {
                line.getPoints().addAll(scale.x(shown.gaps()[i]), scale.y(shown.losses()[i]));
            }
        }
        line.getStyleClass().add("close-curve");
        add(line);
        double x = scale.x(shown.minimum());
        double y = scale.y(shown.least());
        var minimum = new Polygon(x, y + 2, x - 5, y + 11, x + 5, y + 11);
        minimum.getStyleClass().add("close-minimum");
        add(minimum);
        text(
                words.get("lab.close.minimum-at", NumberText.fixed(shown.minimum(), 3)),
                x,
                plot.getMinY() - wide(4),
                0.5,
                "tick");
    }

    @Override
    protected void drawMarks(double width, double height) {
        var shown = curve;
        var state = now;
        if (shown == null || state == null) {
            return;
        }
        var scale = scale(shown, width, height);
        var here = new Circle(scale.x(state.signedGap()), scale.y(state.loss()), 5);
        here.getStyleClass().add("close-here");
        add(here);
        setAccessibleText(
                words.get(
                        "lab.close.loss-spoken",
                        NumberText.fixed(state.loss(), 3),
                        NumberText.fixed(state.signedGap(), 3),
                        NumberText.fixed(shown.minimum(), 3)));
    }
}
