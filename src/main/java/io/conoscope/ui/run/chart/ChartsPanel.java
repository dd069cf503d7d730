package io.conoscope.ui.run.chart;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.FxThread;
import io.conoscope.ui.kit.Words;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

import java.util.List;
import java.util.concurrent.Executor;

/// Charts of the chosen tags, with what they have in common above them.
public final class ChartsPanel extends VBox {

    private final ChartsModel model;
    private final ChartPlot.Place place;
    private final ChartGrid grid;
    private final VBox noRuns;
    private final VBox noTags;

    /// @param raster draws
    /// @param open   asks for runs to open
    public ChartsPanel(
            ChartsModel model, Words words, Executor raster, ChartFiles files, Runnable open) {
        this.model = model;
        var inks = new ChartInks();
        this.place = new ChartPlot.Place(model, inks, words, raster, FxThread.EXECUTOR);
        var export =
                new ExportMenu(
                        words, (plot, kind) -> files.save(plot, kind, inks, plot.axisName()));
        this.grid = new ChartGrid(tag -> new ChartCard(tag, place, export));
        this.noRuns = noRuns(words, open);
        this.noTags =
                empty(words.get("charts.none"), button(MaterialDesignR.RESTORE, words, model));
        getStyleClass().addAll("cs-panel", "charts");
        setId("charts");
        var middle = new StackPane(inks.tokens(), grid, noRuns, noTags);
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().setAll(new ChartsBar(model, words), middle);
        listen(inks);
    }

    private VBox noRuns(Words words, Runnable open) {
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

    private static Button button(Ikon ikon, Words words, ChartsModel model) {
        return Buttons.labelled(
                ikon, "charts-telling", "charts.telling", words, model.tags()::chooseTelling);
    }

    private static VBox empty(String sentence, Button button) {
        var said = new Label(sentence);
        said.setMaxWidth(420);
        var box = new VBox(said, button);
        box.getStyleClass().add("cs-empty");
        return box;
    }

    private void listen(ChartInks inks) {
        Runnable arrange = this::arrange;
        model.tags().chosen().subscribe(arrange);
        model.aloneProperty().subscribe(arrange);
        model.runs().runs().subscribe(arrange);
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
        var pulse = new CrossPulse(grid::inView);
        model.crossProperty().subscribe(pulse::moved);
        arrange();
    }

    private void arrange() {
        boolean any = !model.runs().runs().isEmpty();
        var chosen = model.tags().chosen();
        noRuns.setVisible(!any);
        noTags.setVisible(any && chosen.isEmpty());
        grid.setVisible(any && !chosen.isEmpty());
        var alone = model.aloneProperty().get();
        if (alone != null && chosen.contains(alone)) {
            grid.show(List.of(alone), true);
        } else {
            grid.show(chosen, false);
        }
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
