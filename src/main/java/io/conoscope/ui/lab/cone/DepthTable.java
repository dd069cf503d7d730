package io.conoscope.ui.lab.cone;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Tooltips;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.function.Function;

/// The numbers of an encoder's layers, a line a layer.
final class DepthTable extends TableView<DepthRow> {

    private final Messages words;

    DepthTable(DepthModel model, Messages words) {
        this.words = words;
        setId("cone-depth-table");
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setMinHeight(90);
        setPrefHeight(200);
        var empty = new Label(words.get("lab.cone.depth.empty"));
        empty.setWrapText(true);
        setPlaceholder(empty);
        add("weights", row -> words.get(row.twin() ? "lab.cone.random" : "lab.cone.trained"));
        add("layer", row -> Integer.toString(row.layer()));
        add("images-column", row -> NumberText.fixed(row.images(), 3));
        add("texts-column", row -> NumberText.fixed(row.texts(), 3));
        add("gap-column", row -> NumberText.fixed(row.gap(), 3));
        model.runProperty().subscribe(run -> getItems().setAll(run.rows()));
    }

    private void add(String key, Function<DepthRow, String> text) {
        var column = new TableColumn<DepthRow, String>();
        var head = new Label(words.get("lab.cone.depth." + key));
        head.setTooltip(Tooltips.of(words.get("lab.cone.depth." + key + ".tip")));
        column.setGraphic(head);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        getColumns().add(column);
    }
}
