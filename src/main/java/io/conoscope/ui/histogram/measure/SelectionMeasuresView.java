package io.conoscope.ui.histogram.measure;

import io.conoscope.ui.kit.Messages;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// Of what rows the selection's measures are, and why there are none or what brings them.
final class SelectionMeasuresView extends VBox {

    private final Label title = new Label();
    private final Label sentence = new Label();
    private final Button measure;

    SelectionMeasuresView(SelectionMeasuresModel model, Messages words) {
        setId("measures-selection");
        getStyleClass().add("selection-measures");
        title.setId("measures-selection-title");
        title.getStyleClass().add("selection-title");
        sentence.setId("measures-selection-sentence");
        sentence.getStyleClass().add("cs-small");
        for (var label : new Label[] {title, sentence}) {
            label.setWrapText(true);
            label.setMinWidth(0);
            label.setMinHeight(USE_PREF_SIZE);
        }
        measure = new Button(words.get("measures.selection.measure"));
        measure.setId("measures-selection-measure");
        measure.getStyleClass().add("small");
        measure.setOnAction(event -> model.measure());
        getChildren().addAll(title, sentence, measure);
        managedProperty().bind(visibleProperty());
        sentence.managedProperty().bind(sentence.textProperty().isNotEmpty());
        measure.managedProperty().bind(measure.visibleProperty());
        model.shownProperty().subscribe(this::show);
    }

    private void show(SelectionMeasuresModel.@Nullable Selected selected) {
        setVisible(selected != null);
        if (selected != null) {
            title.setText(selected.title());
            sentence.setText(selected.sentence());
            measure.setVisible(selected.offered());
        }
    }
}
