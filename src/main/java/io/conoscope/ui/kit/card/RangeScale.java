package io.conoscope.ui.kit.card;

import io.conoscope.ui.kit.Tooltips;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;

/// The true range of a measure as a line: the value points down at it, published numbers are ticks
/// below it with a tooltip each, an interval is a bar on it. Colours are in the style sheets.
public final class RangeScale extends Region {

    private static final double EDGE = 6;
    private static final double LINE = 10;
    private static final double TICK = 9;
    private static final double HEIGHT = 34;
    private static final double POINTER = 4.5;
    private static final double REACH = 7;

    private CardContent.@Nullable Value value;

    public RangeScale() {
        getStyleClass().add("range-scale");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinWidth(80);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
    }

    /// Shows a number, nothing for null.
    public void show(CardContent.@Nullable Value shown) {
        value = shown;
        setAccessibleText(shown == null ? "" : shown.scale().spoken());
        getChildren().clear();
        if (shown != null) {
            build(shown);
        }
        requestLayout();
    }

    private void build(CardContent.Value shown) {
        var parts = new ArrayList<Node>();
        parts.add(styled("range-line"));
        if (shown.spread() != null) {
            parts.add(styled("range-spread"));
        }
        for (var mark : shown.marks()) {
            var tick = styled("range-mark");
            var reach = new Region();
            reach.getStyleClass().add("range-reach");
            Tooltip.install(reach, Tooltips.of(mark.text()));
            parts.add(tick);
            parts.add(reach);
        }
        if (Double.isFinite(shown.number())) {
            var pointer = new Polygon(-POINTER, 0, POINTER, 0, 0, LINE - 1);
            pointer.getStyleClass().add("range-pointer");
            pointer.setMouseTransparent(true);
            parts.add(pointer);
        }
        parts.add(end(shown.scale().lowText()));
        parts.add(end(shown.scale().highText()));
        parts.forEach(part -> part.setManaged(false));
        getChildren().setAll(parts);
    }

    private static Region styled(String style) {
        var part = new Region();
        part.getStyleClass().add(style);
        part.setMouseTransparent(true);
        return part;
    }

    private static Label end(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("range-end", "number");
        label.setMouseTransparent(true);
        return label;
    }

    @Override
    protected void layoutChildren() {
        var shown = value;
        if (shown == null) {
            return;
        }
        double width = Math.max(1, getWidth() - 2 * EDGE);
        int next = 0;
        var parts = getChildren();
        parts.get(next++).resizeRelocate(EDGE, LINE, width, 2);
        if (shown.spread() != null) {
            double from = x(shown, shown.spread().low(), width);
            double to = x(shown, shown.spread().high(), width);
            parts.get(next++).resizeRelocate(from, LINE - 2, Math.max(2, to - from), 6);
        }
        for (var mark : shown.marks()) {
            double x = x(shown, mark.value(), width);
            parts.get(next++).resizeRelocate(Math.round(x) - 1.0, LINE, 2, TICK);
            parts.get(next++).resizeRelocate(x - REACH / 2, LINE - 2, REACH, TICK + 6);
        }
        if (Double.isFinite(shown.number())) {
            parts.get(next++).relocate(x(shown, shown.number(), width) - POINTER, 0);
        }
        var low = parts.get(next++);
        low.autosize();
        low.relocate(0, LINE + TICK + 1);
        var high = parts.get(next);
        high.autosize();
        high.relocate(getWidth() - high.prefWidth(-1), LINE + TICK + 1);
    }

    private static double x(CardContent.Value shown, double at, double width) {
        return EDGE + width * shown.scale().share(at);
    }
}
