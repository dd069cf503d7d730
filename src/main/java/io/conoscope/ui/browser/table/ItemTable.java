package io.conoscope.ui.browser.table;

import io.conoscope.corpus.ImageSource;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.thumbnail.LifoLoader;
import io.conoscope.ui.kit.thumbnail.Thumbnail;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Images and texts as rows: a picture, the name, the caption and the chosen attributes.
///
/// What is selected is the session's, not the table view's: a row asks whether its point is, so
/// that a selection of a million points costs no more than the rows on screen.
final class ItemTable extends StackPane {

    static final double ROW_HEIGHT = 36;

    private static final double WIDTH = 110;
    private static final double CAPTION_WIDTH = 260;

    private final ItemTableModel model;
    private final TableColumnsModel columns;
    private final TableFilterModel filters;
    private final Messages words;
    private final PointRows rows = new PointRows();
    private final TableView<Integer> view = new TableView<>(rows);
    private final Map<String, TableColumn<Integer, String>> made = new HashMap<>();
    private final List<ItemRow> lines = new ArrayList<>();
    private final BooleanProperty filtering = new SimpleBooleanProperty();

    ItemTable(
            ItemTableModel model,
            TableColumnsModel columns,
            TableFilterModel filters,
            LifoLoader<ImageSource, Thumbnail> thumbnails,
            Messages words) {
        this.model = model;
        this.columns = columns;
        this.filters = filters;
        this.words = words;
        view.setId("item-table");
        view.getStyleClass().add("item-table");
        view.setFixedCellSize(ROW_HEIGHT);
        view.setAccessibleText(words.get("table.name"));
        view.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        view.setPlaceholder(new javafx.scene.layout.Region());
        view.setRowFactory(
                table -> {
                    var row = new ItemRow(model);
                    lines.add(row);
                    return row;
                });
        view.setSortPolicy(this::sorted);
        view.getColumns().add(pictures(thumbnails));
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        getChildren().add(view);
        model.rowsProperty().subscribe(rows::show);
        model.onReveal(this::reveal);
        columns.chosen().subscribe(this::fillColumns);
        columns.columnsProperty().subscribe(this::valuesChanged);
        fillColumns();
    }

    /// Whether the fields above the columns show.
    BooleanProperty filteringProperty() {
        return filtering;
    }

    /// The columns with values, from left to right as they stand.
    List<ItemColumn> columnsToCopy() {
        return view.getColumns().stream()
                .filter(TableColumn::isVisible)
                .map(column -> columns.column(String.valueOf(column.getUserData())))
                .filter(Objects::nonNull)
                .toList();
    }

    /// Shows again what of the rows is selected and hovered.
    void showMarks() {
        lines.removeIf(line -> line.getScene() == null);
        lines.forEach(ItemRow::showMarks);
    }

    private TableColumn<Integer, Integer> pictures(LifoLoader<ImageSource, Thumbnail> thumbnails) {
        var column = new TableColumn<Integer, Integer>();
        column.setId("column-picture");
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(false);
        column.setPrefWidth(ROW_HEIGHT + 8);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        var cells = new ArrayList<PictureCell>();
        column.setCellFactory(
                table -> {
                    var cell = new PictureCell(model, thumbnails, words);
                    cells.add(cell);
                    return cell;
                });
        thumbnails.onArrival(
                () -> {
                    cells.removeIf(cell -> cell.getScene() == null);
                    cells.forEach(PictureCell::arrived);
                });
        return column;
    }

    /// Adds the columns that are chosen now, and takes away those that are not; the others stay
    /// where someone moved them.
    private void fillColumns() {
        var wanted = new ArrayList<>(List.of("id", "caption"));
        wanted.addAll(columns.chosen().stream().filter(columns::isAvailable).toList());
        for (var column : List.copyOf(view.getColumns())) {
            if (column.getUserData() instanceof String name && !wanted.contains(name)) {
                view.getColumns().remove(column);
                filters.write(name, "");
            }
        }
        for (var name : wanted) {
            var column = made.computeIfAbsent(name, this::newColumn);
            if (!view.getColumns().contains(column)) {
                view.getColumns().add(column);
            }
        }
    }

    private TableColumn<Integer, String> newColumn(String name) {
        var column = new TableColumn<Integer, String>();
        column.setId("column-" + name);
        column.setUserData(name);
        column.setPrefWidth(name.equals("caption") ? CAPTION_WIDTH : WIDTH);
        column.setGraphic(new ColumnHead(name, columns.title(name), filters, filtering, words));
        column.setCellFactory(table -> new ValueCell(columns, name));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(name));
        return column;
    }

    private void valuesChanged() {
        fillColumns();
        view.refresh();
        if (!view.getSortOrder().isEmpty()) {
            sorted(view);
        }
    }

    private boolean sorted(TableView<Integer> table) {
        model.sortBy(wanted(table));
        return true;
    }

    private RowListing.@Nullable Sort wanted(TableView<Integer> table) {
        if (table.getSortOrder().isEmpty()) {
            return null;
        }
        var by = table.getSortOrder().getFirst();
        var column = columns.column(String.valueOf(by.getUserData()));
        return column == null
                ? null
                : new RowListing.Sort(column, by.getSortType() == TableColumn.SortType.DESCENDING);
    }

    private void keyPressed(KeyEvent event) {
        if (event.getTarget() instanceof javafx.scene.control.TextInputControl
                || event.isShortcutDown()
                || event.isAltDown()) {
            return;
        }
        int page = Math.max(1, (int) (view.getHeight() / ROW_HEIGHT) - 2);
        long places =
                switch (event.getCode()) {
                    case UP -> -1;
                    case DOWN -> 1;
                    case PAGE_UP -> -page;
                    case PAGE_DOWN -> page;
                    case HOME -> -rows.size();
                    case END -> rows.size();
                    default -> 0;
                };
        if (places != 0) {
            model.walk(places, event.isShiftDown());
            event.consume();
        }
    }

    /// Brings a row into view, moving as little as it can.
    private void reveal(int row) {
        if (view.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            var first = flow.getFirstVisibleCell();
            var last = flow.getLastVisibleCell();
            if (first == null || last == null || row < first.getIndex()) {
                flow.scrollToTop(row);
            } else if (row >= last.getIndex()) {
                int shown = last.getIndex() - first.getIndex();
                flow.scrollToTop(Math.max(0, row - shown + 1));
            }
        }
    }
}
