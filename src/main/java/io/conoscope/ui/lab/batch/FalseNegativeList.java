package io.conoscope.ui.lab.batch;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.figure.FigureExport;
import io.conoscope.ui.kit.figure.FigureFormat;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The false negatives of the batch, the hardest pushed first: chosen ones are looked at; all can
/// be selected, and kept as a table.
final class FalseNegativeList extends VBox {

    private final BatchModel model;
    private final Messages words;
    private final CellText text;
    private final ListView<BatchCell> list;
    private boolean following;

    /// @param export  keeps the table
    /// @param explore shows what was selected
    FalseNegativeList(BatchModel model, FigureExport export, Runnable explore, Messages words) {
        this.model = model;
        this.words = words;
        this.text = new CellText(words);
        getStyleClass().add("batch-found");
        list = new ListView<>(model.falseNegatives());
        list.setId("batch-found");
        list.setAccessibleText(words.get("lab.batches.found"));
        list.setCellFactory(view -> new Line());
        list.setMinHeight(40);
        list.setPrefHeight(90);
        var none = new Label(words.get("lab.batches.found.none"));
        none.setWrapText(true);
        none.getStyleClass().addAll("cs-small", "cs-muted");
        list.setPlaceholder(none);
        VBox.setVgrow(list, Priority.ALWAYS);
        var title = new Label();
        title.getStyleClass().add("cs-strong-line");
        model.batchProperty()
                .subscribe(
                        now ->
                                title.setText(
                                        words.get(
                                                "lab.batches.found.count",
                                                NumberText.count(model.falseNegatives().size()))));
        list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        model.cellProperty().subscribe(this::follow);
        getChildren().addAll(title, list, buttons(export, explore));
    }

    private HBox buttons(FigureExport export, Runnable explore) {
        var select = new Button(words.get("lab.batches.select"));
        select.setId("batch-select");
        Buttons.explain(select, words.get("lab.batches.select.tip"));
        select.setOnAction(event -> select(explore));
        var save = new Button(words.get("lab.batches.save"));
        save.setId("batch-save");
        Buttons.explain(save, words.get("lab.batches.save.tip"));
        var figure = FalseNegativeFile.figure(model);
        save.setOnAction(event -> export.save(figure, FigureFormat.CSV));
        for (var button : List.of(select, save)) {
            button.disableProperty()
                    .bind(javafx.beans.binding.Bindings.isEmpty(model.falseNegatives()));
            button.setMinWidth(0);
        }
        var row = new HBox(select, save);
        row.getStyleClass().add("batch-row");
        return row;
    }

    private void select(Runnable explore) {
        model.select(model.falseNegatives(), words.get("lab.batches.selected"));
        explore.run();
    }

    private void chosen(@Nullable BatchCell cell) {
        if (cell != null && !following) {
            model.look(cell.row(), cell.column());
        }
    }

    private void follow(@Nullable BatchCell cell) {
        following = true;
        int place = cell == null ? -1 : model.falseNegatives().indexOf(cell);
        if (place < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(place);
            list.scrollTo(Math.max(0, place - 1));
        }
        following = false;
    }

    private final class Line extends ListCell<BatchCell> {

        Line() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable BatchCell item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setText(null);
                return;
            }
            var judge = item.judge(model.asked());
            setText(
                    words.get(
                            "lab.batches.found.line",
                            item.row() + 1,
                            item.column() + 1,
                            judge == null ? "" : text.title(judge),
                            NumberText.significant(item.strength())));
        }
    }
}
