package io.conoscope.ui.lab.anatomy;

import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Shape;

/// A disc for images, a diamond for texts.
final class ModalityMarks {

    private ModalityMarks() {}

    /// @param modality `image` or `text`, also its style class
    static Shape of(String modality, double x, double y, double radius) {
        Shape mark =
                modality.equals("image")
                        ? new Circle(x, y, radius)
                        : new Polygon(
                                x,
                                y - radius - 1,
                                x + radius + 1,
                                y,
                                x,
                                y + radius + 1,
                                x - radius - 1,
                                y);
        mark.getStyleClass().addAll("anatomy-mark", modality);
        return mark;
    }
}
