package io.conoscope.ui.lab.batch.expect;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.lab.batch.judge.JudgeKind;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Line;

import org.jspecify.annotations.Nullable;

/// Which line of the chart is whose; keeps its room while there is nothing to say.
public final class ExpectationLegend extends FlowPane {

    private static final double SWATCH = 20;
    private static final double TWO_ROWS = 34;

    private final Messages words;

    public ExpectationLegend(ExpectationModel model, Messages words) {
        this.words = words;
        getStyleClass().addAll("batch-expected", "batch-expected-legend");
        setMinHeight(TWO_ROWS);
        setPrefHeight(TWO_ROWS);
        model.curveProperty().subscribe(this::show);
    }

    private void show(@Nullable ExpectedCurve curve) {
        getChildren().clear();
        if (curve == null || curve.alone().size() < 2) {
            return;
        }
        getChildren().add(entry(words.get("lab.batches.together"), "together"));
        for (var kind : JudgeKind.values()) {
            if (curve.alone().containsKey(kind)) {
                getChildren()
                        .add(
                                entry(
                                        words.get("lab.batches.judge." + kind.key()),
                                        "alone",
                                        kind.key()));
            }
        }
    }

    private static HBox entry(String name, String... styles) {
        var swatch = new Line(0, 0, SWATCH, 0);
        swatch.getStyleClass().addAll(styles);
        var label = new Label(name);
        label.getStyleClass().add("cs-small");
        var entry = new HBox(4, swatch, label);
        entry.setAlignment(Pos.CENTER_LEFT);
        return entry;
    }
}
