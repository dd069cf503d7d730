package io.conoscope.ui.details.photo;

import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

/// A picture that is zoomed about the cursor and dragged. At first all of it shows, no larger than
/// it is.
final class ZoomedPicture extends Region {

    /// A wheel's click is 40 pixels of scrolling.
    private static final double ZOOM_PER_PIXEL = 0.005;

    private static final double KEY_ZOOM = 1.25;
    private static final double KEY_PAN = 60;
    private static final double CLOSEST = 16;

    private final ImageView view = new ImageView();
    private final Rectangle window = new Rectangle();
    private double scale;
    private double x;
    private double y;
    private double lastX;
    private double lastY;
    private boolean fitted = true;
    private Runnable zoomed = () -> {};

    ZoomedPicture() {
        setId("photo-zoomed");
        getStyleClass().add("photo-zoomed");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        view.setPreserveRatio(true);
        view.setManaged(false);
        setClip(window);
        getChildren().add(view);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Shows a picture as a whole.
    void show(Image image) {
        view.setImage(image);
        fit();
    }

    /// Whom to tell that the scale has changed.
    void onZoom(Runnable listener) {
        zoomed = listener;
    }

    /// Pixels on screen a pixel of the picture; 0 while there is none.
    double scale() {
        return view.getImage() == null ? 0 : scale;
    }

    /// Shows all of it, no larger than it is.
    void fit() {
        fitted = true;
        requestLayout();
        place();
    }

    /// Zooms about its middle.
    void zoom(double factor) {
        zoom(factor, getWidth() / 2, getHeight() / 2);
    }

    private @Nullable Image image() {
        return view.getImage();
    }

    private double fittedScale(Image image) {
        return Math.min(
                1, Math.min(getWidth() / image.getWidth(), getHeight() / image.getHeight()));
    }

    private void zoom(double factor, double aboutX, double aboutY) {
        var image = image();
        if (image == null || getWidth() < 1) {
            return;
        }
        double whole = fittedScale(image);
        double next = Math.clamp(scale * factor, whole, Math.max(CLOSEST, whole));
        x = aboutX - (aboutX - x) * next / scale;
        y = aboutY - (aboutY - y) * next / scale;
        scale = next;
        fitted = next == whole;
        place();
    }

    private void pan(double dx, double dy) {
        x += dx;
        y += dy;
        place();
    }

    /// A side that is larger than the window covers it; a smaller one stands in its middle.
    private void place() {
        var image = image();
        if (image == null || getWidth() < 1 || getHeight() < 1) {
            return;
        }
        if (fitted) {
            scale = fittedScale(image);
        }
        double wide = image.getWidth() * scale;
        double high = image.getHeight() * scale;
        x = wide <= getWidth() ? (getWidth() - wide) / 2 : Math.clamp(x, getWidth() - wide, 0);
        y = high <= getHeight() ? (getHeight() - high) / 2 : Math.clamp(y, getHeight() - high, 0);
        view.setFitWidth(wide);
        view.setFitHeight(high);
        view.setSmooth(scale < 2);
        view.relocate(x, y);
        zoomed.run();
    }

    private void scroll(ScrollEvent event) {
        zoom(Math.exp(event.getDeltaY() * ZOOM_PER_PIXEL), event.getX(), event.getY());
        event.consume();
    }

    private void press(MouseEvent event) {
        requestFocus();
        lastX = event.getX();
        lastY = event.getY();
        event.consume();
    }

    private void drag(MouseEvent event) {
        pan(event.getX() - lastX, event.getY() - lastY);
        lastX = event.getX();
        lastY = event.getY();
        event.consume();
    }

    /// A double click shows its own pixels there, and all of it again.
    private void click(MouseEvent event) {
        if (event.getClickCount() == 2 && scale > 0) {
            if (fitted) {
                double closer = Math.max(1 / scale, 2);
                zoom(closer, event.getX(), event.getY());
            } else {
                fit();
            }
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        switch (event.getText()) {
            case "+", "=" -> zoom(KEY_ZOOM);
            case "-" -> zoom(1 / KEY_ZOOM);
            case "0", "f" -> fit();
            default -> {
                if (!arrow(event)) {
                    return;
                }
            }
        }
        event.consume();
    }

    private boolean arrow(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> pan(KEY_PAN, 0);
            case RIGHT -> pan(-KEY_PAN, 0);
            case UP -> pan(0, KEY_PAN);
            case DOWN -> pan(0, -KEY_PAN);
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    protected void layoutChildren() {
        window.setWidth(getWidth());
        window.setHeight(getHeight());
        place();
    }
}
