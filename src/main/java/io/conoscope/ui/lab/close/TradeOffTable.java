package io.conoscope.ui.lab.close;

import io.conoscope.service.measure.TradeOff;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Tooltips;

import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// Corrections by what they win and cost, the best number of each column marked.
final class TradeOffTable extends TableView<TradeOffModel.Line> {

    private static final PseudoClass BEST = PseudoClass.getPseudoClass("best");
    private static final String MARK = "\u2605";

    private final TradeOffModel model;
    private final CloseText text;
    private final Messages words;

    TradeOffTable(TradeOffModel model, CloseText text, Messages words) {
        this.model = model;
        this.text = text;
        this.words = words;
        setId("close-table");
        getStyleClass().add("close-table");
        setPlaceholder(new Label(words.get("lab.close.table-empty")));
        getColumns().add(names());
        TradeOffColumn.ALL.forEach(column -> getColumns().add(numbers(column)));
        model.lines().subscribe(this::fill);
        model.hereProperty().subscribe(this::fill);
        fill();
    }

    private void fill() {
        var chosen = getSelectionModel().getSelectedIndex();
        ObservableList<TradeOffModel.Line> all = FXCollections.observableArrayList(model.lines());
        var here = model.hereProperty().get();
        if (here != null && !all.isEmpty()) {
            all.add(1, here);
        }
        setItems(all);
        sort();
        // The best of a column may be another one now.
        refresh();
        if (chosen >= 0 && chosen < all.size()) {
            getSelectionModel().select(chosen);
        }
    }

    private boolean isHere(TradeOffModel.@Nullable Line line) {
        return line != null && line.equals(model.hereProperty().get());
    }

    private TableColumn<TradeOffModel.Line, String> names() {
        var column = new TableColumn<TradeOffModel.Line, String>();
        header(column, words.get("lab.close.correction"), words.get("lab.close.table.tip"));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(name(cell.getValue())));
        column.setPrefWidth(124);
        column.setMinWidth(100);
        return column;
    }

    private String name(TradeOffModel.Line line) {
        return isHere(line) ? "\u25b8 " + words.get("lab.close.here") : text.name(line.name());
    }

    private TableColumn<TradeOffModel.Line, Number> numbers(TradeOffColumn of) {
        var column = new TableColumn<TradeOffModel.Line, Number>();
        column.setId("close-column-" + of.key());
        header(
                column,
                words.get("lab.close.column." + of.key()),
                words.get("lab.close.number." + of.key() + ".tip"));
        column.setCellValueFactory(
                cell -> {
                    var found = cell.getValue().found();
                    return new ReadOnlyDoubleWrapper(
                            found == null ? Double.NaN : of.value().applyAsDouble(found));
                });
        column.setCellFactory(made -> new NumberCell(of));
        column.setComparator((a, b) -> compare(column, a.doubleValue(), b.doubleValue()));
        column.setPrefWidth(58);
        column.setMinWidth(48);
        column.getStyleClass().add("number-column");
        return column;
    }

    /// What has no number comes last, whichever way is sorted.
    private static int compare(TableColumn<?, ?> column, double a, double b) {
        if (Double.isNaN(a) || Double.isNaN(b)) {
            int last = Boolean.compare(Double.isNaN(a), Double.isNaN(b));
            return column.getSortType() == TableColumn.SortType.ASCENDING ? last : -last;
        }
        return Double.compare(a, b);
    }

    private static void header(TableColumn<?, ?> column, String title, String tip) {
        var label = new Label(title);
        label.setTooltip(Tooltips.of(tip));
        column.setGraphic(label);
    }

    private List<TradeOff> found() {
        return getItems().stream().map(TradeOffModel.Line::found).filter(Objects::nonNull).toList();
    }

    /// A number; the best of its column in bold, with a star before it.
    private final class NumberCell extends TableCell<TradeOffModel.Line, Number> {

        private final TradeOffColumn of;

        NumberCell(TradeOffColumn of) {
            this.of = of;
        }

        @Override
        protected void updateItem(@Nullable Number number, boolean empty) {
            super.updateItem(number, empty);
            var line = getTableRow() == null ? null : getTableRow().getItem();
            if (empty || number == null || line == null) {
                setText(null);
                setTooltip(null);
                pseudoClassStateChanged(BEST, false);
                return;
            }
            double value = number.doubleValue();
            boolean waits = line.found() == null && line.failure() == null;
            boolean best = Double.isFinite(value) && value == of.best(found());
            setText(waits ? "\u2026" : (best ? MARK : "") + NumberText.fixed(value, 3));
            pseudoClassStateChanged(BEST, best);
            setTooltip(line.failure() == null ? null : Tooltips.of(line.failure()));
        }
    }

    /// The line that is chosen, else the slider's place; null where neither has numbers.
    @Nullable TradeOff chosen() {
        var line = getSelectionModel().getSelectedItem();
        if (line != null && line.found() != null && !line.name().equals(TradeOff.AS_IS)) {
            return line.found();
        }
        var here = model.hereProperty().get();
        return here == null ? null : here.found();
    }

    /// Rows as they are; null until they are measured.
    @Nullable TradeOff asIs() {
        return model.lines().isEmpty() ? null : model.lines().getFirst().found();
    }

    ReadOnlyObjectProperty<TradeOffModel.Line> chosenProperty() {
        return getSelectionModel().selectedItemProperty();
    }

    /// The table as comma-separated values.
    String csv() {
        return written(",", "", "", false);
    }

    /// The table in Markdown.
    String markdown() {
        return written(" | ", "| ", " |", true);
    }

    private String written(String between, String before, String after, boolean rule) {
        var lines = new StringBuilder(before).append(words.get("lab.close.correction"));
        TradeOffColumn.ALL.forEach(
                of -> lines.append(between).append(words.get("lab.close.column." + of.key())));
        lines.append(after).append('\n');
        if (rule) {
            lines.append("|---").append("|---:".repeat(TradeOffColumn.ALL.size())).append("|\n");
        }
        for (var line : getItems()) {
            lines.append(before).append(name(line));
            for (var of : TradeOffColumn.ALL) {
                double value =
                        line.found() == null ? Double.NaN : of.value().applyAsDouble(line.found());
                lines.append(between)
                        .append(
                                Double.isFinite(value)
                                        ? String.format(java.util.Locale.ROOT, "%.4f", value)
                                        : "");
            }
            lines.append(after).append('\n');
        }
        return lines.toString();
    }

    static void copy(String table) {
        var content = new ClipboardContent();
        content.putString(table);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
