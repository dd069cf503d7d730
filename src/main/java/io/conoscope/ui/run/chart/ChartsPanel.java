package io.conoscope.ui.run.chart;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.FxThread;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.sheet.EscapeKey;
import io.conoscope.ui.run.RunDamageText;
import io.conoscope.ui.run.RunLegend;
import io.conoscope.ui.session.run.OpenRun;

import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/// Charts of the chosen tags, with what they have in common above them.
public final class ChartsPanel extends VBox {

    private static final double WIDEST = 640;
    private static final int MOST_REASONS = 8;

    private final ChartsModel model;
    private final ChartPlot.Context context;
    private final ChartGrid grid;
    private final VBox noRuns;
    private final VBox noTags;
    private final VBox noneShown;
    private final VBox noScalars;
    private final BooleanBinding zoomed;

    /// @param raster draws
    /// @param open   asks for runs to open
    public ChartsPanel(
            ChartsModel model, Messages words, Executor raster, ChartFiles files, Runnable open) {
        this.model = model;
        this.zoomed = model.zoomed();
        var inks = new ChartInks();
        this.context = new ChartPlot.Context(model, inks, words, raster, FxThread.EXECUTOR);
        var export = new ExportMenu(words, (plot, format) -> files.save(plot, format, inks));
        this.grid = new ChartGrid(tag -> new ChartCard(tag, context, export));
        this.noRuns = noRuns(words, open);
        this.noTags =
                empty(words.get("charts.none"), button(MaterialDesignR.RESTORE, words, model));
        this.noneShown = empty(words.get("evaluations.none-shown"));
        this.noScalars = noScalars(words);
        getStyleClass().addAll("cs-panel", "charts");
        setId("charts");
        var middle = new StackPane(inks.tokens(), grid, noRuns, noTags, noneShown, noScalars);
        VBox.setVgrow(middle, Priority.ALWAYS);
        var legend = new RunLegend(model.runs(), words);
        getChildren().setAll(new ChartsBar(model, words), legend, middle);
        listen(inks);
        EscapeKey.whileSeen(this, this::showAll);
    }

    /// Shows all charts again; whether one alone filled the panel.
    private boolean showAll() {
        var alone = model.aloneProperty().get();
        if (alone != null) {
            model.toggleAlone(alone);
        }
        return alone != null;
    }

    /// Why there is no curve, run by run.
    private VBox noScalars(Messages words) {
        var why = new RunDamageText(words);
        var reasons = new Label();
        reasons.setId("charts-reasons");
        reasons.getStyleClass().add("cs-small");
        reasons.setWrapText(true);
        reasons.setMaxWidth(WIDEST);
        var box = empty(words.get("charts.noScalars"));
        box.getChildren().add(reasons);
        model.runs()
                .revisionProperty()
                .subscribe(
                        now ->
                                reasons.setText(
                                        model.runs().runs().stream()
                                                .limit(MOST_REASONS)
                                                .map(run -> reason(run, why, words))
                                                .collect(Collectors.joining("\n"))));
        return box;
    }

    private static String reason(OpenRun run, RunDamageText why, Messages words) {
        return words.get("run.warning", run.name(), why.whyEmpty(run.data()));
    }

    private VBox noRuns(Messages words, Runnable open) {
        var button =
                Buttons.labelled(
                        MaterialDesignF.FOLDER_OPEN_OUTLINE,
                        "charts-open",
                        "runs.open",
                        words,
                        open);
        var box = empty("", button);
        var awaited = model.runs().awaitedProperty();
        if (box.getChildren().getFirst() instanceof Label said) {
            said.setId("charts-empty");
            said.textProperty()
                    .bind(
                            awaited.map(
                                    name ->
                                            name.isEmpty()
                                                    ? words.get("runs.empty")
                                                    : words.get("runs.awaited", name)));
        }
        button.visibleProperty().bind(awaited.isEmpty());
        return box;
    }

    private static Button button(Ikon ikon, Messages words, ChartsModel model) {
        return Buttons.labelled(
                ikon, "charts-telling", "charts.telling", words, model.tags()::chooseTelling);
    }

    private static VBox empty(String sentence, Button... button) {
        var said = new Label(sentence);
        said.setMaxWidth(420);
        var box = new VBox(said);
        box.getChildren().addAll(button);
        box.getStyleClass().add("cs-empty");
        return box;
    }

    private void listen(ChartInks inks) {
        Runnable arrange = this::arrange;
        model.tags().chosen().subscribe(arrange);
        model.aloneProperty().subscribe(arrange);
        model.runs().runs().subscribe(arrange);
        model.runs().shown().subscribe(arrange);
        model.tags().known().subscribe(arrange);
        Runnable draw = this::draw;
        model.runs().revisionProperty().subscribe(draw);
        model.runs().shown().subscribe(draw);
        List.of(
                        model.axisProperty(),
                        model.smoothingProperty(),
                        model.logXProperty(),
                        model.logYProperty(),
                        model.outliersProperty(),
                        model.windowProperty(),
                        inks.tokens().colorsProperty())
                .forEach(property -> property.subscribe(draw));
        zoomed.subscribe(draw);
        var pulse = new CrossPulse(grid::inView);
        model.crossProperty().subscribe(pulse::moved);
        arrange();
    }

    private void arrange() {
        var chosen = model.tags().chosen();
        var seen = seen();
        for (var part : List.of(grid, noRuns, noTags, noneShown, noScalars)) {
            part.setVisible(part == seen);
        }
        var alone = model.aloneProperty().get();
        if (alone != null && chosen.contains(alone)) {
            grid.show(List.of(alone), true);
        } else {
            grid.show(chosen, false);
        }
    }

    private Region seen() {
        if (model.runs().runs().isEmpty()) {
            return noRuns;
        } else if (model.runs().shown().isEmpty()) {
            return noneShown;
        } else if (model.tags().known().isEmpty()) {
            return noScalars;
        }
        return model.tags().chosen().isEmpty() ? noTags : grid;
    }

    /// Whether a chart with a line shows.
    public boolean hasDrawn() {
        return grid.inView().stream().anyMatch(ChartsPanel::hasLine);
    }

    private static boolean hasLine(ChartCard card) {
        var picture = card.plot().picture();
        return picture != null && !picture.empty();
    }

    /// Whether all charts in view show the newest that is known.
    public boolean isSettled() {
        return grid.inView().stream().allMatch(card -> card.plot().isSettled());
    }

    private void draw() {
        grid.inView().forEach(card -> card.plot().draw());
    }
}
