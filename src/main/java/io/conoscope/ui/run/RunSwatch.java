package io.conoscope.ui.run;

import io.conoscope.ui.session.run.RunStyle;

import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;

/// A short piece of a run's line: its colour and its dashes.
public final class RunSwatch extends StackPane {

    private final Line line = new Line(0, 0, 20, 0);

    public RunSwatch() {
        getStyleClass().add("run-swatch");
        getChildren().add(line);
        setMinWidth(24);
    }

    /// Shows a style.
    public void show(RunStyle style) {
        var dashes =
                RunStyle.pattern(style.dash()).stream()
                        .map(part -> Long.toString(Math.round(part)))
                        .toList();
        line.setStyle(
                "-fx-stroke-width: 3; -fx-stroke-line-cap: butt; -fx-stroke: -cs-run-"
                        + style.color()
                        + (dashes.isEmpty()
                                ? ""
                                : "; -fx-stroke-dash-array: " + String.join(" ", dashes)));
    }
}
