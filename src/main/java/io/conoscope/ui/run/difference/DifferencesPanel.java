package io.conoscope.ui.run.difference;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.run.RunSwatch;
import io.conoscope.ui.session.run.OpenRun;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import java.util.Objects;
import java.util.stream.Collectors;

/// A table of the configuration keys that differ between the runs that show: a row a key, a column
/// a run. Ctrl-C copies the selected rows, a button all.
public final class DifferencesPanel extends VBox {

    private static final double KEY_WIDTH = 240;
    private static final double RUN_WIDTH = 180;
    private static final double HEADING_INSETS = 24;

    private final DifferencesModel model;
    private final Messages words;
    private final TableView<ConfigurationRow> table = new TableView<>();

    public DifferencesPanel(DifferencesModel model, Messages words) {
        this.model = model;
        this.words = words;
        setId("differences");
        getStyleClass().addAll("cs-panel", "differences");
        table.setId("differences-table");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        table.setPlaceholder(new Label());
        VBox.setVgrow(table, Priority.ALWAYS);
        var notice = new Label();
        notice.setId("differences-notice");
        notice.setWrapText(true);
        notice.textProperty().bind(model.noticeProperty());
        notice.managedProperty().bind(notice.textProperty().isNotEmpty());
        notice.visibleProperty().bind(notice.managedProperty());
        getChildren().setAll(head(), notice, table);
        model.tableProperty().subscribe(this::show);
    }

    private HBox head() {
        var title = new Label(words.get("differences.title"));
        title.getStyleClass().add("cs-heading");
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var only = new ToggleButton(words.get("differences.only"));
        only.setId("differences-only");
        only.getStyleClass().add("small");
        Buttons.explain(only, words.get("differences.only.tip"));
        only.selectedProperty().bindBidirectional(model.onlyDifferingProperty());
        var copy =
                Buttons.labelled(
                        MaterialDesignC.CONTENT_COPY,
                        "differences-copy",
                        "differences.copy",
                        words,
                        () -> copy(model.text()));
        copy.getStyleClass().add("small");
        var head = new HBox(8, title, room, only, copy);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("charts-bar");
        return head;
    }

    private void show(DifferencesModel.Table shown) {
        table.getColumns().clear();
        table.getColumns().add(key());
        for (int i = 0; i < shown.runs().size(); i++) {
            table.getColumns().add(column(shown.runs().get(i), i));
        }
        table.getItems().setAll(shown.rows());
        table.setAccessibleText(words.get("differences.spoken", shown.runs().size()));
    }

    private TableColumn<ConfigurationRow, @Nullable String> key() {
        var column =
                new TableColumn<ConfigurationRow, @Nullable String>(words.get("differences.key"));
        column.setPrefWidth(KEY_WIDTH);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().key()));
        column.setCellFactory(made -> new Cell());
        return column;
    }

    private TableColumn<ConfigurationRow, @Nullable String> column(OpenRun run, int place) {
        var column = new TableColumn<ConfigurationRow, @Nullable String>();
        var swatch = new RunSwatch();
        swatch.show(run.style());
        column.setGraphic(heading(run.name(), swatch, column));
        column.setPrefWidth(RUN_WIDTH);
        column.setCellValueFactory(
                cell -> new ReadOnlyStringWrapper(cell.getValue().values().get(place)));
        column.setCellFactory(made -> new Cell());
        return column;
    }

    /// Names of runs often differ only in their ends: where the room is short, the middle goes.
    private static Label heading(String name, RunSwatch swatch, TableColumn<?, ?> column) {
        var heading = new Label(name, swatch);
        heading.getStyleClass().add("differences-run");
        heading.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        heading.setTooltip(Tooltips.of(name));
        heading.setMinWidth(0);
        heading.prefWidthProperty().bind(column.widthProperty().subtract(HEADING_INSETS));
        return heading;
    }

    private void pressed(KeyEvent event) {
        var chosen = table.getSelectionModel().getSelectedItems();
        if (event.isShortcutDown() && event.getCode() == KeyCode.C && !chosen.isEmpty()) {
            copy(chosen.stream().map(DifferencesModel::text).collect(Collectors.joining("\n")));
            event.consume();
        }
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// A value, whole in its tooltip.
    private final class Cell extends TableCell<ConfigurationRow, @Nullable String> {

        @Override
        protected void updateItem(@Nullable String value, boolean empty) {
            super.updateItem(value, empty);
            if (empty) {
                setText(null);
                setTooltip(null);
            } else {
                setText(Objects.requireNonNullElse(value, words.get("differences.absent")));
                setTooltip(value == null ? null : Tooltips.of(value));
            }
        }
    }
}
