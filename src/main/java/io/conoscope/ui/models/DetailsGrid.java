package io.conoscope.ui.models;

import io.conoscope.ui.kit.Buttons;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One section of facts under its heading: pairs of what and how, or a small table.
final class DetailsGrid extends VBox {

    private static final double NAMES = 112;

    private final GridPane pairs = new GridPane();
    private final GridPane table = new GridPane();

    DetailsGrid(String heading) {
        getStyleClass().add("library-section");
        var title = new Label(heading);
        title.getStyleClass().add("cs-heading");
        getChildren().add(title);
        pairs.getStyleClass().add("library-pairs");
        var names = new ColumnConstraints(NAMES);
        pairs.getColumnConstraints().addAll(names, wide());
        table.getStyleClass().add("library-table");
        var numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        table.getColumnConstraints().addAll(wide(), numbers, numbers);
    }

    private static ColumnConstraints wide() {
        var wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        return wide;
    }

    /// What a thing is; the tip explains the word, for the mouse and for screen readers.
    void pair(String name, String value, @Nullable String tip) {
        var text = wrapped(value);
        if (tip != null) {
            Buttons.explain(text, tip);
            text.setAccessibleText(value + ". " + tip);
            text.getStyleClass().add("library-explained");
            text.setMaxWidth(USE_PREF_SIZE);
        }
        row(name, text);
    }

    /// Something to copy: an address, a folder.
    void address(String name, String value) {
        var field = new TextField(value);
        field.setEditable(false);
        field.setAccessibleText(name);
        field.getStyleClass().add("library-address");
        row(name, field);
    }

    private void row(String name, Node value) {
        var label = new Label(name);
        label.getStyleClass().add("cs-muted");
        GridPane.setValignment(label, VPos.TOP);
        pairs.addRow(pairs.getRowCount(), label, value);
        once(pairs);
    }

    /// Running text.
    void text(String text, String id) {
        var label = wrapped(text);
        label.setId(id);
        getChildren().add(label);
    }

    /// A remark below.
    void small(String text) {
        var label = wrapped(text);
        label.getStyleClass().add("cs-small");
        getChildren().add(label);
    }

    /// The names of a table's columns.
    void heads(String... names) {
        tableRow("cs-small", names);
    }

    /// A row of a table.
    void numbers(String... values) {
        tableRow("library-number", values);
    }

    private void tableRow(String style, String... values) {
        var labels = List.of(values).stream().map(Label::new).toArray(Label[]::new);
        for (var label : labels) {
            label.getStyleClass().add(style);
        }
        for (int i = 1; i < labels.length; i++) {
            labels[i].setMinWidth(USE_PREF_SIZE);
        }
        table.addRow(table.getRowCount(), labels);
        once(table);
    }

    private void once(Node part) {
        if (!getChildren().contains(part)) {
            getChildren().add(part);
        }
    }

    private static Label wrapped(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
