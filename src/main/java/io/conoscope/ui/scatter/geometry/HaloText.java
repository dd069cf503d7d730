package io.conoscope.ui.scatter.geometry;

import io.conoscope.ui.kit.page.PageMark;

import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Text;

/// A few words with a halo, so that they read on points.
final class HaloText extends Group {

    /// The type of labels in pixels, as `structure.css` sets it.
    private static final double USUAL = 12;

    private final Text halo = new Text();
    private final Text text = new Text();

    HaloText() {
        for (var part : new Text[] {halo, text}) {
            part.setTextOrigin(VPos.TOP);
            part.getStyleClass().add("plot-label");
        }
        halo.getStyleClass().add("plot-label-halo");
        halo.setStrokeLineJoin(StrokeLineJoin.ROUND);
        getChildren().setAll(halo, text);
        setManaged(false);
        setMouseTransparent(true);
    }

    /// Says something else; empty words hide it.
    void say(String words) {
        setVisible(!words.isEmpty());
        if (!words.equals(text.getText())) {
            halo.setText(words);
            text.setText(words);
        }
        applyCss();
    }

    double wide() {
        return Math.ceil(text.getLayoutBounds().getWidth());
    }

    double high() {
        return Math.ceil(text.getLayoutBounds().getHeight());
    }

    /// By how much its type is enlarged in a presentation; at least 1.
    double factor() {
        return Math.max(1, text.getFont().getSize() / USUAL);
    }

    /// Puts its upper left corner there, on whole pixels.
    void at(double x, double y) {
        setTranslateX(Math.rint(x));
        setTranslateY(Math.rint(y));
    }

    /// Where it stands.
    Rectangle2D box() {
        return new Rectangle2D(getTranslateX(), getTranslateY(), wide(), high());
    }

    /// The same on a page.
    PageMark onPage(int ink, int canvas) {
        return new PageMark.Words(
                text.getText(),
                getTranslateX() + wide() / 2,
                getTranslateY() + text.getBaselineOffset(),
                text.getFont().getSize(),
                ink,
                canvas);
    }
}
