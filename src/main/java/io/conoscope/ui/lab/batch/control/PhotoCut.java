package io.conoscope.ui.lab.batch.control;

import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;

/// Cuts photos to squares.
public final class PhotoCut {

    private PhotoCut() {}

    /// The largest square in the middle.
    public static Rectangle2D middle(Image image) {
        double side = Math.min(image.getWidth(), image.getHeight());
        return new Rectangle2D(
                (image.getWidth() - side) / 2, (image.getHeight() - side) / 2, side, side);
    }
}
