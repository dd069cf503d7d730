package io.conoscope.app.status;

import atlantafx.base.controls.Popover;

import io.conoscope.corpus.ReadWarning;
import io.conoscope.ui.kit.Messages;

import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import java.util.List;

/// What a reader skipped or found strange, with file and line.
final class WarningList {

    private static final double WIDTH = 560;
    private static final double ROW = 48;
    private static final int MOST_ROWS = 7;

    private final Popover popover = new Popover();
    private final Messages words;

    WarningList(List<ReadWarning> warnings, Messages words) {
        this.words = words;
        var heading = new Label(words.get("warnings.heading"));
        heading.getStyleClass().add("cs-heading");
        var list = new ListView<>(FXCollections.observableArrayList(warnings));
        list.setId("warnings");
        list.setAccessibleText(words.get("warnings.heading"));
        list.setCellFactory(view -> new Cell());
        list.setFixedCellSize(ROW);
        list.setPrefSize(WIDTH, 2 + ROW * Math.clamp(warnings.size(), 1, MOST_ROWS));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::hideOnEscape);
        var content = new VBox(heading, list);
        content.getStyleClass().add("cs-popover");
        popover.setContentNode(content);
        popover.setDetachable(false);
        popover.setAnimated(false);
        popover.setHeaderAlwaysVisible(false);
        popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_RIGHT);
    }

    /// The list would keep the key to itself.
    private void hideOnEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            popover.hide();
            event.consume();
        }
    }

    void show(Node owner) {
        popover.show(owner);
    }

    /// One warning: what it is, and below it where.
    private final class Cell extends ListCell<ReadWarning> {

        private final Label what = new Label();
        private final Label where = new Label();
        private final VBox box = new VBox(2, what, where);

        Cell() {
            where.getStyleClass().add("cs-small");
            box.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(ReadWarning warning, boolean empty) {
            super.updateItem(warning, empty);
            setGraphic(empty ? null : box);
            if (!empty) {
                what.setText(warning.what());
                where.setText(
                        warning.line() > 0
                                ? words.get("warnings.line", warning.file(), warning.line())
                                : warning.file().toString());
            }
        }
    }
}
