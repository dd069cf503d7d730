package io.conoscope.ui.lab.close;

import io.conoscope.gap.live.LiveState;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Tooltips;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Numbers at the slider's place beside those of rows as they are.
final class NumbersGrid extends GridPane {

    private final List<Line> lines = new ArrayList<>();
    private final Messages words;

    private record Line(
            Label before, Label now, ToDoubleFunction<LiveState> value, boolean isRank) {

        void show(@Nullable LiveState start, @Nullable LiveState state) {
            before.setText(text(start));
            now.setText(text(state));
        }

        private String text(@Nullable LiveState state) {
            if (state == null) {
                return "";
            }
            double number = value.applyAsDouble(state);
            return isRank ? NumberText.rank(number) : NumberText.fixed(number, 3);
        }
    }

    NumbersGrid(Messages words) {
        this.words = words;
        setId("close-numbers");
        getStyleClass().add("close-numbers");
        var name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        name.setMinWidth(0);
        getColumnConstraints().addAll(name, number(), number());
        var asIs = heading("lab.close.as-is");
        var here = heading("lab.close.here");
        add(asIs, 1, 0);
        add(here, 2, 0);
        line("gap", LiveState::gap, false);
        line("matched", LiveState::matchedMean, false);
        line("unmatched", LiveState::unmatchedMean, false);
        line("i2t-1", state -> state.imageToText()[0], false);
        line("i2t-5", state -> state.imageToText()[1], false);
        line("i2t-10", state -> state.imageToText()[2], false);
        line("t2i-1", state -> state.textToImage()[0], false);
        line("t2i-5", state -> state.textToImage()[1], false);
        line("t2i-10", state -> state.textToImage()[2], false);
        line("mixed-rank", state -> state.textQuery().medianRank(), true);
        line("mixed-recall", state -> state.textQuery().recall10(), false);
        line("mixed-share", state -> state.textQuery().sameShare(), false);
        line("gini", state -> state.imageHubs().gini(), false);
        line("loss", LiveState::loss, false);
    }

    private static ColumnConstraints number() {
        var column = new ColumnConstraints();
        column.setHalignment(HPos.RIGHT);
        column.setMinWidth(52);
        return column;
    }

    private Label heading(String key) {
        var label = new Label(words.get(key));
        label.getStyleClass().addAll("cs-small", "cs-muted");
        return label;
    }

    private void line(String key, ToDoubleFunction<LiveState> value, boolean rank) {
        int row = lines.size() + 1;
        var name = new Label(words.get("lab.close.number." + key));
        name.setMinWidth(0);
        name.setTooltip(Tooltips.of(words.get("lab.close.number." + key + ".tip")));
        var before = new Label();
        before.getStyleClass().add("cs-muted");
        var now = new Label();
        now.setId("close-now-" + key);
        now.getStyleClass().add("close-now");
        addRow(row, name, before, now);
        lines.add(new Line(before, now, value, rank));
    }

    void show(@Nullable LiveState start, @Nullable LiveState state) {
        lines.forEach(line -> line.show(start, state));
    }
}
