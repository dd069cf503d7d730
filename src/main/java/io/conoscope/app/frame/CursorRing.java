package io.conoscope.app.frame;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;

/// A ring around the mouse, so that an audience sees where it is; filled while a button is down.
final class CursorRing extends Pane {

    private static final PseudoClass PRESSED = PseudoClass.getPseudoClass("pressed");
    private static final double RADIUS = 26;

    private final Circle ring = new Circle(RADIUS);

    /// @param under whose mouse is followed
    /// @param shown whether there is a ring
    CursorRing(Node under, ObservableValue<Boolean> shown) {
        setId("cursor-ring");
        setMouseTransparent(true);
        setPickOnBounds(false);
        ring.getStyleClass().add("cs-cursor-ring");
        ring.setManaged(false);
        ring.setVisible(false);
        getChildren().add(ring);
        visibleProperty().bind(shown);
        under.addEventFilter(MouseEvent.ANY, this::follow);
    }

    private void follow(MouseEvent event) {
        if (!isVisible()) {
            return;
        }
        var type = event.getEventType();
        if (type == MouseEvent.MOUSE_EXITED) {
            ring.setVisible(false);
            return;
        }
        var at = sceneToLocal(event.getSceneX(), event.getSceneY());
        ring.setCenterX(at.getX());
        ring.setCenterY(at.getY());
        ring.setVisible(true);
        ring.pseudoClassStateChanged(PRESSED, event.isPrimaryButtonDown());
    }
}
