package io.conoscope.ui.lab.close;

import io.conoscope.gap.live.LiveState;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.view.PlotRegion;

import javafx.geometry.Rectangle2D;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// The cosines of matched and unmatched pairs at the slider's place, above those of rows as they
/// are. The axis stays, so that what moves is seen.
final class CosinePlot extends PlotRegion {

    private static final double SIDE = 12;
    private static final double TOP = 22;
    private static final double BOTTOM = 38;
    private static final double LOW = -0.6;
    private static final double HIGH = 1;

    private final Messages words;
    private @Nullable LiveState start;
    private @Nullable LiveState now;

    CosinePlot(Messages words) {
        this.words = words;
        setId("close-cosines");
        getStyleClass().add("close-plot");
        setPrefSize(320, 160);
    }

    void show(@Nullable LiveState newStart, @Nullable LiveState newNow) {
        boolean again = !java.util.Objects.equals(newStart, start);
        start = newStart;
        now = newNow;
        if (again) {
            requestLayout();
        } else {
            redrawMarks();
        }
    }

    private Rectangle2D plot(double width, double height) {
        return new Rectangle2D(
                wide(SIDE),
                wide(TOP),
                Math.max(1, width - 2 * wide(SIDE)),
                Math.max(1, height - wide(TOP + BOTTOM)));
    }

    private static double x(Rectangle2D plot, double cosine) {
        return plot.getMinX() + (cosine - LOW) / (HIGH - LOW) * plot.getWidth();
    }

    @Override
    protected void draw(double width, double height) {
        var plot = plot(width, height);
        axis(plot, LOW, HIGH, at -> x(plot, at), words.get("lab.close.cosine-axis"));
        text(words.get("lab.close.density-axis"), 4, wide(12), 0, "axis-title");
        if (start != null) {
            outline(plot, start.unmatched(), "unmatched", "before");
            outline(plot, start.matched(), "matched", "before");
        }
    }

    @Override
    protected void drawMarks(double width, double height) {
        var shown = now;
        if (shown == null) {
            return;
        }
        var plot = plot(width, height);
        outline(plot, shown.unmatched(), "unmatched", "now");
        outline(plot, shown.matched(), "matched", "now");
        mean(plot, shown.unmatchedMean(), "unmatched", words.get("lab.close.unmatched"), 12);
        mean(plot, shown.matchedMean(), "matched", words.get("lab.close.matched"), 0);
        setAccessibleText(
                words.get(
                        "lab.close.cosines-spoken",
                        NumberText.fixed(shown.matchedMean(), 3),
                        NumberText.fixed(shown.unmatchedMean(), 3)));
    }

    private void mean(Rectangle2D plot, double cosine, String kind, String name, double lower) {
        double x = x(plot, Math.clamp(cosine, LOW, HIGH));
        line(x, plot.getMinY(), x, plot.getMaxY(), "mean", kind);
        text(
                name + " " + NumberText.fixed(cosine, 3),
                x + 5,
                plot.getMinY() + wide(2 + lower),
                0,
                "mean-label",
                kind);
    }

    /// Densities: of each kind, the area is the same.
    private void outline(Rectangle2D plot, int[] counts, String kind, String when) {
        double total = Math.max(1, Arrays.stream(counts).asLongStream().sum());
        double top = 0.14;
        var path = new Path();
        boolean begun = false;
        for (int b = 0; b < counts.length; b++) {
            double from = LiveState.edge(b);
            if (from < LOW) {
                continue;
            }
            double share = Math.min(top, counts[b] / total);
            double y = plot.getMaxY() - share / top * plot.getHeight() * 0.92;
            if (!begun) {
                path.getElements().add(new MoveTo(x(plot, from), y));
                begun = true;
            }
            path.getElements()
                    .addAll(
                            new LineTo(x(plot, from), y),
                            new LineTo(x(plot, LiveState.edge(b + 1)), y));
        }
        path.getStyleClass().addAll("close-outline", kind, when);
        add(path);
    }
}
