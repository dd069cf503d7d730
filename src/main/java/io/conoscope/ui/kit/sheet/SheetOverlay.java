package io.conoscope.ui.kit.sheet;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A sheet over the window, above a veil. Escape and a click beside it put it away.
public final class SheetOverlay extends StackPane {

    private @Nullable Node focusBefore;

    public SheetOverlay() {
        setId("overlay");
        getStyleClass().add("cs-overlay");
        setVisible(false);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::keepFocus);
    }

    /// Shows a sheet in place of the present one.
    public void show(Region sheet) {
        if (!isVisible() && getScene() != null) {
            focusBefore = getScene().getFocusOwner();
        }
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().setAll(sheet);
        setVisible(true);
        focusFirst();
    }

    /// Whether a sheet of this kind is on screen.
    public boolean shows(Class<? extends Region> kind) {
        return isVisible() && getChildren().stream().anyMatch(kind::isInstance);
    }

    /// What Enter is for; without that, the first button.
    private void focusFirst() {
        var buttons =
                lookupAll(".button").stream()
                        .filter(node -> !node.isDisabled())
                        .filter(Button.class::isInstance)
                        .map(Button.class::cast)
                        .toList();
        buttons.stream()
                .filter(Button::isDefaultButton)
                .findFirst()
                .or(() -> buttons.stream().findFirst())
                .ifPresent(Button::requestFocus);
    }

    /// Tab goes round within the sheet, visibly: what lies under the veil is not reached.
    private void keepFocus(@Nullable Node before, @Nullable Node owner) {
        if (!isVisible() || owner == null || isInside(owner)) {
            return;
        }
        var stops = new ArrayList<Node>();
        collect(this, stops);
        if (stops.size() > 1 && stops.getFirst().equals(before)) {
            stops.get(stops.size() - 2).requestFocusTraversal(TraversalDirection.NEXT);
        } else {
            requestFocusTraversal(TraversalDirection.NEXT);
        }
    }

    /// What Tab comes to below a node, in order.
    private static void collect(Parent below, List<Node> stops) {
        for (var node : below.getChildrenUnmodifiable()) {
            if (node.isVisible() && !node.isDisabled()) {
                if (node.isFocusTraversable()) {
                    stops.add(node);
                }
                if (node instanceof Parent parent) {
                    collect(parent, stops);
                }
            }
        }
    }

    private boolean isInside(Node node) {
        Node at = node;
        while (at != null && at != this) {
            at = at.getParent();
        }
        return at == this;
    }

    /// Puts the sheet away.
    public void hide() {
        setVisible(false);
        getChildren().clear();
        if (focusBefore != null) {
            focusBefore.requestFocus();
        }
    }

    private void pressed(MouseEvent event) {
        if (event.getTarget() == this) {
            hide();
            event.consume();
        }
    }
}
