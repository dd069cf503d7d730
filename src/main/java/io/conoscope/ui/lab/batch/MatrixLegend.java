package io.conoscope.ui.lab.batch;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.lab.batch.control.HeatScale;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

import org.jspecify.annotations.Nullable;

/// What shades and signs of the matrix say, and the cell under the mouse in words.
final class MatrixLegend extends VBox {

    private final BatchModel model;
    private final Messages words;
    private final CellText text;
    private final Label low = new Label();
    private final Label high = new Label();
    private final Label shade = new Label();
    private final Label readOut = new Label();

    MatrixLegend(BatchModel model, Messages words) {
        this.model = model;
        this.words = words;
        this.text = new CellText(words);
        getStyleClass().add("batch-legend");
        var ramp = new Region();
        ramp.getStyleClass().add("batch-ramp");
        var pair = new Rectangle(6, 6);
        pair.getStyleClass().add("batch-pairs");
        var line = new HBox(shade, low, ramp, high, pair, new Label(words.get("lab.batches.pair")));
        line.getChildren().addAll(match(), new Label(words.get("lab.batches.legend.match")));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("batch-row");
        line.getChildren().stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .forEach(
                        label -> {
                            label.getStyleClass().add("cs-small");
                            label.setMinWidth(USE_PREF_SIZE);
                        });
        readOut.setId("batch-read-out");
        readOut.getStyleClass().addAll("cs-small", "cs-muted");
        readOut.setMinWidth(0);
        getChildren().addAll(line, readOut);
        model.batchProperty().subscribe((before, now) -> show());
        model.shadeProperty().subscribe((before, now) -> show());
        show();
        hover(null);
    }

    /// A frame with a plus, as in the matrix.
    private static Region match() {
        var pane = new Pane();
        var across = new Line(4, 7, 10, 7);
        var up = new Line(7, 4, 7, 10);
        for (var each : new Shape[] {new Rectangle(1, 1, 12, 12), across, up}) {
            each.getStyleClass().add("batch-matches");
            each.setManaged(false);
            pane.getChildren().add(each);
        }
        pane.setMinSize(14, 14);
        pane.setMaxSize(14, 14);
        return pane;
    }

    /// Says in words what is under the mouse; with nothing there, what keys do.
    void hover(@Nullable BatchCell cell) {
        readOut.setText(
                cell == null ? words.get("lab.batches.keys") : text.spoken(cell, model.asked()));
    }

    private void show() {
        var batch = model.batchProperty().get();
        var kind = model.shadeProperty().get();
        setVisible(batch != null);
        if (batch != null) {
            var scale = HeatScale.of(batch.shaded(kind), kind != MatrixShade.COSINE);
            shade.setText(words.get("lab.batches.shade." + kind.key()));
            low.setText(NumberText.fixed(scale.low(), 2));
            high.setText(NumberText.fixed(scale.high(), 2));
        }
    }
}
