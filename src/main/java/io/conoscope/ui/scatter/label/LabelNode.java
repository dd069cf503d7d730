package io.conoscope.ui.scatter.label;

import javafx.animation.FadeTransition;
import javafx.geometry.VPos;
import javafx.scene.CacheHint;
import javafx.scene.Group;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Text;
import javafx.util.Duration;

/// The words of one cluster with a halo, so that they read on points. Moves as one picture.
final class LabelNode extends Group {

    private static final Duration FADE = Duration.millis(160);

    private final Text halo = new Text();
    private final Text text = new Text();

    /// @param coarse whether it names one of the largest clusters
    LabelNode(String words, boolean coarse) {
        for (var part : new Text[] {halo, text}) {
            part.setText(words);
            part.setTextOrigin(VPos.TOP);
            part.getStyleClass().add("plot-label");
            if (coarse) {
                part.getStyleClass().add("plot-label-coarse");
            }
        }
        halo.getStyleClass().add("plot-label-halo");
        halo.setStrokeLineJoin(StrokeLineJoin.ROUND);
        getChildren().setAll(halo, text);
        setManaged(false);
        setMouseTransparent(true);
        setCache(true);
        setCacheHint(CacheHint.SPEED);
    }

    double wide() {
        return Math.ceil(text.getLayoutBounds().getWidth());
    }

    double high() {
        return Math.ceil(text.getLayoutBounds().getHeight());
    }

    /// From its upper edge to its base line.
    double baseline() {
        return text.getBaselineOffset();
    }

    double typeSize() {
        return text.getFont().getSize();
    }

    String words() {
        return text.getText();
    }

    /// Puts its upper left corner there, on whole pixels.
    void at(double x, double y) {
        setTranslateX(Math.rint(x));
        setTranslateY(Math.rint(y));
    }

    void fadeIn() {
        var fade = new FadeTransition(FADE, this);
        fade.setFromValue(0);
        fade.setToValue(1);
        fade.play();
    }
}
