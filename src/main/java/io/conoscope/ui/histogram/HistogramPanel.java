package io.conoscope.ui.histogram;

import io.conoscope.ui.kit.Bitmaps;
import io.conoscope.ui.kit.FxThread;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.kit.figure.Figure;
import io.conoscope.ui.kit.figure.FigureExport;
import io.conoscope.ui.kit.figure.FigureFormat;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.select.SelectionModel;

import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Transform;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.awt.image.BufferedImage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// Matching image-text cosines beside text-text cosines of the same photo, or beside those of other
/// kinds of pairs: where the distributions part, there is the gap.
public final class HistogramPanel extends BorderPane {

    private static final double PICTURE_WIDTH = 800;
    private static final double PICTURE_HEIGHT = 500;

    private final Messages words;
    private final HistogramModel model;
    private final HistogramSelectionModel selected;
    private final HistogramFigure distributions;
    private final FigureExport export;
    private final Figure figure;

    /// @param session   whose embeddings are counted
    /// @param selection what is brushed over is selected through it
    /// @param compute   counts them
    /// @param export    saves the figure
    public HistogramPanel(
            Session session,
            SelectionModel selection,
            Messages words,
            Executor compute,
            FigureExport export) {
        this.words = words;
        this.export = export;
        var background = FxThread.background(compute);
        model = new HistogramModel(session, words, background);
        selected = new HistogramSelectionModel(session, selection, model, background);
        distributions = new HistogramFigure(words);
        distributions.brushWith(selected);
        figure = newFigure();
        setId("histogram");
        getStyleClass().addAll("cs-panel", "histogram-panel");
        setTop(header());
        setCenter(new StackPane(distributions, emptiness()));
        distributions.visibleProperty().bind(model.emptinessProperty().isEmpty());
        model.distributionsProperty().subscribe((before, now) -> show());
        model.heightsProperty().subscribe((before, now) -> show());
        selected.selectedProperty().subscribe((before, now) -> show());
        show();
    }

    /// What the panel can draw of itself: the distributions with their title, and the counts behind
    /// them.
    public Figure figure() {
        return figure;
    }

    /// Asks where, and saves the figure; does nothing while there is none. FX thread.
    public void save() {
        if (model.distributionsProperty().get() != null) {
            export.save(figure);
        }
    }

    private Figure newFigure() {
        return new Figure("histogram", model.subjectProperty()::get)
                .withPicture(this::picture)
                .withText(FigureFormat.CSV, this::numbers);
    }

    /// The distributions with their title in a scene of their own, in the colours of the window.
    private @Nullable Supplier<BufferedImage> picture(double scale) {
        if (model.distributionsProperty().get() == null) {
            return null;
        }
        var copy = new HistogramFigure(words);
        copy.show(
                model.distributionsProperty().get(),
                selected.selectedProperty().get(),
                model.heightsProperty().get(),
                model.subjectProperty().get());
        copy.dressForExport(words.get("histogram.title"));
        var scene = new Scene(copy, PICTURE_WIDTH, PICTURE_HEIGHT);
        if (getScene() != null) {
            scene.getStylesheets().setAll(getScene().getStylesheets());
        }
        copy.applyCss();
        copy.layout();
        var parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        var print = copy.snapshot(parameters, null);
        return () -> Bitmaps.toAwt(print);
    }

    private @Nullable Supplier<String> numbers() {
        var distributions = model.distributionsProperty().get();
        return distributions == null
                ? null
                : () -> distributions.summaryCsv() + "\r\n" + distributions.csv();
    }

    private void show() {
        distributions.show(
                model.distributionsProperty().get(),
                selected.selectedProperty().get(),
                model.heightsProperty().get(),
                model.subjectProperty().get());
    }

    private HBox header() {
        var title = new Label(words.get("histogram.title"));
        title.getStyleClass().add("cs-heading");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var choice = new ToggleGroup();
        var counts = toggle("histogram-counts", words.get("histogram.counts"), choice);
        var density = toggle("histogram-density", words.get("histogram.as-density"), choice);
        counts.getStyleClass().add("left-pill");
        density.getStyleClass().add("right-pill");
        counts.setOnAction(event -> choose(HistogramHeights.COUNTS, counts));
        density.setOnAction(event -> choose(HistogramHeights.DENSITY, density));
        model.heightsProperty()
                .subscribe(
                        wanted -> {
                            counts.setSelected(wanted == HistogramHeights.COUNTS);
                            density.setSelected(wanted == HistogramHeights.DENSITY);
                        });
        var save = new Button(null, new FontIcon("mdi2i-image-outline"));
        save.setId("histogram-save");
        save.getStyleClass().addAll("flat", "button-icon");
        save.setTooltip(Tooltips.of(words.get("histogram.save")));
        save.setAccessibleText(words.get("histogram.save"));
        save.disableProperty().bind(model.distributionsProperty().isNull());
        save.setOnAction(event -> save());
        var toggles = new HBox(counts, density);
        toggles.setAlignment(Pos.CENTER);
        var header = new HBox(title, toggles, new CosineKindMenu(model, words), save);
        header.getStyleClass().add("panel-header");
        return header;
    }

    /// Whoever presses what is chosen keeps it.
    private void choose(HistogramHeights heights, ToggleButton button) {
        model.chooseHeights(heights);
        button.setSelected(true);
    }

    private static ToggleButton toggle(String id, String text, ToggleGroup group) {
        var button = new ToggleButton(text);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setToggleGroup(group);
        return button;
    }

    private StackPane emptiness() {
        var sentence = new Label();
        sentence.setId("histogram-empty");
        sentence.textProperty().bind(model.emptinessProperty());
        var box = new StackPane(sentence);
        box.getStyleClass().add("cs-empty");
        box.visibleProperty().bind(model.emptinessProperty().isNotEmpty());
        return box;
    }
}
