package io.conoscope.ui.histogram;

import io.conoscope.base.ConoscopeException;
import io.conoscope.ui.kit.Bitmaps;
import io.conoscope.ui.kit.FxThread;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.Session;

import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Transform;
import javafx.stage.FileChooser;

import org.kordamp.ikonli.javafx.FontIcon;

import java.nio.file.Path;
import java.util.concurrent.Executor;

/// Matching image-text cosines beside text-text cosines of the same photo: where the two hills
/// part, there is the gap.
public final class HistogramPanel extends BorderPane {

    private static final double PICTURE_WIDTH = 800;
    private static final double PICTURE_HEIGHT = 500;
    private static final double PICTURE_SCALE = 2;

    private final Messages words;
    private final HistogramModel model;
    private final HistogramFigure figure;

    /// @param session whose embeddings are counted
    /// @param compute counts them
    public HistogramPanel(Session session, Messages words, Executor compute) {
        this.words = words;
        model = new HistogramModel(session, words, FxThread.background(compute));
        figure = new HistogramFigure(words);
        setId("histogram");
        getStyleClass().addAll("cs-panel", "histogram-panel");
        setTop(header());
        setCenter(new StackPane(figure, emptiness()));
        figure.visibleProperty().bind(model.emptinessProperty().isEmpty());
        model.hillsProperty().subscribe((before, now) -> show());
        model.densityProperty().subscribe((before, now) -> show());
        show();
    }

    /// Whether there is something to export.
    public boolean hasPicture() {
        return model.hillsProperty().get() != null;
    }

    /// The figure with its title, for a file, in the colours of the window; twice the pixels of
    /// the screen. FX thread.
    ///
    /// @throws IllegalStateException if there is nothing to draw
    public WritableImage picture() {
        if (!hasPicture()) {
            throw new IllegalStateException("no hills to draw, expected embeddings");
        }
        var copy = new HistogramFigure(words);
        copy.show(
                model.hillsProperty().get(),
                model.densityProperty().get(),
                model.subjectProperty().get());
        copy.dressForExport(words.get("histogram.title"));
        var scene = new Scene(copy, PICTURE_WIDTH, PICTURE_HEIGHT);
        if (getScene() != null) {
            scene.getStylesheets().setAll(getScene().getStylesheets());
        }
        copy.applyCss();
        copy.layout();
        var parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(PICTURE_SCALE, PICTURE_SCALE));
        return copy.snapshot(parameters, null);
    }

    /// Writes [#picture] as PNG. FX thread.
    ///
    /// @throws ConoscopeException `file.write` if the file cannot be written
    public void savePicture(Path target) throws ConoscopeException {
        Bitmaps.writePng(picture(), target);
    }

    private void show() {
        figure.show(
                model.hillsProperty().get(),
                model.densityProperty().get(),
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
        counts.setSelected(true);
        choice.selectedToggleProperty()
                .subscribe(
                        (before, now) -> {
                            if (now == null) {
                                choice.selectToggle(before);
                            } else {
                                model.densityProperty().set(now == density);
                            }
                        });
        var save = new Button(null, new FontIcon("mdi2i-image-outline"));
        save.setId("histogram-save");
        save.getStyleClass().addAll("flat", "button-icon");
        save.setTooltip(new Tooltip(words.get("histogram.save")));
        save.setAccessibleText(words.get("histogram.save"));
        save.disableProperty().bind(model.hillsProperty().isNull());
        save.setOnAction(event -> savePictureAs());
        var toggles = new HBox(counts, density);
        toggles.setAlignment(Pos.CENTER);
        var header = new HBox(title, toggles, save);
        header.getStyleClass().add("panel-header");
        return header;
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

    /// Asks for a file and saves the picture there; does nothing without hills. FX thread.
    private void savePictureAs() {
        if (!hasPicture()) {
            return;
        }
        var chooser = new FileChooser();
        chooser.setTitle(words.get("histogram.save"));
        chooser.setInitialFileName("histogram.png");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PNG", "*.png"));
        var file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            try {
                savePicture(file.toPath());
            } catch (ConoscopeException e) {
                figure.say(String.valueOf(e.getMessage()));
            }
        }
    }
}
