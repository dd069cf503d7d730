package io.conoscope.ui.scatter;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The card beside a hovered point: a photo's picture and name, or a caption.
final class HoverCard extends VBox {

    /// Between the point and the card, in pixels.
    private static final double GAP = 14;

    private final Label text = new Label();

    HoverCard() {
        setId("scatter-card");
        getStyleClass().add("scatter-card");
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
        text.setWrapText(true);
        text.setId("scatter-card-text");
        getChildren().add(text);
    }

    /// Shows words beside a position in the parent's pixels, on the side with room.
    void show(String words, double x, double y) {
        text.setText(words);
        setVisible(true);
        place(x, y);
    }

    void hide() {
        setVisible(false);
    }

    private void place(double x, double y) {
        if (!(getParent() instanceof Region area)) {
            return;
        }
        double width = Math.ceil(prefWidth(-1));
        double height = Math.ceil(prefHeight(width));
        double right = x + GAP;
        double left = right + width <= area.getWidth() ? right : x - GAP - width;
        double top = Math.clamp(y - height / 2, 4, Math.max(4, area.getHeight() - height - 4));
        resizeRelocate(Math.floor(Math.max(4, left)), Math.floor(top), width, height);
    }
}
