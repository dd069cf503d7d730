package io.conoscope.ui.lab.group;

import io.conoscope.gap.measure.Measures;
import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Tooltips;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// The two groups of the cursor: their cosines, what they mean, and every measure of one against
// the
/// other.
final class PairPane extends VBox {

    private static final List<Line> LINES =
            List.of(
                    new Line("gap", m -> m.gap().l2(), false),
                    new Line("centroid-cosine", m -> m.gap().centroidCosine(), false),
                    new Line("within-first", m -> m.cosine().imageImage().mean(), false),
                    new Line("within-second", m -> m.cosine().textText().mean(), false),
                    new Line("unmatched", m -> m.cosine().unmatched().mean(), false),
                    new Line("matched", m -> m.cosine().matched().mean(), false),
                    new Line("relative-gap", Measures::relativeModalityGap, false),
                    new Line("separability", PairPane::accuracy, false),
                    new Line("pc1", m -> m.gap().pc1GapCosine(), false),
                    new Line("uniformity", m -> m.uniformity().all(), false),
                    new Line("recall-to-second", m -> recall(m.recall().imageToText()), false),
                    new Line("recall-to-first", m -> recall(m.recall().textToImage()), false),
                    new Line("rank-to-second", m -> m.medianRank().imageToText(), true),
                    new Line("rank-to-first", m -> m.medianRank().textToImage(), true),
                    new Line("mixed-own", PairPane::mixedOwn, false),
                    new Line("effective-first", m -> m.effectiveRank().image(), true),
                    new Line("effective-second", m -> m.effectiveRank().text(), true));

    private final GroupsModel groups;
    private final PairModel model;
    private final Messages words;
    private final Label title = new Label();
    private final VBox said = new VBox();
    private final GroupHistogram histogram;
    private final Button measure = new Button();
    private final Label paired = new Label();
    private final GridPane numbers = new GridPane();

    /// A measure on its line.
    private record Line(String key, ToDoubleFunction<Measures> value, boolean isRank) {

        String text(Measures measures) {
            double number = value.applyAsDouble(measures);
            return isRank ? NumberText.rank(rounded(number)) : NumberText.fixed(number, 3);
        }

        private static double rounded(double number) {
            return Math.rint(2 * number) / 2;
        }
    }

    PairPane(GroupsModel groups, PairModel model, Messages words) {
        this.groups = groups;
        this.model = model;
        this.words = words;
        setId("groups-pair");
        getStyleClass().add("groups-pair");
        title.getStyleClass().add("cs-heading");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        said.setId("groups-said");
        said.getStyleClass().add("groups-said");
        histogram = new GroupHistogram(words);
        paired.setId("groups-paired");
        paired.getStyleClass().addAll("cs-small", "cs-muted");
        paired.setWrapText(true);
        paired.setMinHeight(USE_PREF_SIZE);
        numbers.setId("groups-numbers");
        numbers.getStyleClass().add("groups-numbers");
        numbers.getColumnConstraints().addAll(nameColumn(), numberColumn(), numberColumn());
        getChildren().addAll(title, said, histogram, actions(), paired, numbers);
        groups.findingProperty().subscribe(this::show);
        groups.cellProperty().subscribe(this::show);
        groups.cosinesProperty().subscribe(histogram::show);
        model.measuresProperty().subscribe(this::showMeasures);
        model.stateProperty().subscribe(state -> showMeasures(model.measuresProperty().get()));
    }

    private static double accuracy(Measures measures) {
        var separability = measures.separability();
        return separability == null ? Double.NaN : separability.accuracy();
    }

    private static double recall(Map<String, Double> byCut) {
        return byCut.getOrDefault("5", Double.NaN);
    }

    private static double mixedOwn(Measures measures) {
        return measures.mixed().textQuery().sameModalityShare10();
    }

    private static ColumnConstraints nameColumn() {
        var name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        name.setMinWidth(0);
        return name;
    }

    private static ColumnConstraints numberColumn() {
        var column = new ColumnConstraints();
        column.setHalignment(HPos.RIGHT);
        column.setMinWidth(60);
        return column;
    }

    private FlowPane actions() {
        measure.setText(words.get("lab.groups.measure"));
        measure.setId("groups-measure");
        Buttons.explain(measure, words.get("lab.groups.measure.tip"));
        measure.setOnAction(event -> model.measure());
        var name = new Label(words.get("lab.groups.correction"));
        var correction = new ComboBox<String>();
        correction.setId("groups-correction");
        correction.getItems().setAll(PairModel.CORRECTIONS);
        correction.setConverter(
                GroupsPanel.spelled(each -> words.get("lab.groups.correction." + each)));
        correction.valueProperty().bindBidirectional(model.correctionProperty());
        correction.setTooltip(Tooltips.of(words.get("lab.groups.correction.tip")));
        name.setLabelFor(correction);
        var box = new FlowPane(measure, name, correction);
        box.getStyleClass().add("groups-actions");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void show() {
        var found = groups.findingProperty().get();
        var cell = groups.cellProperty().get();
        said.getChildren().clear();
        measure.setDisable(!model.isPossible());
        if (found == null || cell == null) {
            title.setText("");
            return;
        }
        title.setText(groups.text().title(found, cell.a(), cell.b()));
        for (var sentence : groups.text().sentences(found, cell.a(), cell.b())) {
            var label = new Label(sentence);
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            said.getChildren().add(label);
        }
    }

    private void showMeasures(@Nullable PairMeasures found) {
        numbers.getChildren().clear();
        var state = model.stateProperty().get();
        paired.setText(!state.isEmpty() || found == null ? state : groups.text().measured(found));
        if (found == null) {
            return;
        }
        var before = heading(words.get("lab.groups.as-is"));
        var after = heading(words.get("lab.groups.correction." + found.correction()));
        numbers.add(before, 1, 0);
        numbers.add(after, 2, 0);
        var first = GroupText.group(found.of().groups().names().get(found.a()));
        var second = GroupText.group(found.of().groups().names().get(found.b()));
        int row = 1;
        for (var line : LINES) {
            var key = "lab.groups.number." + line.key();
            var name = new Label(words.get(key, first, second));
            name.setMinWidth(0);
            name.setTooltip(Tooltips.of(words.get(key + ".tip", first, second)));
            var was = new Label(line.text(found.before()));
            was.getStyleClass().add("cs-muted");
            var now = new Label(line.text(found.after()));
            now.setId("groups-after-" + line.key());
            numbers.addRow(row++, name, was, now);
        }
    }

    private static Label heading(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("cs-small", "cs-muted");
        return label;
    }
}
