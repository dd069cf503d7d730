package io.conoscope.ui.projection;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.method.ProjectionChoice;
import io.conoscope.ui.session.method.ProjectionMethod;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/// A button a method of ours, the chosen one pressed: each is one click away. None is pressed while
/// another program's method is chosen.
final class MethodButtons extends HBox {

    MethodButtons(ObjectProperty<ProjectionChoice> choice, Messages words) {
        setId("top-methods");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("method-buttons");
        var methods =
                ProjectionMethod.offered().stream()
                        .filter(method -> !method.isComparator())
                        .toList();
        for (var method : methods) {
            getChildren().add(button(method, choice, words));
        }
        getChildren().getFirst().getStyleClass().add("left-pill");
        getChildren().getLast().getStyleClass().add("right-pill");
        for (var middle : getChildren().subList(1, getChildren().size() - 1)) {
            middle.getStyleClass().add("center-pill");
        }
    }

    private static ToggleButton button(
            ProjectionMethod method, ObjectProperty<ProjectionChoice> choice, Messages words) {
        var button = new ToggleButton(words.get("method." + method.key()));
        button.setId("top-method-" + method.key());
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(ParameterRow.tooltip(words.get("method." + method.key() + ".what")));
        choice.subscribe(now -> button.setSelected(now.method().equals(method.key())));
        button.setOnAction(
                event -> {
                    button.setSelected(true);
                    choice.set(choice.get().withMethod(method.key()));
                });
        return button;
    }
}
