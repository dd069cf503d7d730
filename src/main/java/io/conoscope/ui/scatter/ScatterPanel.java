package io.conoscope.ui.scatter;

import io.conoscope.ui.kit.Words;
import io.conoscope.ui.session.Session;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import java.util.concurrent.Executor;

/// The scatter: images as discs, texts as diamonds, a line for each matched pair.
///
/// Shows [Session#layoutProperty] as it forms, and shares hover and selection through the session.
public final class ScatterPanel extends BorderPane {

    private final ScatterModel model;
    private final ScatterCanvas canvas;

    /// @param raster draws the pixels; a thread of its own keeps the window smooth
    public ScatterPanel(Session session, Words words, Executor raster) {
        model = new ScatterModel(session);
        var texts = new ScatterTexts(session, words);
        canvas = new ScatterCanvas(model, session, texts, raster);
        setId("scatter");
        getStyleClass().addAll("cs-panel", "scatter");
        var legend = new Legend(words, model.shownProperty(), fitButton(words));
        setTop(legend);
        setCenter(new StackPane(canvas, empty(words)));
        setMinSize(0, 0);
        model.pointsProperty().subscribe(legend::count);
    }

    private Button fitButton(Words words) {
        var button = new Button();
        button.setId("scatter-fit");
        button.getStyleClass().addAll("flat", "scatter-fit");
        button.setTooltip(new Tooltip(words.get("scatter.fit.tip")));
        button.setOnAction(event -> model.fit());
        model.followingProperty()
                .subscribe(
                        on -> button.setText(words.get(on ? "scatter.following" : "scatter.fit")));
        return button;
    }

    private Label empty(Words words) {
        var label = new Label(words.get("scatter.empty"));
        label.setId("scatter-empty");
        label.getStyleClass().addAll("cs-muted", "scatter-empty");
        label.setWrapText(true);
        label.setMouseTransparent(true);
        model.pointsProperty().subscribe(points -> label.setVisible(points.size() == 0));
        return label;
    }

    /// Shows all points and follows them while they move.
    public void fit() {
        model.fit();
    }

    /// Chooses nothing.
    public void clear() {
        model.clear();
    }

    /// Adds to the choice what its points are paired with.
    public void choosePairs() {
        model.choosePairs();
    }

    /// Whether a layout that replaces another glides there within 600 ms; true at first.
    public BooleanProperty glidesProperty() {
        return model.glidesProperty();
    }

    /// Whether the newest state is on screen with all its lines.
    public boolean isSettled() {
        return canvas.isSettled();
    }
}
