package io.conoscope.ui.kit.view;

import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Bitmaps;
import io.conoscope.ui.kit.Outcome;

import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.awt.image.BufferedImage;

/// A picture that is painted in the background: one is under way at a time, and only the newest
/// waits behind it. FX thread only.
public final class PaintedPicture extends ImageView {

    private static final Logger LOG = LoggerFactory.getLogger(PaintedPicture.class);

    /// Paints, on another thread.
    @FunctionalInterface
    public interface Painter {

        /// @param scale pixels of the picture a logical pixel
        BufferedImage paint(double scale);
    }

    private record Request(Painter painter, double width, double height) {}

    /// The style class of every such picture.
    public static final String STYLE = "painted-picture";

    private final Background background;
    private @Nullable Request shown;
    private @Nullable Request waiting;
    private boolean busy;

    /// @param background paints
    public PaintedPicture(Background background) {
        this.background = background;
        setManaged(false);
        setMouseTransparent(true);
        getStyleClass().add(STYLE);
    }

    /// Shows what the painter paints as soon as that is there.
    ///
    /// @param width  in logical pixels
    /// @param height in logical pixels
    public void show(Painter painter, double width, double height) {
        waiting = new Request(painter, width, height);
        next();
    }

    /// Whether the newest picture is on screen.
    public boolean isSettled() {
        return !busy && waiting == null;
    }

    /// Paints what is on screen again and shows it at once, for a print; the next picture is as
    /// usual.
    ///
    /// @param scale pixels of the picture a logical pixel
    public void refine(double scale) {
        var request = shown;
        if (request != null) {
            setImage(Bitmaps.toFx(request.painter().paint(scale)));
        }
    }

    private void next() {
        var request = waiting;
        if (busy || request == null) {
            return;
        }
        waiting = null;
        busy = true;
        double scale = renderScale();
        background.run(
                () -> Bitmaps.toFx(request.painter().paint(scale)),
                Outcome.of(image -> painted(request, image), this::failed));
    }

    private void painted(Request request, Image image) {
        busy = false;
        shown = request;
        setFitWidth(request.width());
        setFitHeight(request.height());
        setImage(image);
        next();
    }

    private void failed(Throwable failure) {
        busy = false;
        LOG.error("painting", failure);
        next();
    }

    private double renderScale() {
        var scene = getScene();
        var window = scene == null ? null : scene.getWindow();
        return window == null ? 1 : Math.max(1, window.getRenderScaleX());
    }
}
