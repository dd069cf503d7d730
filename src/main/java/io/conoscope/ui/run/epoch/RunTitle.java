package io.conoscope.ui.run.epoch;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.run.evaluation.EvaluatedRun;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.stream.Collectors;

/// Of which run a picture is: its name, and the temperature of its loss. Not its colour, which
/// means something else beside it.
public final class RunTitle extends HBox {

    private final Messages words;
    private final Label name = new Label();
    private final Label temperature = new Label();

    public RunTitle(Messages words) {
        super(8);
        this.words = words;
        getStyleClass().add("run-title");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        name.getStyleClass().add("cs-heading");
        name.setMinWidth(0);
        temperature.getStyleClass().add("cs-small");
        temperature.setMinWidth(0);
        var lines = new VBox(name, temperature);
        lines.setMinWidth(0);
        getChildren().setAll(lines);
    }

    /// The names of the runs in one line: the caption of what shows them.
    public static String names(List<EvaluatedRun> runs) {
        return runs.stream()
                .map(run -> run.run().name())
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    public void show(EvaluatedRun run) {
        var last = run.last();
        name.setText(run.run().name());
        var sizes =
                words.get(
                        "run-title.tip",
                        run.run().path(),
                        NumberText.count(last.images()),
                        NumberText.count(last.texts()),
                        run.evaluations().size());
        Tooltip.install(this, Tooltips.of(sizes));
        temperature.setText(
                Double.isFinite(last.temperature())
                        ? words.get(
                                "run-title.temperature", NumberText.significant(last.temperature()))
                        : "");
    }
}
