package io.conoscope.ui.scatter.side;

import io.conoscope.ui.session.select.SelectionOperation;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;

/// Turns mouse, touchpad and the keys of the keyboard cursor into what they mean for a side of the
/// scatter. Keys that work wherever the focus is are the window's.
///
/// Dragging pans; armed it draws a box or a lasso, and with Shift or Alt held a box. What is drawn
/// replaces the selection, or does what the buttons or the held keys say (decision 0179).
final class ScatterGestures {

    /// A wheel's click is 40 pixels of scrolling.
    private static final double ZOOM_PER_PIXEL = 0.0042;

    private static final double KEY_PAN = 48;

    /// Below this way a drag is still a click.
    private static final double SLOP = 4;

    private final Region area;
    private final ScatterModel model;
    private double pressX;
    private double pressY;
    private double lastX;
    private double lastY;
    private boolean moved;

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

    private void press(MouseEvent event) {
        area.requestFocus();
        pressX = lastX = event.getX();
        pressY = lastY = event.getY();
        moved = false;
        model.drag().press(pressX, pressY, event.isShiftDown() || event.isAltDown());
        event.consume();
    }

    private void drag(MouseEvent event) {
        double x = event.getX();
        double y = event.getY();
        moved |= Math.hypot(x - pressX, y - pressY) > SLOP;
        if (!moved) {
            return;
        }
        if (model.drag().pans()) {
            model.camera().pan(x - lastX, y - lastY);
        } else {
            model.drag().drag(x, y);
        }
        lastX = x;
        lastY = y;
        event.consume();
    }

    private void release(MouseEvent event) {
        var operation =
                model.drag()
                        .operationProperty()
                        .get()
                        .orHeld(event.isShiftDown(), event.isAltDown(), event.isShortcutDown());
        var outline = model.drag().release();
        if (outline.length > 0) {
            model.chooseInside(outline, operation);
        } else if (!moved && event.getButton() == MouseButton.PRIMARY) {
            click(event, operation);
        }
        event.consume();
    }

    private void click(MouseEvent event, SelectionOperation operation) {
        boolean onPoint = model.pointAt(event.getX(), event.getY()) >= 0;
        if (event.getClickCount() == 2 && !onPoint) {
            model.camera().fit();
        } else {
            model.click(event.getX(), event.getY(), operation);
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
        if (arrow(event) || command(event.getCode())) {
            event.consume();
        }
    }

    private boolean command(KeyCode code) {
        switch (code) {
            case HOME -> model.camera().fit();
            case ENTER -> model.chooseHovered(SelectionOperation.REPLACE);
            default -> {
                return false;
            }
        }
        return true;
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
