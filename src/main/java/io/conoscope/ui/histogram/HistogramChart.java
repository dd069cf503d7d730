package io.conoscope.ui.histogram;

import io.conoscope.runlog.evaluation.CosineKind;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.RoundTicks;
import io.conoscope.ui.kit.view.TypeRuler;

import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;

/// Draws distributions over one axis, with their means. All colours and patterns come from the
/// style sheets: `distribution-area` and `distribution-outline` with the kind's key, `mean`,
/// `grid-line`, `axis-line`, `tick`.
final class HistogramChart extends Region {

    private static final double LEFT = 44;
    private static final double RIGHT = 14;
    /// Room for the means' numbers and their difference, which stand above where there are two.
    private static final double TOP = 40;

    private static final double TOP_WITHOUT_MEANS = 22;
    private static final double BOTTOM = 38;
    private static final double MEAN_ASIDE = 5;
    private static final double MEAN_WIDTH = 36;
    private static final double TICK_WIDTH = 52;
    private static final double TICK_HEIGHT = 18;
    private static final double LEAST_HEIGHT = 104;
    private static final int MOST_TICKS = 5;
    private static final double LEAST_BAR = 2;

    private final Messages words;
    private final List<Node> drawn = new ArrayList<>();
    private final Rectangle highlight = new Rectangle();
    private final TypeRuler type = new TypeRuler(this, "tick");
    private @Nullable CosineDistributions distributions;
    private @Nullable SelectedDistributions selected;
    private @Nullable HistogramBrush brush;
    private HistogramHeights heights = HistogramHeights.COUNTS;
    private double larger = 1;
    private IntConsumer hovered = bin -> {};

