package io.conoscope.ui.lab.anatomy;

import io.conoscope.gap.anatomy.GapAnatomy;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.view.PlotRegion;

import javafx.geometry.Rectangle2D;
import javafx.scene.shape.Polyline;

import org.jspecify.annotations.Nullable;

/// The share of each modality's variance along its principal components, both axes logarithmic.
final class SpectrumPlot extends PlotRegion {

    private static final double LEFT = 52;
    private static final double RIGHT = 12;
    private static final double TOP = 22;
    private static final double BOTTOM = 38;

    /// Shares below are rounding.
    private static final double LEAST = 1e-5;

    private final Messages words;
    private @Nullable GapAnatomy anatomy;

    SpectrumPlot(Messages words) {
        this.words = words;
        setId("anatomy-spectrum");
        getStyleClass().add("anatomy-plot");
        setPrefSize(300, 180);
    }

    void show(@Nullable GapAnatomy newAnatomy) {
        anatomy = newAnatomy;
        requestLayout();
    }

    @Override
    protected void draw(double width, double height) {
        var shown = anatomy;
        if (shown == null || shown.image().length == 0) {
            return;
        }
        var plot =
                new Rectangle2D(
                        wide(LEFT),
                        wide(TOP),
                        Math.max(1, width - wide(LEFT + RIGHT)),
                        Math.max(1, height - wide(TOP + BOTTOM)));
        double top = Math.max(first(shown.image()), first(shown.text()));
        int d = shown.image().length;
        for (double share = 1; share >= LEAST; share /= 10) {
            if (share <= top * 2) {
                double y = Math.round(y(plot, share, top)) + 0.5;
                line(plot.getMinX(), y, plot.getMaxX(), y, "grid-line");
                text(percent(share), plot.getMinX() - 6, y + wide(4), 1, "tick");
            }
        }
        double base = Math.round(plot.getMaxY()) + 0.5;
        line(plot.getMinX(), base, plot.getMaxX(), base, "axis-line");
        for (int rank = 1; rank <= d; rank *= 10) {
            double x = Math.round(x(plot, rank, d)) + 0.5;
            line(x, base, x, base + 4, "axis-line");
            text(NumberText.count(rank), x, base + wide(15), 0.5, "tick");
        }
        curve(plot, shown.text(), top, "text");
        curve(plot, shown.image(), top, "image");
        text(words.get("lab.anatomy.variance-axis"), 4, wide(12), 0, "axis-title");
        text(
                words.get("lab.anatomy.component-axis"),
                plot.getMaxX(),
                plot.getMaxY() + wide(32),
                1,
                "axis-title");
        setAccessibleText(
                words.get(
                        "lab.anatomy.spectrum-spoken",
                        NumberText.percent(first(shown.image())),
                        NumberText.percent(first(shown.text()))));
    }

    private static double first(double[] shares) {
        return shares.length > 0 && shares[0] > 0 ? shares[0] : 1;
    }

    private static String percent(double share) {
        int decimals = (int) Math.max(0, Math.round(-Math.log10(100 * share)));
        return NumberText.fixed(100 * share, decimals) + " %";
    }

    private static double x(Rectangle2D plot, double rank, int d) {
        return plot.getMinX() + Math.log(rank) / Math.log(Math.max(2, d)) * plot.getWidth();
    }

    private static double y(Rectangle2D plot, double share, double top) {
        double from = Math.log(LEAST);
        double to = Math.log(top * 1.3);
        return plot.getMaxY()
                - (Math.log(Math.max(LEAST, share)) - from) / (to - from) * plot.getHeight();
    }

    private void curve(Rectangle2D plot, double[] shares, double top, String style) {
        var line = new Polyline();
        for (int i = 0; i < shares.length && shares[i] > LEAST; i++) {
            line.getPoints().addAll(x(plot, i + 1, shares.length), y(plot, shares[i], top));
        }
        line.getStyleClass().addAll("anatomy-outline", style);
        add(line);
        for (int rank = 1; rank <= shares.length; rank *= 4) {
            if (shares[rank - 1] > LEAST) {
                double x = x(plot, rank, shares.length);
                add(ModalityMarks.of(style, x, y(plot, shares[rank - 1], top), 3.5));
            }
        }
    }
}
