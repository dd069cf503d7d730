package io.conoscope.ui.scatter.side;

import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// The card beside a hovered point: a photo's picture and name, or a caption.
final class HoverCard extends VBox {

    /// The longer side of the picture in pixels.
    static final int PICTURE_SIDE = 176;

    /// Between the point and the card, in pixels.
    private static final double GAP = 14;

    private final ImageView picture = new ImageView();
    private final Label text = new Label();
    private double x;
    private double y;

    HoverCard() {
        setId("scatter-card");
        getStyleClass().add("scatter-card");
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
        picture.setId("scatter-card-picture");
        picture.setPreserveRatio(true);
        picture.setFitWidth(PICTURE_SIDE);
        picture.setFitHeight(PICTURE_SIDE);
        text.setWrapText(true);
        text.setId("scatter-card-text");
        getChildren().setAll(picture, text);
        setPicture(null);
    }

    /// Shows words beside a position in the parent's pixels, on the side with room.
    void show(String words, double atX, double atY) {
        text.setText(words);
        x = atX;
        y = atY;
        setVisible(true);
        place();
    }

    /// Puts a picture above the words; null takes it away.
    void setPicture(@Nullable Image image) {
        picture.setImage(image);
        picture.setManaged(image != null);
        picture.setVisible(image != null);
        if (isVisible()) {
            place();
        }
    }

    void hide() {
        setVisible(false);
    }

    private void place() {
        if (!(getParent() instanceof Region area)) {
            return;
        }
        applyCss();
        double width = Math.ceil(prefWidth(-1));
        double height = Math.ceil(prefHeight(width));
        double right = x + GAP;
        double left = right + width <= area.getWidth() ? right : x - GAP - width;
        double top = Math.clamp(y - height / 2, 4, Math.max(4, area.getHeight() - height - 4));
        resizeRelocate(Math.floor(Math.max(4, left)), Math.floor(top), width, height);
    }
}
