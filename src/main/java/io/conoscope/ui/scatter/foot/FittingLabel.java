package io.conoscope.ui.scatter.foot;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;

/// A line in the longest of its wordings that its width holds, never cut; nothing where not even
/// the shortest fits.
final class FittingLabel extends Region {

    private final List<Label> wordings = new ArrayList<>();

    /// @param texts the same, ever shorter
    FittingLabel(String id, List<String> texts) {
        setMinWidth(0);
        HBox.setHgrow(this, Priority.ALWAYS);
        for (var text : texts) {
            var label = new Label(text);
            label.setId(id);
            label.getStyleClass().add("cs-small");
            wordings.add(label);
        }
        getChildren().setAll(wordings);
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(wordings.getFirst().prefWidth(-1));
    }

    @Override
    protected double computePrefHeight(double width) {
        return wordings.getFirst().prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        boolean taken = false;
        for (var label : wordings) {
            double width = Math.ceil(label.prefWidth(-1));
            double height = Math.ceil(label.prefHeight(-1));
            boolean fits = !taken && width <= getWidth();
            taken |= fits;
            label.setVisible(fits);
            label.resizeRelocate(0, snapPositionY((getHeight() - height) / 2), width, height);
        }
    }
}
