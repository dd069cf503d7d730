package io.conoscope.ui.run.distribution;

import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.view.PaintedPicture;
import io.conoscope.ui.kit.view.PlotRegion;

import javafx.geometry.Rectangle2D;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;

/// The distributions of one evaluation over each other, with their means named.
final class OverlayPlot extends PlotRegion {

    private static final double LEFT = 44;
    private static final double RIGHT = 12;
    private static final double LABEL = 15;
    private static final double BOTTOM = 38;

    private final Messages words;
    private final PaintedPicture picture;
    private @Nullable DensityRow row;
    private CosineSpan span = CosineSpan.WHOLE;
    private DensityColors colors;

    OverlayPlot(Messages words, Background painting, DensityColors colors) {
        this(words, new PaintedPicture(painting), colors);
    }

    private OverlayPlot(Messages words, PaintedPicture picture, DensityColors colors) {
        super(picture);
        this.words = words;
        this.picture = picture;
        this.colors = colors;
        getStyleClass().add("overlay-plot");
    }

    void show(@Nullable DensityRow newRow, CosineSpan newSpan, DensityColors newColors) {
        boolean sameAxis = span.equals(newSpan);
        row = newRow;
        span = newSpan;
        colors = newColors;
        if (sameAxis) {
            redrawMarks();
        } else {
            requestLayout();
        }
    }

    @Override
    protected void draw(double width, double height) {
        var plot = plot(width, height);
        axis(plot, span.low(), span.high(), across(plot)::x, words.get("ridge.axis"));
    }

    @Override
    protected void drawMarks(double width, double height) {
        var shown = row;
        if (shown == null) {
            return;
        }
        var plot = plot(width, height);
        double unit = plot.getHeight() / Math.max(shown.peak(), Double.MIN_NORMAL);
        var painted = new DensityPainter.Row(shown.distributions(), plot.getMaxY(), unit, 1, true);
        var painter = new DensityPainter(List.of(painted), across(plot), colors, width, height);
        picture.show(painter::paint, width, height);
        means(shown, plot);
        setAccessibleText(spoken(shown));
    }

    private Rectangle2D plot(double width, double height) {
        var shown = row;
        double top = 6 + wide(LABEL) * (shown == null ? 0 : shown.distributions().size());
        return new Rectangle2D(
                wide(LEFT),
                top,
                Math.max(1, width - wide(LEFT) - RIGHT),
                Math.max(1, height - top - wide(BOTTOM)));
    }

    /// Each mean has its own line of words, left of its mark: the highest mean at the top one, so
    /// that no mark crosses words.
    private void means(DensityRow shown, Rectangle2D plot) {
        var ordered =
                shown.distributions().stream()
                        .sorted(Comparator.comparingDouble(DensityCurve::mean))
                        .toList();
        for (int i = 0; i < ordered.size(); i++) {
            var distribution = ordered.get(i);
            double x = across(plot).x(distribution.mean());
            double y = 4 + wide(LABEL) * (ordered.size() - 1 - i);
            var kind = distribution.kind().key();
            line(x, y + 3, x, plot.getMaxY(), "mean", kind);
            var label = text(said(distribution), x - 5, y + wide(12), 1, "mean-label", kind);
            double room = x - 5 - label.getLayoutBounds().getWidth();
            if (room < 0) {
                label.setX(x + 5);
            }
        }
    }

    private String said(DensityCurve distribution) {
        return words.get("kind." + distribution.kind().key())
                + " "
                + NumberText.fixed(distribution.mean(), 3);
    }

    private String spoken(DensityRow shown) {
        return words.get(
                "overlay.spoken",
                String.join(", ", shown.distributions().stream().map(this::said).toList()));
    }

    private DensityPainter.Across across(Rectangle2D plot) {
        return new DensityPainter.Across(span, plot.getMinX(), plot.getMaxX());
    }
}
