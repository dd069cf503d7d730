package io.conoscope.ui.run.distribution;

import io.conoscope.runlog.evaluation.CosineKind;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.ColorTokens;
import io.conoscope.ui.kit.FxThread;
import io.conoscope.ui.kit.LatestOnFx;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.figure.Figure;
import io.conoscope.ui.kit.figure.FigureExport;
import io.conoscope.ui.kit.figure.FigureFormat;
import io.conoscope.ui.run.epoch.EpochStrip;
import io.conoscope.ui.run.epoch.EvaluationExport;
import io.conoscope.ui.run.epoch.EvaluationFrame;
import io.conoscope.ui.run.epoch.EvaluationPrint;
import io.conoscope.ui.run.epoch.RunTitle;
import io.conoscope.ui.run.evaluation.EvaluationsModel;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;

/// The cosines of each run's pairs from epoch to epoch, up to four runs side by side.
public final class DistributionPanel extends BorderPane {

    private final DistributionModel model;
    private final EvaluationsModel evaluations;
    private final Messages words;
    private final Background painting;
    private final ColorTokens tokens = DensityColors.tokens();
    private final HBox columns = new HBox();
    private final List<RunColumn> shown = new ArrayList<>();

    /// @param painting paints the distributions
    /// @param files    keeps them
    /// @param open     asks for runs to open
    public DistributionPanel(
            EvaluationsModel evaluations,
            Background painting,
            Messages words,
            FigureExport files,
            Runnable open) {
        this.evaluations = evaluations;
        this.words = words;
        this.painting = painting;
        model = new DistributionModel(evaluations);
        columns.setId("distribution-columns");
        columns.getStyleClass().add("run-columns");
        columns.setMinSize(0, 0);
        var strip = new EpochStrip(evaluations.epoch(), words);
        var frame = new EvaluationFrame(evaluations, "distribution", words, open);
        setId("distribution");
        getStyleClass().add("cs-panel");
        setTop(frame.header(controls(files)));
        setCenter(frame.around(columns));
        setBottom(strip);
        getChildren().add(tokens);
        strip.takeKeysOf(this);
        model.distributionsProperty().subscribe(now -> show());
        // Colours change one by one while a style is applied, which drawing may itself ask for.
        var later = new LatestOnFx<Object>(FxThread.EXECUTOR, now -> show());
        tokens.colorsProperty().subscribe((before, now) -> later.accept(now));
        evaluations
                .epoch()
                .positionProperty()
                .subscribe(now -> shown.forEach(RunColumn::showEpoch));
    }

    private void show() {
        var distributions = model.distributionsProperty().get();
        var colors = DensityColors.of(tokens);
        int wanted = distributions.columns().size();
        while (shown.size() < wanted) {
            var column = new RunColumn(evaluations.epoch(), words, painting, colors);
            column.setPrefWidth(200);
            HBox.setHgrow(column, Priority.ALWAYS);
            shown.add(column);
        }
        while (shown.size() > wanted) {
            shown.removeLast();
        }
        columns.getChildren().setAll(shown);
        for (int i = 0; i < wanted; i++) {
            shown.get(i).show(distributions.columns().get(i), distributions.span(), colors);
        }
    }

    private Node export(FigureExport files) {
        var figure =
                new Figure(
                                "distribution",
                                () -> RunTitle.names(evaluations.evaluatedProperty().get()))
                        .withPicture(scale -> EvaluationPrint.of(this, columns, scale))
                        .withText(
                                FigureFormat.CSV,
                                () -> {
                                    var runs = evaluations.evaluatedProperty().get();
                                    var kinds = model.kindsProperty().get();
                                    return () -> CosineCsv.of(runs, kinds);
                                });
        var export = new EvaluationExport(figure, files, words);
        export.disableProperty().bind(evaluations.emptinessProperty().isNotEmpty());
        return export;
    }

    private Node[] controls(FigureExport files) {
        var buttons = new ArrayList<Node>();
        for (var kind : CosineKind.values()) {
            var swatch = new Region();
            swatch.getStyleClass().addAll("kind-swatch", kind.key());
            var button = new ToggleButton(words.get("kind." + kind.key()), swatch);
            button.setId("kind-" + kind.key());
            button.getStyleClass().addAll("small", "kind-toggle");
            button.setSelected(model.kindsProperty().get().contains(kind));
            button.setMinWidth(USE_PREF_SIZE);
            Buttons.explain(button, words.get("kind." + kind.key() + ".tip"));
            button.setOnAction(
                    event -> {
                        model.show(kind, button.isSelected());
                        button.setSelected(model.kindsProperty().get().contains(kind));
                    });
            buttons.add(button);
        }
        buttons.add(export(files));
        return buttons.toArray(Node[]::new);
    }
}
