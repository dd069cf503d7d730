package io.conoscope.ui.lab.anatomy;

import io.conoscope.gap.anatomy.PairParts;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.ColorTokens;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.view.PaintedPicture;
import io.conoscope.ui.kit.view.PlotRegion;
import io.conoscope.ui.kit.world.Ticks;

import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

import org.jspecify.annotations.Nullable;

import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D.Double;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;

/// Every pair by what of its distance all pairs share, to the right, and what is its own, upwards.
/// Both axes have one scale: a pair's distance from the corner is that of its image and text.
final class PairPlot extends PlotRegion {

    private static final double LEFT = 44;
    private static final double RIGHT = 14;
    private static final double TOP = 22;
    private static final double BOTTOM = 38;
    private static final double NEAR = 8;
    private static final String PAIR = "-cs-pair-strong";
    private static final String LISTED = "-cs-selection";

    private final Messages words;
    private final ColorTokens colors;
    private final PaintedPicture picture;
    private @Nullable PairParts parts;
    private BitSet listed = new BitSet();
    private int marked = -1;
    private double gap;

    private PairPlot(
            Messages words, ColorTokens colors, PaintedPicture picture, IntConsumer choose) {
        super(colors, picture);
        this.words = words;
        this.colors = colors;
        this.picture = picture;
        setId("anatomy-pairs");
        getStyleClass().add("anatomy-plot");
        setPrefSize(420, 360);
        colors.colorsProperty().subscribe(this::requestLayout);
        setOnMousePressed(
                event -> {
                    int pair = nearest(event.getX(), event.getY());
                    if (pair >= 0) {
                        choose.accept(pair);
                    }
                });
    }

    /// @param painting paints the points
    /// @param choose   hears which pair was clicked
    static PairPlot of(Messages words, Background painting, IntConsumer choose) {
        return new PairPlot(
                words, new ColorTokens(PAIR, LISTED), new PaintedPicture(painting), choose);
    }

    /// @param newListed pairs that stand out
    /// @param newGap    the length of the gap vector
    void show(@Nullable PairParts newParts, int[] newListed, double newGap) {
        parts = newParts;
        gap = newGap;
        listed = new BitSet();
        Arrays.stream(newListed).forEach(listed::set);
        marked = -1;
        requestLayout();
    }

    /// Marks one pair; -1 for none.
    void mark(int pair) {
        marked = pair;
        redrawMarks();
    }

    /// From the plot's corner: what lies at the left end, how much a pixel is.
    private record Scale(Rectangle2D plot, double left, double perPixel) {

        double x(double common) {
            return plot.getMinX() + (common - left) / perPixel;
        }

        double y(double own) {
            return plot.getMaxY() - own / perPixel;
        }
    }

    private Scale scale(PairParts shown, double width, double height) {
        var plot =
                new Rectangle2D(
                        wide(LEFT),
                        wide(TOP),
                        Math.max(1, width - wide(LEFT + RIGHT)),
                        Math.max(1, height - wide(TOP + BOTTOM)));
        double low = Math.min(0, Arrays.stream(shown.common()).min().orElse(0) * 1.05);
        double high = Math.max(0.1, Arrays.stream(shown.common()).max().orElse(1) * 1.05);
        double top = Math.max(0.1, Arrays.stream(shown.own()).max().orElse(1) * 1.05);
        double perPixel = Math.max((high - low) / plot.getWidth(), top / plot.getHeight());
        return new Scale(plot, low, perPixel);
    }

    @Override
    protected void draw(double width, double height) {
        var shown = parts;
        picture.setVisible(shown != null);
        if (shown == null) {
            return;
        }
        var scale = scale(shown, width, height);
        var plot = scale.plot();
        double right = scale.left() + plot.getWidth() * scale.perPixel();
        double top = plot.getHeight() * scale.perPixel();
        var ticks = Ticks.within(0, top, (int) Math.max(1, plot.getHeight() / wide(64)));
        for (int i = 0; i < ticks.count(); i++) {
            double y = Math.round(scale.y(ticks.at(i))) + 0.5;
            line(plot.getMinX(), y, plot.getMaxX(), y, "grid-line");
            text(
                    NumberText.fixed(ticks.at(i), ticks.decimals()),
                    plot.getMinX() - 6,
                    y + wide(4),
                    1,
                    "tick");
        }
        axis(plot, scale.left(), right, scale::x, words.get("lab.anatomy.common-axis"));
        text(words.get("lab.anatomy.own-axis"), 4, wide(12), 0, "axis-title");
        double x = Math.round(scale.x(gap)) + 0.5;
        line(x, plot.getMinY(), x, plot.getMaxY(), "anatomy-gap");
        text(
                words.get("lab.anatomy.gap-line", NumberText.fixed(gap, 3)),
                x + 5,
                plot.getMinY() + wide(10),
                0,
                "tick");
        paint(shown, scale, width, height);
    }

    private void paint(PairParts shown, Scale scale, double width, double height) {
        var plain = argb(colors.get(PAIR), shown.count() > 5000 ? 60 : 130);
        var strong = argb(colors.get(LISTED), 255);
        var out = listed;
        picture.show(
                pixels -> {
                    var image =
                            new BufferedImage(
                                    (int) Math.ceil(width * pixels),
                                    (int) Math.ceil(height * pixels),
                                    BufferedImage.TYPE_INT_ARGB);
                    var graphics = image.createGraphics();
                    graphics.scale(pixels, pixels);
                    graphics.setRenderingHint(
                            RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
                    for (int turn = 0; turn < 2; turn++) {
                        graphics.setColor(turn == 0 ? plain : strong);
                        for (int p = 0; p < shown.count(); p++) {
                            if (out.get(p) == (turn == 1)) {
                                double x = scale.x(shown.common()[p]);
                                double y = scale.y(shown.own()[p]);
                                double half = turn == 0 ? 1.5 : 2.2;
                                graphics.fill(new Double(x - half, y - half, 2 * half, 2 * half));
                            }
                        }
                    }
                    graphics.dispose();
                    return image;
                },
                width,
                height);
    }

    private static java.awt.Color argb(Color color, int alpha) {
        return new java.awt.Color(
                (int) Math.round(255 * color.getRed()),
                (int) Math.round(255 * color.getGreen()),
                (int) Math.round(255 * color.getBlue()),
                alpha);
    }

    @Override
    protected void drawMarks(double width, double height) {
        var shown = parts;
        if (shown != null && marked >= 0) {
            var scale = scale(shown, width, height);
            var ring = new Circle(scale.x(shown.common()[marked]), scale.y(shown.own()[marked]), 7);
            ring.getStyleClass().add("anatomy-ring");
            add(ring);
        }
    }

    private int nearest(double x, double y) {
        var shown = parts;
        if (shown == null) {
            return -1;
        }
        var scale = scale(shown, getWidth(), getHeight());
        int best = -1;
        double distance = NEAR;
        for (int p = 0; p < shown.count(); p++) {
            double away = Math.hypot(scale.x(shown.common()[p]) - x, scale.y(shown.own()[p]) - y);
            if (away < distance) {
                distance = away;
                best = p;
            }
        }
        return best;
    }
}
