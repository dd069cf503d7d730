package io.conoscope.ui.scatter;

import io.conoscope.ui.kit.Words;
import io.conoscope.ui.scatter.draw.ScatterPicture;
import io.conoscope.ui.scatter.side.ScatterCanvas;
import io.conoscope.ui.scatter.side.ScatterModel;
import io.conoscope.ui.scatter.side.ScatterTexts;
import io.conoscope.ui.scatter.side.Subject;
import io.conoscope.ui.session.Session;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executor;

/// The scatter: images as discs, texts as diamonds, a line for each matched pair.
///
/// Shows [Session#layoutProperty] as it forms, and shares hover and selection through the session.
public final class ScatterPanel extends BorderPane {

    private final ScatterModel model;
    private final ScatterCanvas canvas;

    /// @param raster draws the pixels and decodes hovered photos; a thread of its own keeps the
    ///     window smooth
    public ScatterPanel(Session session, Words words, Executor raster) {
        this(session, words, raster, raster);
    }

    /// @param raster draws the pixels; a thread of its own keeps the window smooth
    /// @param io     decodes hovered photos
    public ScatterPanel(Session session, Words words, Executor raster, Executor io) {
        var subject = Subject.of(session);
        model = new ScatterModel(session, subject);
        var texts = new ScatterTexts(session, subject, words);
        canvas = new ScatterCanvas(model, texts, raster, io);
        setId("scatter");
        getStyleClass().addAll("cs-panel", "scatter");
        var legend = new Legend(words, model.shownProperty(), methodLabel(texts), fitButton(words));
        setTop(legend);
        setCenter(new StackPane(canvas, empty(words)));
        setMinSize(0, 0);
        model.pointsProperty().subscribe(legend::count);
    }

    private static Label methodLabel(ScatterTexts texts) {
        var label = new Label();
        label.setId("scatter-method");
        label.getStyleClass().addAll("cs-muted", "scatter-method");
        var tip = new Tooltip();
        tip.setWrapText(true);
        tip.setMaxWidth(320);
        label.setTooltip(tip);
        texts.subject()
                .method()
                .subscribe(
                        () -> {
                            label.setText(texts.methodName());
                            tip.setText(texts.methodMeaning());
                        });
        label.setText(texts.methodName());
        tip.setText(texts.methodMeaning());
        return label;
    }

    private Button fitButton(Words words) {
        var button = new Button();
        button.setId("scatter-fit");
        button.getStyleClass().addAll("flat", "scatter-fit");
        button.setTooltip(new Tooltip(words.get("scatter.fit.tip")));
        button.setOnAction(event -> model.camera().fit());
        model.camera()
                .followingProperty()
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
        model.camera().fit();
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

    /// The present view as a picture for a file: take it on the FX thread, write it on another.
    public ScatterPicture picture() {
        return canvas.picture();
    }

    /// Whether the newest state is on screen with all its lines.
    public boolean isSettled() {
        return canvas.isSettled();
    }

    /// Where the points of the picture on screen are, as the layout gave them once nothing glides:
    /// x0, y0, x1, y1 …; null before the first picture.
    public float @Nullable [] drawn() {
        return canvas.drawn();
    }
}
