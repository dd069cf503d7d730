package io.conoscope.ui.scatter;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.scatter.side.ScatterCanvas;
import io.conoscope.ui.scatter.side.ScatterModel;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// The picture of one layout, under a line that says of what it is while there are two.
final class ScatterSide extends BorderPane {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    /// Narrower, the picture is of no use.
    private static final double NARROWEST = 160;

    private final ScatterModel model;
    private final ScatterCanvas canvas;
    private final StackPane plot;
    private final Label title = new Label();
    private final HBox header = new HBox();
    private final BooleanProperty titled = new SimpleBooleanProperty(false);

    /// @param id    of the side; its parts are named after it
    /// @param empty shows while there are no points
    ScatterSide(String id, ScatterModel model, ScatterCanvas canvas, Node empty) {
        this.model = model;
        this.canvas = canvas;
        setId(id);
        getStyleClass().add("scatter-side");
        setMinWidth(NARROWEST);
        setMinHeight(0);
        title.setId(id + "-title");
        title.getStyleClass().add("scatter-title");
        title.setWrapText(true);
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        header.getStyleClass().add("scatter-header");
        model.pointsProperty().subscribe(points -> empty.setVisible(points.size() == 0));
        plot = new StackPane(canvas, empty);
        setCenter(plot);
    }

    ScatterModel model() {
        return model;
    }

    ScatterCanvas canvas() {
        return canvas;
    }

    /// The picture, for what lies over it.
    StackPane plot() {
        return plot;
    }

    /// Fills the line above the picture.
    ///
    /// @param first whether Tab comes to it before the picture, else after it
    void fillHeader(Messages words, boolean first, Node... controls) {
        var fit =
                Buttons.icon(
                        MaterialDesignF.FIT_TO_PAGE_OUTLINE,
                        getId() + "-fit",
                        "compare.fit",
                        words,
                        model.camera()::fit);
        model.pointsProperty().subscribe(points -> fit.setDisable(points.size() == 0));
        header.getChildren().add(title);
        header.getChildren().addAll(controls);
        header.getChildren().add(fit);
        titled.subscribe(on -> placeHeader(on, first));
    }

    private void placeHeader(boolean on, boolean first) {
        if (!on) {
            setTop(null);
        } else if (first) {
            var picture = getCenter();
            setCenter(null);
            setTop(header);
            setCenter(picture);
        } else {
            setTop(header);
        }
    }

    void setTitled(boolean on) {
        titled.set(on);
    }

    /// Writes the line above the picture.
    void title(String text) {
        title.setText(text);
        title.setTooltip(text.isEmpty() ? null : Tooltips.of(text));
    }

    /// Marks the side that keys act on.
    void setCurrent(boolean current) {
        pseudoClassStateChanged(CURRENT, current);
    }
}
