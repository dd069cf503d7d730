package io.conoscope.ui.run.chart;

import io.conoscope.ui.run.curve.AxisRange;
import io.conoscope.ui.run.curve.AxisScale;
import io.conoscope.ui.run.draw.ChartPicture;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import org.jspecify.annotations.Nullable;

/// Mouse and keys on a chart: the crosshair follows the mouse or the arrows; a dragged box, the
/// wheel with Ctrl and the keys + and − zoom; a double click or 0 shows all; Enter fills the panel.
final class PlotGestures {

    /// A drag along one axis alone selects all of the other.
    private static final double THIN = 8;

    private static final double STEP = 0.8;

    private final ChartPlot plot;
    private final ChartsModel model;
    private @Nullable Point2D pressed;

    PlotGestures(ChartPlot plot, ChartsModel model) {
        this.plot = plot;
        this.model = model;
    }

    void listen() {
        plot.setOnMouseMoved(event -> point(event.getX()));
        plot.setOnMouseEntered(event -> plot.setPointedAt(true));
        plot.setOnMouseExited(
                event -> {
                    plot.setPointedAt(false);
                    model.pointNowhere();
                });
        plot.setOnMousePressed(this::press);
        plot.setOnMouseDragged(this::drag);
        plot.setOnMouseReleased(
                event -> {
                    release();
                    point(event.getX());
                });
        plot.setOnScroll(this::scroll);
        plot.setOnKeyPressed(this::key);
    }

    private void point(double mouseX) {
        var picture = plot.picture();
        if (picture == null || picture.empty()) {
            return;
        }
        double x = mouseX - plot.inside().getMinX();
        double place = picture.x().value(Math.clamp(x, 0, picture.x().to()));
        model.point(place, step(picture, place));
    }

    /// The step of the nearest point of any curve; NaN without any.
    private static double step(ChartPicture picture, double place) {
        double best = Double.NaN;
        double least = Double.POSITIVE_INFINITY;
        for (var line : picture.lines()) {
            int point = line.raw().nearest(place);
            double away = point < 0 ? Double.NaN : Math.abs(line.raw().x()[point] - place);
            if (away < least) {
                least = away;
                best = (double) line.raw().step(point);
            }
        }
        return best;
    }

    private void press(MouseEvent event) {
        plot.requestFocus();
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (event.getClickCount() == 2) {
            reset();
        } else {
            pressed = within(event);
        }
        event.consume();
    }

    private void reset() {
        pressed = null;
        plot.setBox(null);
        model.windowProperty().set(null);
        plot.setValues(null);
    }

    private Point2D within(MouseEvent event) {
        var inside = plot.inside();
        return new Point2D(
                Math.clamp(event.getX(), inside.getMinX(), inside.getMaxX()),
                Math.clamp(event.getY(), inside.getMinY(), inside.getMaxY()));
    }

    private void drag(MouseEvent event) {
        var from = pressed;
        if (from == null) {
            return;
        }
        plot.setBox(box(from, within(event)));
        event.consume();
    }

    private @Nullable Rectangle2D box(Point2D from, Point2D to) {
        var inside = plot.inside();
        double width = Math.abs(to.getX() - from.getX());
        double height = Math.abs(to.getY() - from.getY());
        if (width < THIN && height < THIN) {
            return null;
        }
        boolean flat = height < THIN;
        boolean steep = width < THIN;
        return new Rectangle2D(
                steep ? inside.getMinX() : Math.min(from.getX(), to.getX()),
                flat ? inside.getMinY() : Math.min(from.getY(), to.getY()),
                steep ? inside.getWidth() : width,
                flat ? inside.getHeight() : height);
    }

    private void release() {
        pressed = null;
        var box = plot.box();
        var picture = plot.picture();
        plot.setBox(null);
        if (box == null || picture == null || picture.empty()) {
            return;
        }
        var inside = plot.inside();
        double left = box.getMinX() - inside.getMinX();
        double top = box.getMinY() - inside.getMinY();
        if (box.getHeight() < inside.getHeight()) {
            plot.setValues(span(picture.y().value(top + box.getHeight()), picture.y().value(top)));
        }
        if (box.getWidth() < inside.getWidth()) {
            model.windowProperty()
                    .set(span(picture.x().value(left), picture.x().value(left + box.getWidth())));
        }
    }

    private static @Nullable AxisRange span(double low, double high) {
        return low < high ? new AxisRange(low, high) : null;
    }

    private void scroll(ScrollEvent event) {
        var picture = plot.picture();
        boolean meant = event.isShortcutDown() || plot.fillsPanel();
        if (!meant || picture == null || picture.empty()) {
            return;
        }
        double turn = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
        double factor = turn > 0 ? STEP : 1 / STEP;
        var inside = plot.inside();
        if (event.isShiftDown()) {
            zoomValues(picture.y(), event.getY() - inside.getMinY(), factor);
        } else {
            zoom(picture.x(), event.getX() - inside.getMinX(), factor);
        }
        event.consume();
    }

    private void zoom(AxisScale scale, double pixel, double factor) {
        var wanted = scale.zoomed(scale.value(pixel), factor);
        if (isSound(wanted)) {
            model.windowProperty().set(wanted);
        }
    }

    private void zoomValues(AxisScale scale, double pixel, double factor) {
        var wanted = scale.zoomed(scale.value(pixel), factor);
        if (isSound(wanted)) {
            plot.setValues(wanted);
        }
    }

    /// Beyond these, numbers have no digits left to tell places apart.
    private static boolean isSound(AxisRange span) {
        double size = Math.max(Math.abs(span.low()), Math.abs(span.high()));
        return span.high() - span.low() > 1e-12 * size && size < 1e15;
    }

    private void key(KeyEvent event) {
        var picture = plot.picture();
        if (picture == null || event.isShortcutDown()) {
            return;
        }
        boolean done = true;
        switch (event.getCode()) {
            case LEFT -> walk(picture, -1);
            case RIGHT -> walk(picture, 1);
            case PLUS, EQUALS, ADD -> zoom(picture.x(), middle(picture), STEP);
            case MINUS, SUBTRACT -> zoom(picture.x(), middle(picture), 1 / STEP);
            case DIGIT0, NUMPAD0 -> reset();
            case ENTER -> model.toggleAlone(plot.tag());
            case ESCAPE -> done = escape();
            default -> done = false;
        }
        if (done) {
            event.consume();
        }
    }

    private boolean escape() {
        boolean alone = plot.fillsPanel();
        if (alone) {
            model.toggleAlone(plot.tag());
        } else {
            model.pointNowhere();
        }
        return true;
    }

    private double middle(ChartPicture picture) {
        double cross = model.crossProperty().get();
        return Double.isNaN(cross) ? picture.x().to() / 2 : picture.x().pixel(cross);
    }

    /// Moves the crosshair to the next point of the longest curve.
    private void walk(ChartPicture picture, int by) {
        plot.setPointedAt(true);
        var longest =
                picture.lines().stream()
                        .max(java.util.Comparator.comparingInt(line -> line.raw().size()));
        if (longest.isEmpty() || longest.get().raw().size() == 0) {
            return;
        }
        var curve = longest.get().raw();
        double cross = model.crossProperty().get();
        int at =
                Double.isNaN(cross)
                        ? (by > 0 ? 0 : curve.size() - 1)
                        : Math.clamp(curve.nearest(cross) + by, 0, curve.size() - 1);
        model.point(curve.x()[at], (double) curve.step(at));
    }
}
