package io.conoscope.ui.run.retrieval;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.kit.figure.Figure;
import io.conoscope.ui.kit.figure.FigureExport;
import io.conoscope.ui.kit.figure.FigureFormat;
import io.conoscope.ui.run.epoch.EpochStrip;
import io.conoscope.ui.run.epoch.EvaluationExport;
import io.conoscope.ui.run.epoch.EvaluationFrame;
import io.conoscope.ui.run.epoch.EvaluationPrint;
import io.conoscope.ui.run.epoch.RunTitle;
import io.conoscope.ui.run.evaluation.EvaluationsModel;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;

import java.util.ArrayList;
import java.util.List;

/// Recall of captions for captions and for pictures over training: a colour is a corpus, a dash
/// what is looked for.
public final class RetrievalPanel extends BorderPane {

    private final EvaluationsModel evaluations;
    private final RetrievalModel model;
    private final Messages words;
    private final HBox columns = new HBox();
    private final FlowPane legend = new FlowPane();
    private final HBox ks = new HBox();
    private final List<RecallPlot> plots = new ArrayList<>();

    /// @param files keeps what shows
    /// @param open  asks for runs to open
    public RetrievalPanel(
            EvaluationsModel evaluations, Messages words, FigureExport files, Runnable open) {
        this.evaluations = evaluations;
        this.words = words;
        model = new RetrievalModel(evaluations, words);
        columns.setId("retrieval-columns");
        columns.getStyleClass().add("run-columns");
        columns.setMinSize(0, 0);
        VBox.setVgrow(columns, Priority.ALWAYS);
        legend.setId("retrieval-legend");
        legend.getStyleClass().add("recall-legend");
        fillKs();
        var frame = new EvaluationFrame(evaluations, "retrieval", words, open);
        var strip = new EpochStrip(evaluations.epoch(), words);
        setId("retrieval");
        getStyleClass().add("cs-panel");
        var content = new VBox(legend, columns);
        setTop(frame.header(notice(), ks, export(files, content)));
        setCenter(frame.around(content));
        setBottom(strip);
        strip.takeKeysOf(this);
        model.chartsProperty().subscribe(this::show);
        evaluations.epoch().positionProperty().subscribe(now -> mark());
    }

    private void show(RetrievalModel.Charts charts) {
        plots.clear();
        columns.getChildren().clear();
        for (var chart : charts.charts()) {
            var title = new RunTitle(words);
            title.show(chart.run());
            var plot = new RecallPlot(words);
            plot.show(chart, charts.lastEpoch(), charts.top());
            plot.onChoose(evaluations.epoch()::showNearest);
            plots.add(plot);
            var box = new VBox(title, plot);
            box.setMinSize(0, 0);
            box.setPrefWidth(200);
            VBox.setVgrow(plot, Priority.ALWAYS);
            HBox.setHgrow(box, Priority.ALWAYS);
            columns.getChildren().add(box);
        }
        boolean several =
                charts.charts().stream().map(chart -> chart.run().run()).distinct().count() > 1;
        ks.setVisible(several);
        ks.setManaged(several);
        fillLegend(charts.corpora());
        mark();
    }

    private void mark() {
        plots.forEach(plot -> plot.mark(evaluations.epoch().epoch()));
    }

    private void fillLegend(List<String> corpora) {
        legend.getChildren().clear();
        for (int i = 0; i < corpora.size(); i++) {
            legend.getChildren().add(entry(corpora.get(i), "corpus-" + i, "text-text"));
        }
        if (!corpora.isEmpty()) {
            for (var search : Search.values()) {
                var entry = entry(words.get("retrieval." + search.key()), "any", search.key());
                Tooltip.install(
                        entry, Tooltips.of(words.get("retrieval." + search.key() + ".tip")));
                legend.getChildren().add(entry);
            }
        }
    }

    private static Node entry(String name, String corpus, String search) {
        var line = new Line(0, 0, 24, 0);
        line.getStyleClass().addAll("recall-line", corpus, search);
        var label = new Label(name);
        var entry = new HBox(6, line, label);
        entry.setAlignment(Pos.CENTER_LEFT);
        return entry;
    }

    private void fillKs() {
        var group = new ToggleGroup();
        for (var k : RetrievalModel.KS) {
            var button = new ToggleButton("@" + k);
            button.setId("retrieval-at-" + k);
            button.getStyleClass().addAll("small", "kind-toggle");
            button.setToggleGroup(group);
            button.setSelected(k.equals(model.kProperty().get()));
            Buttons.explain(button, words.get("retrieval.k", k));
            button.setOnAction(
                    event -> {
                        button.setSelected(true);
                        model.kProperty().set(k);
                    });
            ks.getChildren().add(button);
        }
        ks.setSpacing(4);
        ks.setAlignment(Pos.CENTER);
    }

    private Node export(FigureExport files, Node shown) {
        var figure =
                new Figure("retrieval", () -> RunTitle.names(evaluations.evaluatedProperty().get()))
                        .withPicture(scale -> EvaluationPrint.of(this, shown, scale))
                        .withText(
                                FigureFormat.CSV,
                                () -> {
                                    var runs = evaluations.evaluatedProperty().get();
                                    return () -> RecallCsv.of(runs);
                                });
        var export = new EvaluationExport(figure, files, words);
        export.disableProperty().bind(evaluations.emptinessProperty().isNotEmpty());
        return export;
    }

    private Label notice() {
        var label = new Label();
        label.setId("retrieval-left-out");
        label.getStyleClass().addAll("cs-small", "cs-warning-count");
        label.setMinWidth(0);
        label.textProperty().bind(model.noticeProperty());
        return label;
    }
}