    HistogramChart(Messages words) {
        this.words = words;
        getStyleClass().add("distribution-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        highlight.getStyleClass().add("highlight");
        highlight.setVisible(false);
        highlight.setManaged(false);
        setMinWidth(160);
        setPrefSize(320, 220);
        setOnMouseMoved(event -> hover(binAt(event.getX())));
        setOnMouseExited(event -> hover(-1));
    }

    /// Lets ranges be brushed over.
    void brushWith(HistogramSelectionModel model) {
        brush = new HistogramBrush(this, model);
    }

    /// Shows these distributions from the next layout on.
    ///
    /// @param newSelected what of them is selected, drawn solid above them; null for nothing
    void show(
            @Nullable CosineDistributions newDistributions,
            @Nullable SelectedDistributions newSelected,
            HistogramHeights newHeights) {
        distributions = newDistributions;
        selected = newDistributions == null ? null : newSelected;
        heights = newHeights;
        highlight.setVisible(false);
        requestLayout();
    }

    /// Whom to tell the bin under the mouse; -1 for none.
    void onHover(IntConsumer listener) {
        hovered = listener;
    }

    @Override
    protected void layoutChildren() {
        drawn.clear();
        var shown = distributions;
        if (shown != null) {
            larger = type.factor();
            var plot = plot(shown);
            if (plot.getWidth() > 1 && plot.getHeight() > 1) {
                draw(shown, plot);
            }
        }
        if (brush != null) {
            drawn.addAll(brush.nodes());
            placeBrush();
        }
        drawn.forEach(node -> node.setManaged(false));
        drawn.add(type);
        getChildren().setAll(drawn);
    }

    @Override
    protected double computeMinHeight(double width) {
        return LEAST_HEIGHT * type.factor();
    }

    /// What is beside the words, which take up more in larger type.
    private Rectangle2D plot(CosineDistributions shown) {
        double left = LEFT * larger;
        double top = top(shown);
        double height = Math.max(1, getHeight() - top - BOTTOM * larger);
        double right = RIGHT * larger;
        var wide = new Rectangle2D(left, top, Math.max(1, getWidth() - left - right), height);
        double beside = labelEnd(shown, wide) - getWidth();
        return beside <= 0
                ? wide
                : new Rectangle2D(left, top, Math.max(1, wide.getWidth() - beside), height);
    }

    /// Where the number beside the higher mean ends; 0 where there is none.
    private double labelEnd(CosineDistributions shown, Rectangle2D plot) {
        var scale = scale(shown, plot);
        double highest =
                shown.kinds().values().stream()
                        .mapToDouble(kind -> scale.x(kind.mean()))
                        .max()
                        .orElse(0);
        return shown.kinds().size() == 2 ? highest + MEAN_ASIDE + MEAN_WIDTH * larger : 0;
    }

    private void draw(CosineDistributions shown, Rectangle2D plot) {
        var scale = scale(shown, plot);
        drawGrid(scale, plot);
        drawn.add(highlight);
        shown.kinds().entrySet().stream()
                .sorted(Map.Entry.<CosineKind, CosineDistribution>comparingByKey().reversed())
                .forEach(
                        each ->
                                drawDistribution(
                                        shown, each.getValue(), scale, each.getKey().key()));
        drawSelected(shown, scale);
        drawAxis(scale, plot);
        drawMeans(shown, scale, plot);
    }

    private double top(CosineDistributions shown) {
        return larger * (shown.kinds().size() > 2 ? TOP_WITHOUT_MEANS : TOP);
    }

    private void drawGrid(HistogramScale scale, Rectangle2D plot) {
        int most = (int) Math.clamp(plot.getHeight() / (TICK_HEIGHT * larger), 2, MOST_TICKS);
        var ticks = RoundTicks.between(0, scale.top(), most);
        for (double value : ticks.values()) {
            double y = Math.round(scale.y(value)) + 0.5;
            if (value > 0) {
                line(plot.getMinX(), y, plot.getMaxX(), y, "grid-line");
            }
            text(
                    NumberText.fixed(value, ticks.decimals()),
                    plot.getMinX() - 6,
                    y + 4 * larger,
                    1,
                    "tick");
        }
        var unit = words.get("histogram.axis." + heights.key());
        text(unit, 0, 11 * larger, 0, "axis-title");
    }

    private void drawAxis(HistogramScale scale, Rectangle2D plot) {
        double y = Math.round(plot.getMaxY()) + 0.5;
        line(plot.getMinX(), y, plot.getMaxX(), y, "axis-line");
        int most = (int) Math.max(2, plot.getWidth() / (TICK_WIDTH * larger));
        var ticks = RoundTicks.between(scale.low(), scale.high(), most);
        for (double value : ticks.values()) {
            double x = Math.round(scale.x(value)) + 0.5;
            line(x, y, x, y + 4, "axis-line");
            text(NumberText.fixed(value, ticks.decimals()), x, y + 16 * larger, 0.5, "tick");
        }
        text(words.get("histogram.axis"), plot.getMaxX(), getHeight() - 4, 1, "axis-title");
    }

    private void drawDistribution(
            CosineDistributions shown,
            CosineDistribution distribution,
            HistogramScale scale,
            String name) {
        double base = scale.y(0);
        int last = distribution.lastBin();
        var area = new Path(new MoveTo(scale.x(shown.edge(distribution.firstBin())), base));
        for (int bin = distribution.firstBin(); bin <= last; bin++) {
            double y = scale.y(distribution.height(bin, heights, shown.width()));
            area.getElements()
                    .addAll(
                            new LineTo(scale.x(shown.edge(bin)), y),
                            new LineTo(scale.x(shown.edge(bin + 1)), y));
        }
        area.getElements().add(new LineTo(scale.x(shown.edge(last + 1)), base));
        var outline = new Path(area.getElements());
        area.getElements().add(new ClosePath());
        area.getStyleClass().addAll("distribution-area", name);
        outline.getStyleClass().addAll("distribution-outline", name);
        drawn.add(area);
        drawn.add(outline);
    }

    /// Solid bars of what is selected, those of the matched pairs on top: never so low that they
    /// could not be seen.
    private void drawSelected(CosineDistributions shown, HistogramScale scale) {
        var part = selected;
        if (part == null) {
            return;
        }
        part.kinds().entrySet().stream()
                .sorted(Map.Entry.<CosineKind, CosineDistribution>comparingByKey().reversed())
                .forEach(each -> drawBars(shown, each.getValue(), scale, each.getKey().key()));
    }

    private void drawBars(
            CosineDistributions shown, CosineDistribution part, HistogramScale scale, String name) {
        double base = scale.y(0);
        var bars = new Path();
        for (int bin = part.firstBin(); bin <= part.lastBin(); bin++) {
            if (part.counts()[bin] > 0) {
                double y = scale.y(part.height(bin, heights, shown.width()));
                double from = scale.x(shown.edge(bin));
                double to = scale.x(shown.edge(bin + 1));
                bars.getElements()
                        .addAll(
                                new MoveTo(from, base),
                                new LineTo(from, Math.min(y, base - LEAST_BAR)),
                                new LineTo(to, Math.min(y, base - LEAST_BAR)),
                                new LineTo(to, base),
                                new ClosePath());
            }
        }
        bars.getStyleClass().addAll("distribution-selected", name);
        drawn.add(bars);
    }

    /// A line each; with numbers above where there are not more than two.
    private void drawMeans(CosineDistributions shown, HistogramScale scale, Rectangle2D plot) {
        double top = plot.getMinY() - 4;
        var kinds = List.copyOf(shown.kinds().entrySet());
        for (var kind : kinds) {
            double x = scale.x(kind.getValue().mean());
            line(x, top, x, plot.getMaxY(), "mean", kind.getKey().key());
        }
        var matched = kinds.getFirst();
        double x = scale.x(matched.getValue().mean());
        if (kinds.size() == 1) {
            meanLabel(matched.getValue(), x, 0.5, matched.getKey().key());
        } else if (kinds.size() == 2) {
            var other = kinds.getLast();
            double otherX = scale.x(other.getValue().mean());
            boolean rising = x <= otherX;
            meanLabel(matched.getValue(), x, rising ? 1 : 0, matched.getKey().key());
            meanLabel(other.getValue(), otherX, rising ? 0 : 1, other.getKey().key());
            drawDifference(shown, Math.min(x, otherX), Math.max(x, otherX));
        }
    }

    private void meanLabel(CosineDistribution distribution, double x, double anchor, String name) {
        double aside = anchor == 1 ? -MEAN_ASIDE : anchor == 0 ? MEAN_ASIDE : 0;
        text(
                NumberText.significant(distribution.mean()),
                x + aside,
                (TOP - 8) * larger,
                anchor,
                "mean-label",
                name);
    }

    private void drawDifference(CosineDistributions shown, double from, double to) {
        double y = Math.floor((TOP - 12.5) * larger) + 0.5;
        if (to - from > 12) {
            line(from, y, to, y, "difference");
            for (double end : new double[] {from, to}) {
                line(end, y - 3, end, y + 3, "difference");
            }
        }
        var label = words.get("histogram.difference", NumberText.significant(shown.difference()));
        text(label, (from + to) / 2, (TOP - 20) * larger, 0.5, "difference-label");
    }

    private void line(double x1, double y1, double x2, double y2, String... classes) {
        var line = new Line(x1, y1, x2, y2);
        line.getStyleClass().addAll(classes);
        drawn.add(line);
    }

    /// Places words so that the share `anchor` of their width lies left of x, but never outside.
    private void text(String words, double x, double y, double anchor, String... classes) {
        var text = new Text(words);
        text.getStyleClass().addAll(classes);
        text.setManaged(false);
        drawn.add(text);
        getChildren().add(text);
        text.applyCss();
        double width = text.getLayoutBounds().getWidth();
        text.setX(Math.clamp(x - anchor * width, 0, Math.max(0, getWidth() - width)));
        text.setY(y);
    }

    private int binAt(double x) {
        var shown = distributions;
        if (shown == null) {
            return -1;
        }
        double cosine = scale(shown, plot(shown)).cosine(x);
        int bin = (int) Math.floor((cosine - shown.edge(0)) / shown.width());
        return bin >= 0 && bin < shown.bins() ? bin : -1;
    }

    private HistogramScale scale(CosineDistributions shown, Rectangle2D plot) {
        double least = selected == null ? 0 : selected.peak(heights, shown.width());
        return HistogramScale.of(shown, heights, least, plot);
    }

    @Nullable CosineDistributions distributions() {
        return distributions;
    }

    /// The bin under a pixel, or the nearest one.
    int nearestBin(double x) {
        var shown = Objects.requireNonNull(distributions);
        return shown.bin(scale(shown, plot(shown)).cosine(x));
    }

    /// Where a cosine lies, in pixels.
    double x(double cosine) {
        var shown = Objects.requireNonNull(distributions);
        return scale(shown, plot(shown)).x(cosine);
    }

    /// Puts the brush where its range is.
    void placeBrush() {
        var shown = distributions;
        if (brush != null && shown != null && getWidth() > 0) {
            brush.place(scale(shown, plot(shown)));
        }
    }

    private void hover(int bin) {
        var shown = distributions;
        highlight.setVisible(bin >= 0);
        if (bin >= 0 && shown != null) {
            var plot = plot(shown);
            var scale = scale(shown, plot);
            double from = scale.x(shown.edge(bin));
            highlight.setX(from);
            highlight.setWidth(Math.max(1, scale.x(shown.edge(bin + 1)) - from));
            highlight.setY(plot.getMinY());
            highlight.setHeight(plot.getHeight());
        }
        hovered.accept(bin);
    }
}
