package io.conoscope.ui.details.photo;

import io.conoscope.corpus.ImageSource;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.kit.thumbnail.Thumbnail;

import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One photo as large as its frame allows, read in the background.
public final class PhotoFrame extends StackPane {

    private static final Logger LOG = LoggerFactory.getLogger(PhotoFrame.class);
    private static final int LARGEST_SIDE = 1024;
    private static final double TALLEST = 260;

    /// Of the window's height, so that captions stay in sight below the photo in a small window.
    private static final double SHARE_OF_WINDOW = 0.17;

    private final Background background;
    private final RequestNumbers requests = new RequestNumbers();
    private final ImageView view = new ImageView();
    private final Label reason = new Label();
    private @Nullable ImageSource shown;

    public PhotoFrame(Background background) {
        this.background = background;
        getStyleClass().add("photo-frame");
        view.setId("details-photo");
        view.setPreserveRatio(true);
        view.setSmooth(true);
        reason.setWrapText(true);
        reason.getStyleClass().add("cs-small");
        getChildren().addAll(reason, view);
        setMinWidth(0);
    }

    /// Shows a picture; the one before stays until it is read, so that nothing flickers.
    public void show(ImageSource source, String name) {
        view.setAccessibleText(name);
        if (!source.equals(shown)) {
            shown = source;
            background.runLatest(
                    requests,
                    () -> Thumbnail.of(source, LARGEST_SIDE),
                    Outcome.of(this::arrived, failure -> LOG.error("reading {}", source, failure)));
        }
    }

    private void arrived(Thumbnail thumbnail) {
        view.setImage(thumbnail.image());
        reason.setText(thumbnail.reason() == null ? "" : thumbnail.reason());
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        var image = view.getImage();
        return image == null ? 120 : sizeWithin(image, width < 0 ? getWidth() : width)[1];
    }

    @Override
    protected void layoutChildren() {
        var image = view.getImage();
        if (image != null) {
            var size = sizeWithin(image, getWidth());
            view.setFitWidth(size[0]);
            view.setFitHeight(size[1]);
        }
        super.layoutChildren();
    }

    private double[] sizeWithin(Image image, double width) {
        var scene = getScene();
        double tallest =
                scene == null ? TALLEST : Math.min(TALLEST, SHARE_OF_WINDOW * scene.getHeight());
        double scale = Math.min(width / image.getWidth(), tallest / image.getHeight());
        return new double[] {image.getWidth() * scale, image.getHeight() * scale};
    }
}
