package io.conoscope.ui.run.distribution;

import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.run.epoch.EpochStrip;
import io.conoscope.ui.run.epoch.RunTitle;
import io.conoscope.ui.run.evaluation.EpochModel;

import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One run: its name and temperature, its ridge, and the epoch looked at below.
final class RunColumn extends VBox {

    private final EpochModel epoch;
    private final Messages words;
    private final RunTitle title;
    private final RidgePlot ridge;
    private final OverlayPlot overlay;
    private final Label at = new Label();
    private final StackPane none = new StackPane();
    private DistributionModel.@Nullable Column column;
    private CosineSpan span = CosineSpan.WHOLE;
    private DensityColors colors;

    RunColumn(EpochModel epoch, Messages words, Background painting, DensityColors colors) {
        this.epoch = epoch;
        this.words = words;
        this.colors = colors;
        title = new RunTitle(words);
        ridge = new RidgePlot(words, painting, colors);
        overlay = new OverlayPlot(words, painting, colors);
        getStyleClass().add("run-column");
        at.getStyleClass().add("cs-small");
        at.setMinWidth(0);
        setMinWidth(0);
        ridge.setPrefHeight(320);
        overlay.setPrefHeight(200);
        overlay.setMinHeight(120);
        setVgrow(ridge, Priority.ALWAYS);
        setVgrow(none, Priority.ALWAYS);
        none.getStyleClass().add("cs-empty");
        none.setMaxHeight(Double.MAX_VALUE);
        none.getChildren().setAll(new Label(words.get("distribution.none")));
        ridge.onChoose(this::choose);
    }

    void show(DistributionModel.Column newColumn, CosineSpan newSpan, DensityColors newColors) {
        column = newColumn;
        span = newSpan;
        colors = newColors;
        title.show(newColumn.run());
        boolean empty = newColumn.rows().stream().allMatch(row -> row.distributions().isEmpty());
        getChildren().setAll(empty ? List.of(title, none) : List.of(title, ridge, at, overlay));
        ridge.show(newColumn.rows(), newSpan, newColors);
        showEpoch();
    }

    /// Shows the epoch that is looked at now.
    void showEpoch() {
        var shown = column;
        if (shown == null || Double.isNaN(epoch.epoch())) {
            return;
        }
        int index = shown.run().indexAt(epoch.epoch());
        ridge.choose(index);
        var evaluation = shown.run().evaluation(index);
        at.setText(
                words.get("overlay.at", EpochStrip.written(evaluation.epoch()), evaluation.step()));
        overlay.show(shown.rows().get(index), span, colors);
    }

    private void choose(int row) {
        var shown = column;
        if (shown != null) {
            double wanted = shown.run().evaluation(row).epoch();
            epoch.showNearest(wanted);
        }
    }
}
