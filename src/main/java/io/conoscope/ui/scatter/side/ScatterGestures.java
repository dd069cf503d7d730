package io.conoscope.ui.scatter.side;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;

import java.util.Arrays;

/// Turns mouse, touchpad and keys into what they mean for the scatter.
///
/// Dragging pans; after B it draws a box, after L a lasso, and with Shift a box that adds.
final class ScatterGestures {

    /// What dragging does.
    enum Drag {
        /// Moves the view.
        PAN,
        /// Selects with a box.
        BOX,
        /// Selects with a lasso.
        LASSO
    }

    /// A wheel's click is 40 pixels of scrolling.
    private static final double ZOOM_PER_PIXEL = 0.0042;

    private static final double KEY_ZOOM = 1.25;
    private static final double KEY_PAN = 48;

    /// Below this way a drag is still a click.
    private static final double SLOP = 4;

    private final Region area;
    private final ScatterModel model;
    private final ReadOnlyObjectWrapper<Drag> drag = new ReadOnlyObjectWrapper<>(Drag.PAN);
    private final ReadOnlyObjectWrapper<double[]> outline =
            new ReadOnlyObjectWrapper<>(new double[0]);
    private double pressX;
    private double pressY;
    private double lastX;
    private double lastY;
    private boolean moved;
    private Drag current = Drag.PAN;

    ScatterGestures(Region area, ScatterModel model) {
        this.area = area;
        this.model = model;
        area.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        area.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        area.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        area.addEventHandler(MouseEvent.MOUSE_MOVED, e -> model.hover(e.getX(), e.getY()));
        area.addEventHandler(MouseEvent.MOUSE_EXITED, e -> model.leave());
        area.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        area.addEventHandler(ZoomEvent.ZOOM, this::pinch);
        area.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// What the next drag does.
    ReadOnlyObjectProperty<Drag> dragProperty() {
        return drag.getReadOnlyProperty();
    }

    /// The outline being drawn, as x0, y0, x1, y1 …; empty while there is none.
    ReadOnlyObjectProperty<double[]> outlineProperty() {
        return outline.getReadOnlyProperty();
    }

    private void press(MouseEvent event) {
        area.requestFocus();
        pressX = lastX = event.getX();
        pressY = lastY = event.getY();
        moved = false;
        current = event.isShiftDown() && drag.get() == Drag.PAN ? Drag.BOX : drag.get();
        event.consume();
    }

    private void drag(MouseEvent event) {
        double x = event.getX();
        double y = event.getY();
        moved |= Math.hypot(x - pressX, y - pressY) > SLOP;
        if (!moved) {
            return;
        }
        switch (current) {
            case PAN -> model.camera().pan(x - lastX, y - lastY);
            case BOX -> outline.set(SelectionPolygon.box(pressX, pressY, x, y));
            case LASSO -> outline.set(extended(x, y));
        }
        lastX = x;
        lastY = y;
        event.consume();
    }

    private double[] extended(double x, double y) {
        var before = outline.get();
        var first = before.length == 0 ? new double[] {pressX, pressY} : before;
        var longer = Arrays.copyOf(first, first.length + 2);
        longer[first.length] = x;
        longer[first.length + 1] = y;
        return longer;
    }

    private void release(MouseEvent event) {
        boolean adding = event.isShortcutDown() || event.isShiftDown();
        if (outline.get().length > 0) {
            model.chooseInside(outline.get(), adding);
            outline.set(new double[0]);
            drag.set(Drag.PAN);
        } else if (!moved && event.getButton() == MouseButton.PRIMARY) {
            click(event, adding);
        }
        event.consume();
    }

    private void click(MouseEvent event, boolean adding) {
        boolean onPoint = model.pointAt(event.getX(), event.getY()) >= 0;
        if (event.getClickCount() == 2 && !onPoint) {
            model.camera().fit();
        } else {
            model.click(event.getX(), event.getY(), adding);
        }
    }

    private void scroll(ScrollEvent event) {
        if (event.getDeltaX() != 0) {
            model.camera().pan(event.getDeltaX(), 0);
        }
        if (event.getDeltaY() != 0) {
            double factor = Math.exp(event.getDeltaY() * ZOOM_PER_PIXEL);
            model.camera().zoom(factor, event.getX(), event.getY());
        }
        event.consume();
    }

    private void pinch(ZoomEvent event) {
        model.camera().zoom(event.getZoomFactor(), event.getX(), event.getY());
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        if (arrow(event) || typed(event) || command(event.getCode())) {
            event.consume();
        }
    }

    private boolean typed(KeyEvent event) {
        switch (event.getText()) {
            case "+", "=" -> model.camera().zoom(KEY_ZOOM);
            case "-" -> model.camera().zoom(1 / KEY_ZOOM);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean command(KeyCode code) {
        switch (code) {
            case F, HOME -> model.camera().fit();
            case P -> model.choosePairs();
            case B -> drag.set(drag.get() == Drag.BOX ? Drag.PAN : Drag.BOX);
            case L -> drag.set(drag.get() == Drag.LASSO ? Drag.PAN : Drag.LASSO);
            case ENTER -> model.chooseHovered(false);
            case ESCAPE -> escape();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void escape() {
        if (drag.get() == Drag.PAN && outline.get().length == 0) {
            model.clear();
        }
        drag.set(Drag.PAN);
        current = Drag.PAN;
        outline.set(new double[0]);
    }

    private boolean arrow(KeyEvent event) {
        int dx = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
        int dy = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
        if (dx == 0 && dy == 0) {
            return false;
        }
        if (event.isShiftDown()) {
            model.camera().pan(-dx * KEY_PAN, -dy * KEY_PAN);
        } else {
            model.step(dx, dy);
        }
        return true;
    }
}
