package io.conoscope.ui.histogram;

import io.conoscope.ui.kit.Tooltips;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.stream.Collectors;

/// One group of measures: a heading with its columns, and a line for each.
final class MeasureGroupView extends VBox {

    private static final double COLUMN = 62;

    MeasureGroupView(MeasureTable.Group group) {
        getStyleClass().add("measure-group");
        var title = new Label(group.title());
        title.getStyleClass().add("cs-heading");
        var heading = line(title);
        for (var column : group.columns()) {
            heading.getChildren().add(new Cell(column, "cs-small"));
        }
        getChildren().add(heading);
        group.rows().forEach(row -> getChildren().add(row(group.columns(), row)));
    }

    private static HBox row(List<String> columns, MeasureTable.Row row) {
        var name = new Label(row.name());
        var line = line(name);
        line.setId("measure-" + row.id());
        line.getStyleClass().add("measure-row");
        line.setAccessibleHelp(row.explanation());
        line.setAccessibleText(spoken(columns, row));
        for (int c = 0; c < row.values().size(); c++) {
            line.getChildren().add(new Cell(row.shown(c), "number"));
        }
        Tooltip.install(line, explanation(row.name(), row.explanation()));
        return line;
    }

    private static String spoken(List<String> columns, MeasureTable.Row row) {
        return java.util.stream.IntStream.range(0, columns.size())
                .mapToObj(c -> columns.get(c) + " " + row.shown(c))
                .collect(Collectors.joining(", ", row.name() + " ", ""));
    }

    /// A tooltip that teaches a term: long enough to read, and it waits until it was read.
    static Tooltip explanation(String term, String explanation) {
        return Tooltips.of(term + "\n" + explanation);
    }

    private static HBox line(Label name) {
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var line = new HBox(name);
        line.getStyleClass().add("measure-line");
        return line;
    }

    /// A heading or number as wide as its column, or as its text where that is wider: never cut.
    private static final class Cell extends Label {

        Cell(String text, String styleClass) {
            super(text);
            getStyleClass().add(styleClass);
            setAlignment(javafx.geometry.Pos.BASELINE_RIGHT);
        }

        @Override
        protected double computePrefWidth(double height) {
            return Math.max(COLUMN, super.computePrefWidth(height));
        }

        @Override
        protected double computeMinWidth(double height) {
            return computePrefWidth(height);
        }
    }
}
