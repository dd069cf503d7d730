package io.conoscope.ui.kit.view;

import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// Says how much larger than usual the small type of a plot is, so that the room for words grows
/// with them in a presentation. Nothing of it shows; it belongs among the plot's children. FX
/// thread only.
public final class TypeRuler extends Text {

    /// The small type of a plot in pixels, as `structure.css` sets it.
    private static final double USUAL = 11;

    /// @param plot       is laid out again when its type changes
    /// @param styleClass of words in the small type
    public TypeRuler(Region plot, String styleClass) {
        getStyleClass().add(styleClass);
        setManaged(false);
        setMouseTransparent(true);
        fontProperty().subscribe(plot::requestLayout);
    }

    /// By how much type is enlarged; at least 1, and 1 outside of a scene.
    public double factor() {
        if (getScene() == null) {
            return 1;
        }
        applyCss();
        return Math.max(1, getFont().getSize() / USUAL);
    }
}
