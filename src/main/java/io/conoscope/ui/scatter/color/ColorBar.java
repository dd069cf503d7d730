package io.conoscope.ui.scatter.color;

import io.conoscope.ui.session.color.ColorCounts;
import io.conoscope.ui.session.color.Coloring;
import io.conoscope.ui.session.color.ColoringModel;
import io.conoscope.ui.session.color.NumberScale;

import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// The legend of a scale of numbers: the colours with round numbers below and a small histogram
/// above. Dragging along it selects a range; so do the arrow keys, Shift for the other end, and
/// Enter.
final class ColorBar extends Pane {

    private static final double INSET = 12;
    private static final double HISTOGRAM = 26;
    private static final double BAR = 12;
    private static final double TICK = 4;
    private static final double NUMBERS = 16;
    private static final double WIDEST_NUMBER = 52;
    private static final int BINS = 64;
    private static final double STEP = 1.0 / BINS;

    private final ColoringModel model;
    private final Polygon all = new Polygon();
    private final Polygon chosen = new Polygon();
    private final ImageView colors = new ImageView();
    private final Region brush = new Region();
    private final List<Label> numbers = new ArrayList<>();
    private final List<Line> ticks = new ArrayList<>();
    private @Nullable NumberScale scale;
    private double from;
    private double to;

    ColorBar(ColoringModel model, ColorTexts texts) {
        this.model = model;
        setId("color-bar");
        getStyleClass().add("color-bar");
        setFocusTraversable(true);
        setAccessibleText(texts.words().get("color.bar"));
        all.getStyleClass().add("color-histogram");
        chosen.getStyleClass().add("color-histogram-selected");
        brush.getStyleClass().add("color-brush");
        brush.setMouseTransparent(true);
        brush.setVisible(false);
        getChildren().setAll(all, chosen, colors, brush);
        model.countsProperty().subscribe(this::draw);
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnKeyPressed(this::key);
    }

    /// Shows a scale in its colours.
    void show(NumberScale now, Coloring coloring) {
        if (!now.equals(scale)) {
            brush.setVisible(false);
        }
        scale = now;
        var palette = coloring.colors().palette();
        var image = new WritableImage(palette.length, (int) BAR);
        for (int x = 0; x < palette.length; x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.getPixelWriter().setArgb(x, y, palette[x] | 0xFF000000);
            }
        }
        colors.setImage(image);
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return HISTOGRAM + BAR + TICK + NUMBERS + 2;
    }

    @Override
    protected void layoutChildren() {
        double width = length();
        colors.setFitWidth(width);
        colors.setFitHeight(BAR);
        colors.relocate(INSET, HISTOGRAM);
        placeBrush();
        draw(model.countsProperty().get());
        if (scale != null) {
            write(scale);
        }
    }

    private double length() {
        return Math.max(1, getWidth() - 2 * INSET);
    }

    private void placeBrush() {
        double left = Math.min(from, to) * length();
        double right = Math.max(from, to) * length();
        brush.resizeRelocate(INSET + left, 0, Math.max(2, right - left), HISTOGRAM + BAR);
    }

    private void write(NumberScale shown) {
        getChildren().removeAll(numbers);
        getChildren().removeAll(ticks);
        numbers.clear();
        ticks.clear();
        for (var tick : ScaleTicks.of(shown, (int) (length() / WIDEST_NUMBER))) {
            double x = INSET + shown.fraction(tick.value()) * length();
            tick(x, HISTOGRAM + BAR, TICK, "color-tick");
            var number = new Label(tick.text());
            number.getStyleClass().add("color-number");
            numbers.add(number);
            getChildren().add(number);
            number.applyCss();
            double half = number.prefWidth(-1) / 2;
            double at = Math.clamp(x - half, 0, Math.max(0, getWidth() - 2 * half));
            number.resizeRelocate(at, HISTOGRAM + BAR + TICK, 2 * half, number.prefHeight(-1));
        }
        tick(INSET + shown.fraction(shown.marks().low()) * length(), HISTOGRAM, BAR, "color-mark");
        tick(INSET + shown.fraction(shown.marks().high()) * length(), HISTOGRAM, BAR, "color-mark");
    }

    private void tick(double x, double y, double length, String style) {
        double at = Math.floor(x) + 0.5;
        var line = new Line(at, y, at, y + length);
        line.getStyleClass().add(style);
        line.setMouseTransparent(true);
        ticks.add(line);
        getChildren().add(line);
    }

    /// Those that are looked at, and before them those that are selected.
    private void draw(@Nullable ColorCounts counts) {
        if (counts == null || counts.all().length <= BINS) {
            all.setVisible(false);
            chosen.setVisible(false);
            return;
        }
        all.setVisible(true);
        chosen.setVisible(counts.selected() != null);
        var bins = bins(counts.kept() == null ? counts.all() : counts.kept());
        double highest = Math.max(1, Arrays.stream(bins).max().orElse(1));
        outline(all, bins, highest);
        var selected = counts.selected();
        if (selected != null) {
            outline(chosen, bins(selected), highest);
        }
    }

    private static int[] bins(int[] byCode) {
        var bins = new int[BINS];
        for (int code = 0; code < byCode.length - 1; code++) {
            bins[code * BINS / (byCode.length - 1)] += byCode[code + 1];
        }
        return bins;
    }

    private void outline(Polygon shape, int[] bins, double highest) {
        double wide = length() / BINS;
        var points = new ArrayList<Double>();
        Collections.addAll(points, INSET, HISTOGRAM);
        for (int bin = 0; bin < BINS; bin++) {
            double y = HISTOGRAM - (HISTOGRAM - 2) * bins[bin] / highest;
            Collections.addAll(points, INSET + bin * wide, y, INSET + (bin + 1) * wide, y);
        }
        Collections.addAll(points, INSET + length(), HISTOGRAM);
        shape.getPoints().setAll(points);
    }

    private double place(MouseEvent event) {
        return Math.clamp((event.getX() - INSET) / length(), 0, 1);
    }

    private void press(MouseEvent event) {
        requestFocus();
        from = place(event);
        to = from;
        event.consume();
    }

    private void drag(MouseEvent event) {
        to = place(event);
        brush.setVisible(true);
        placeBrush();
        event.consume();
    }

    private void release(MouseEvent event) {
        if (event.isStillSincePress()) {
            brush.setVisible(false);
        } else {
            choose(event.isShiftDown(), event.isShortcutDown());
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> move(event, -STEP);
            case RIGHT -> move(event, STEP);
            case ENTER -> {
                choose(event.isShiftDown(), event.isShortcutDown());
                event.consume();
            }
            default -> {}
        }
    }

    private void move(KeyEvent event, double by) {
        if (!brush.isVisible()) {
            from = 0;
            to = 1;
            brush.setVisible(true);
        }
        if (event.isShiftDown()) {
            to = Math.clamp(to + by, 0, 1);
        } else {
            from = Math.clamp(from + by, 0, 1);
        }
        placeBrush();
        event.consume();
    }

    /// An end of the brush at an end of the bar stands for everything beyond it too.
    private void choose(boolean shift, boolean shortcut) {
        if (scale == null || !brush.isVisible()) {
            return;
        }
        double least = Math.min(from, to);
        double most = Math.max(from, to);
        model.select(
                least <= 0 ? Double.NEGATIVE_INFINITY : scale.at(least),
                most >= 1 ? Double.POSITIVE_INFINITY : scale.at(most),
                CategoryList.operation(shift, shortcut));
    }
}
