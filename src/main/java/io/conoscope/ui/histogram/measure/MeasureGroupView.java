package io.conoscope.ui.histogram.measure;

import io.conoscope.ui.kit.Tooltips;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One group of measures: a heading with its columns, and a line for each. A column is as wide as
/// its widest number; a name breaks into lines where there is no room for both.
final class MeasureGroupView extends VBox {

    private static final double COLUMN = 50;
    private static final double NAME = 72;

    private final Label note = new Label();
    private final List<HBox> lines = new ArrayList<>();
    private final List<List<Cell>> columns = new ArrayList<>();
    private final List<HBox> selectedLines = new ArrayList<>();
    private final List<List<Cell>> selectedCells = new ArrayList<>();
    private final Opener opener;
    private MeasureTable.Group shown;

    /// Opens the card of a line.
    @FunctionalInterface
    interface Opener {

        /// @param line    beside which the card stands
        /// @param id      of the measure
        /// @param columns headings of the line's numbers
        void open(Node line, String id, List<String> columns);
    }

    /// @param selected what the lines of a selection's numbers are called
    MeasureGroupView(MeasureTable.Group group, String selected, Opener opener) {
        shown = group;
        this.opener = opener;
        getStyleClass().add("measure-group");
        group.columns().forEach(column -> columns.add(new ArrayList<>()));
        var title = new Label(group.title());
        title.getStyleClass().add("cs-heading");
        var heading = line(title, "cs-small");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.getStyleClass().addAll("cs-small", "measure-note");
        note.managedProperty().bind(note.textProperty().isNotEmpty());
        getChildren().addAll(heading, note);
        for (var row : group.rows()) {
            var line = line(new Label(row.name()), "number");
            line.setId("measure-" + row.id());
            line.getStyleClass().add("measure-row");
            line.setAccessibleHelp(row.explanation());
            Tooltip.install(line, explanation(row.name(), row.explanation()));
            openable(line, row.id());
            lines.add(line);
            getChildren().add(line);
            selectedLines.add(selectedLine(row.id(), selected));
        }
        fill(group);
    }

    private void openable(HBox line, String id) {
        line.setFocusTraversable(true);
        line.setAccessibleRole(AccessibleRole.BUTTON);
        Runnable open = () -> opener.open(line, id, shown.columns());
        line.setOnMouseClicked(
                event -> {
                    line.requestFocus();
                    open.run();
                });
        line.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                        open.run();
                        event.consume();
                    }
                });
    }

    /// Shows new numbers of the same measures.
    ///
    /// @return whether they are the same; else nothing changes
    boolean show(MeasureTable.Group group) {
        if (!names(group).equals(names(shown))) {
            return false;
        }
        shown = group;
        fill(group);
        return true;
    }

    /// Shows below each measure what it is of the selection.
    ///
    /// @param part the same group of the selection's measures; null for none
    void select(MeasureTable.@Nullable Group part) {
        getChildren().removeAll(selectedLines);
        for (int r = 0; part != null && r < selectedLines.size(); r++) {
            var row = row(part, shown.rows().get(r));
            if (row != null) {
                var line = selectedLines.get(r);
                for (int c = 0; c < columns.size(); c++) {
                    selectedCells.get(r).get(c).setText(row.shown(c));
                }
                line.setAccessibleText(spoken(shown.columns(), row));
                getChildren().add(getChildren().indexOf(lines.get(r)) + 1, line);
            }
        }
    }

    private static MeasureTable.@Nullable Row row(
            MeasureTable.Group part, MeasureTable.Row wanted) {
        return part.rows().stream()
                .filter(row -> row.id().equals(wanted.id()) && row.name().equals(wanted.name()))
                .findFirst()
                .orElse(null);
    }

    private HBox selectedLine(String id, String selected) {
        var name = new Label(selected);
        name.getStyleClass().addAll("cs-small", "selection-name");
        name.setMinHeight(USE_PREF_SIZE);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var line = new HBox(name);
        line.setId("measure-selected-" + id);
        line.getStyleClass().addAll("measure-line", "measure-selected");
        var cells = new ArrayList<Cell>();
        for (var column : columns) {
            var cell = new Cell(column, "number");
            cells.add(cell);
            line.getChildren().add(cell);
        }
        selectedCells.add(cells);
        return line;
    }

    private static List<String> names(MeasureTable.Group group) {
        var names = new ArrayList<>(group.columns());
        group.rows().forEach(row -> names.add(row.id() + ' ' + row.name()));
        return names;
    }

    private void fill(MeasureTable.Group group) {
        note.setText(group.note());
        for (int c = 0; c < columns.size(); c++) {
            var cells = columns.get(c);
            cells.getFirst().setText(group.columns().get(c));
            for (int r = 0; r < group.rows().size(); r++) {
                cells.get(r + 1).setText(group.rows().get(r).shown(c));
            }
        }
        for (int r = 0; r < lines.size(); r++) {
            lines.get(r).setAccessibleText(spoken(group.columns(), group.rows().get(r)));
        }
    }

    private static String spoken(List<String> columns, MeasureTable.Row row) {
        return IntStream.range(0, columns.size())
                .mapToObj(c -> columns.get(c) + " " + row.shown(c))
                .collect(Collectors.joining(", ", row.name() + " ", ""));
    }

    /// A tooltip that teaches a term: long enough to read, and it waits until it was read.
    static Tooltip explanation(String term, String explanation) {
        return Tooltips.of(term + "\n" + explanation);
    }

    /// A name, and an empty cell in each column.
    private HBox line(Label name, String styleClass) {
        name.setWrapText(true);
        name.setMinWidth(NAME);
        name.setMinHeight(USE_PREF_SIZE);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var line = new HBox(name);
        line.getStyleClass().add("measure-line");
        for (var column : columns) {
            var cell = new Cell(column, styleClass);
            column.add(cell);
            line.getChildren().add(cell);
        }
        return line;
    }

    /// A heading or number as wide as the widest of its column: never cut.
    private static final class Cell extends Label {

        private final List<Cell> column;

        Cell(List<Cell> column, String styleClass) {
            this.column = column;
            getStyleClass().add(styleClass);
            setAlignment(Pos.BASELINE_RIGHT);
            textProperty().subscribe(() -> column.forEach(Cell::requestLayout));
        }

        private double ownWidth() {
            return Math.ceil(super.computePrefWidth(-1));
        }

        @Override
        protected double computePrefWidth(double height) {
            double widest = column.stream().mapToDouble(Cell::ownWidth).max().orElse(0);
            return Math.max(COLUMN, widest);
        }

        @Override
        protected double computeMinWidth(double height) {
            return computePrefWidth(height);
        }
    }
}
