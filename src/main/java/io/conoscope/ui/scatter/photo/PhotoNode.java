package io.conoscope.ui.scatter.photo;

import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// One photo in a frame of its modality's colour.
final class PhotoNode extends Group {

    private static final double FRAME = 1;

    private final Region frame = new Region();
    private final ImageView picture = new ImageView();

    PhotoNode() {
        frame.getStyleClass().add("plot-photo");
        frame.setManaged(false);
        picture.setSmooth(true);
        getChildren().setAll(frame, picture);
        setManaged(false);
        setMouseTransparent(true);
    }

    /// Shows a photo as large as it fits into a square, about its middle.
    void show(Image image, Rectangle2D square) {
        double scale = square.getWidth() / Math.max(image.getWidth(), image.getHeight());
        double width = Math.max(8, Math.rint(image.getWidth() * scale));
        double height = Math.max(8, Math.rint(image.getHeight() * scale));
        picture.setImage(image);
        picture.setX(FRAME);
        picture.setY(FRAME);
        picture.setFitWidth(width - 2 * FRAME);
        picture.setFitHeight(height - 2 * FRAME);
        frame.resize(width, height);
        at(square);
    }

    /// Moves it to another square of the same size.
    void at(Rectangle2D square) {
        setTranslateX(Math.rint(square.getMinX() + (square.getWidth() - frame.getWidth()) / 2));
        setTranslateY(Math.rint(square.getMinY() + (square.getHeight() - frame.getHeight()) / 2));
    }

    /// What it covers in the picture.
    Rectangle2D box() {
        return new Rectangle2D(
                getTranslateX(), getTranslateY(), frame.getWidth(), frame.getHeight());
    }

    @Nullable Image image() {
        return picture.getImage();
    }
}
