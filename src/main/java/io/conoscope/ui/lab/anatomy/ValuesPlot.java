package io.conoscope.ui.lab.anatomy;

import io.conoscope.gap.anatomy.CoordinateValues;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.view.PlotRegion;

import javafx.geometry.Rectangle2D;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

import org.jspecify.annotations.Nullable;

/// How one coordinate's values are distributed over images and over texts.
final class ValuesPlot extends PlotRegion {

    private static final double SIDE = 8;
    private static final double TOP = 22;
    private static final double BOTTOM = 38;

    private final Messages words;
    private @Nullable CoordinateValues values;

    ValuesPlot(Messages words) {
        this.words = words;
        setId("anatomy-values");
        getStyleClass().add("anatomy-plot");
        setPrefSize(300, 140);
    }

    void show(@Nullable CoordinateValues newValues) {
        values = newValues;
        requestLayout();
    }

    @Override
    protected void draw(double width, double height) {
        var shown = values;
        if (shown == null) {
            return;
        }
        var plot =
                new Rectangle2D(
                        wide(SIDE),
                        wide(TOP),
                        Math.max(1, width - 2 * wide(SIDE)),
                        Math.max(1, height - wide(TOP + BOTTOM)));
        double high = shown.low() + shown.width() * shown.image().length;
        axis(
                plot,
                shown.low(),
                high,
                at -> x(plot, shown, at),
                words.get("lab.anatomy.value-axis", Integer.toString(shown.coordinate())));
        double top = 0;
        for (int i = 0; i < shown.image().length; i++) {
            top = Math.max(top, Math.max(shown.image()[i], shown.text()[i]));
        }
        outline(plot, shown, shown.text(), top, "text");
        outline(plot, shown, shown.image(), top, "image");
        mean(plot, x(plot, shown, shown.textMean()), "text");
        mean(plot, x(plot, shown, shown.imageMean()), "image");
        setAccessibleText(
                words.get(
                        "lab.anatomy.values-spoken",
                        Integer.toString(shown.coordinate()),
                        NumberText.fixed(shown.imageMean(), 3),
                        NumberText.fixed(shown.textMean(), 3)));
    }

    private static double x(Rectangle2D plot, CoordinateValues shown, double at) {
        double range = shown.width() * shown.image().length;
        return plot.getMinX() + (at - shown.low()) / range * plot.getWidth();
    }

    private void outline(
            Rectangle2D plot, CoordinateValues shown, double[] shares, double top, String style) {
        var path = new Path(new MoveTo(plot.getMinX(), plot.getMaxY()));
        for (int i = 0; i < shares.length; i++) {
            double y = plot.getMaxY() - shares[i] / top * plot.getHeight();
            path.getElements()
                    .addAll(
                            new LineTo(x(plot, shown, shown.low() + i * shown.width()), y),
                            new LineTo(x(plot, shown, shown.low() + (i + 1) * shown.width()), y));
        }
        path.getElements().add(new LineTo(plot.getMaxX(), plot.getMaxY()));
        path.getStyleClass().addAll("anatomy-outline", style);
        add(path);
    }

    /// The mean, with the modality's mark at its upper end.
    private void mean(Rectangle2D plot, double x, String style) {
        line(x, plot.getMinY() - wide(4), x, plot.getMaxY(), "anatomy-mean", style);
        add(ModalityMarks.of(style, x, plot.getMinY() - wide(8), 4));
    }
}
