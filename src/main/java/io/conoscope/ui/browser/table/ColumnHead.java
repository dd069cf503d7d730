package io.conoscope.ui.browser.table;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Tooltips;

import javafx.beans.property.BooleanProperty;
import javafx.collections.MapChangeListener;
import javafx.collections.SetChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

import java.util.Objects;

/// A column's title, and below it the field that filters by the column.
final class ColumnHead extends VBox {

    private static final PseudoClass MISTAKEN = PseudoClass.getPseudoClass("mistaken");

    private final TextField field = new TextField();

    ColumnHead(
            String name,
            String title,
            TableFilterModel filters,
            BooleanProperty filtering,
            Messages words) {
        getStyleClass().add("column-head");
        var label = new Label(title);
        label.setMinWidth(0);
        label.setTooltip(Tooltips.of(title));
        field.setId("filter-" + name);
        field.getStyleClass().add("small");
        field.setMinWidth(0);
        field.setAccessibleText(words.get("table.filter.of", title));
        field.setTooltip(Tooltips.of(words.get("table.filter.tip")));
        field.visibleProperty().bind(filtering);
        field.managedProperty().bind(filtering);
        field.textProperty()
                .subscribe(
                        (before, now) -> {
                            if (!now.equals(filters.written().getOrDefault(name, ""))) {
                                filters.write(name, now);
                            }
                        });
        filters.written()
                .addListener(
                        (MapChangeListener<String, String>)
                                change -> {
                                    if (change.getKey().equals(name)) {
                                        show(
                                                Objects.requireNonNullElse(
                                                        change.getValueAdded(), ""));
                                    }
                                });
        filters.mistaken()
                .addListener(
                        (SetChangeListener<String>)
                                change ->
                                        field.pseudoClassStateChanged(
                                                MISTAKEN, filters.mistaken().contains(name)));
        // The header behind the field would sort.
        field.addEventHandler(MouseEvent.ANY, MouseEvent::consume);
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        getChildren().addAll(label, field);
    }

    private void show(String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
            field.clear();
            event.consume();
        }
    }
}
