package io.conoscope.ui.histogram;

import io.conoscope.ui.session.select.SelectionOperation;

import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A range drawn over a histogram with mouse or keys: dragged open, moved, resized at its edges.
///
/// What lies in it is selected when the mouse is released: Shift adds to the selection, Alt takes
/// out of it, both keep what is in both.
final class HistogramBrush {

    private static final double NEAR = 5;
    private static final double CLICK = 3;

    private final HistogramChart chart;
    private final HistogramSelectionModel model;
    private final Rectangle area = new Rectangle();
    private final Line low = new Line();
    private final Line high = new Line();
    private @Nullable Grip grip;

    /// What the mouse holds.
    ///
    /// @param fixed  the bin that stays while the other end moves; -1 while the whole range moves
    /// @param bin    where the mouse was pressed
    /// @param x      the same, in pixels
    /// @param before the range when it was pressed
    private record Grip(int fixed, int bin, double x, @Nullable BinRange before) {}

    HistogramBrush(HistogramChart chart, HistogramSelectionModel model) {
        this.chart = chart;
        this.model = model;
        area.getStyleClass().add("brush");
        for (var edge : List.of(low, high)) {
            edge.getStyleClass().add("brush-edge");
        }
        nodes().forEach(node -> node.setMouseTransparent(true));
        chart.setFocusTraversable(true);
        chart.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        chart.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        chart.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        model.brushProperty().subscribe(range -> chart.placeBrush());
    }

    /// What is drawn of it, above everything else.
    List<Node> nodes() {
        return List.of(area, low, high);
    }

    /// Puts it where its range is on the chart as it stands.
    void place(HistogramScale scale) {
        var range = model.brushProperty().get();
        nodes().forEach(node -> node.setVisible(range != null));
        if (range == null) {
            return;
        }
        double from = Math.round(scale.x(range.from())) + 0.5;
        double to = Math.round(scale.x(range.to())) + 0.5;
        double top = scale.plot().getMinY();
        double bottom = scale.plot().getMaxY();
        area.setX(from);
        area.setWidth(Math.max(1, to - from));
        area.setY(top);
        area.setHeight(bottom - top);
        place(low, from, top, bottom);
        place(high, to, top, bottom);
    }

    private static void place(Line edge, double x, double top, double bottom) {
        edge.setStartX(x);
        edge.setEndX(x);
        edge.setStartY(top);
        edge.setEndY(bottom);
    }

    private void pressed(MouseEvent event) {
        var shown = chart.distributions();
        if (event.getButton() != MouseButton.PRIMARY || shown == null) {
            return;
        }
        chart.requestFocus();
        var range = model.brushProperty().get();
        int bin = chart.nearestBin(event.getX());
        int fixed = bin;
        if (range != null && nearEdge(event.getX(), range.from())) {
            fixed = range.lastBin(shown);
        } else if (range != null && nearEdge(event.getX(), range.to())) {
            fixed = range.firstBin(shown);
        } else if (range != null && isInside(event.getX(), range)) {
            fixed = -1;
        }
        grip = new Grip(fixed, bin, event.getX(), range);
    }

    private void dragged(MouseEvent event) {
        var held = grip;
        var shown = chart.distributions();
        if (held == null || shown == null || Math.abs(event.getX() - held.x()) < CLICK) {
            return;
        }
        int bin = chart.nearestBin(event.getX());
        if (held.fixed() < 0 && held.before() != null) {
            model.drag(held.before().movedBy(bin - held.bin(), shown));
        } else {
            model.drag(BinRange.of(shown, held.fixed(), bin));
        }
    }

    private void released(MouseEvent event) {
        var held = grip;
        grip = null;
        if (held == null) {
            return;
        }
        if (Math.abs(event.getX() - held.x()) < CLICK) {
            model.clearBrush();
        } else {
            model.choose(operation(event.isShiftDown(), event.isAltDown()));
        }
    }

    private static SelectionOperation operation(boolean shift, boolean alt) {
        if (shift) {
            return alt ? SelectionOperation.INTERSECT : SelectionOperation.ADD;
        }
        return alt ? SelectionOperation.SUBTRACT : SelectionOperation.REPLACE;
    }

    private void moved(MouseEvent event) {
        var range = model.brushProperty().get();
        if (range == null) {
            chart.setCursor(Cursor.CROSSHAIR);
        } else if (nearEdge(event.getX(), range.from()) || nearEdge(event.getX(), range.to())) {
            chart.setCursor(Cursor.H_RESIZE);
        } else {
            chart.setCursor(isInside(event.getX(), range) ? Cursor.MOVE : Cursor.CROSSHAIR);
        }
    }

    /// Arrows move the range; with Shift they open or widen it; with Shift and Alt they narrow it.
    private void keyPressed(KeyEvent event) {
        var shown = chart.distributions();
        if (shown == null || event.isShortcutDown()) {
            return;
        }
        var range = model.brushProperty().get();
        if (event.getCode() == KeyCode.ESCAPE && range != null) {
            model.clearBrush();
            event.consume();
        }
        int by = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        if (by == 0) {
            return;
        }
        event.consume();
        if (range == null) {
            int middle = shown.bin(shown.matched().mean());
            model.drag(BinRange.of(shown, middle, middle));
        } else if (event.isShiftDown()) {
            model.drag(resized(range, by, event.isAltDown(), shown));
        } else {
            model.drag(range.movedBy(by, shown));
        }
        model.choose(SelectionOperation.REPLACE);
    }

    private static BinRange resized(
            BinRange range, int by, boolean narrower, CosineDistributions shown) {
        int first = range.firstBin(shown);
        int last = range.lastBin(shown);
        boolean upper = narrower != by > 0;
        if (upper) {
            return BinRange.of(shown, first, Math.max(first, last + by));
        }
        return BinRange.of(shown, Math.min(last, first + by), last);
    }

    private boolean nearEdge(double x, double cosine) {
        return Math.abs(chart.x(cosine) - x) <= NEAR;
    }

    private boolean isInside(double x, BinRange range) {
        return x > chart.x(range.from()) && x < chart.x(range.to());
    }
}
