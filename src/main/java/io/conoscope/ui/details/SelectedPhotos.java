package io.conoscope.ui.details;

import io.conoscope.corpus.ImageSource;
import io.conoscope.ui.kit.FxThread;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.kit.thumbnail.LifoLoader;
import io.conoscope.ui.kit.thumbnail.Thumbnail;

import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;

/// Some photos as small tiles; a click chooses one alone.
final class SelectedPhotos extends FlowPane {

    private static final int SIDE = 44;
    private static final LifoLoader.Limits LIMITS = new LifoLoader.Limits(120, 24, 1);

    private final IntConsumer choose;
    private final LifoLoader<ImageSource, Thumbnail> thumbnails;
    private final Map<ImageSource, ImageView> waiting = new HashMap<>();

    /// @param io     decodes thumbnails
    /// @param choose selects a point alone
    SelectedPhotos(String id, Executor io, IntConsumer choose) {
        super(4, 4);
        this.choose = choose;
        thumbnails =
                new LifoLoader<>(
                        io, FxThread.EXECUTOR, source -> Thumbnail.of(source, 2 * SIDE), LIMITS);
        thumbnails.onArrival(this::arrived);
        setId(id);
        getStyleClass().add("selected-photos");
    }

    void show(List<Details.Shown> photos) {
        getChildren().clear();
        waiting.clear();
        for (var photo : photos) {
            var source = photo.item().source();
            if (source != null) {
                getChildren().add(tile(photo, source));
            }
        }
        arrived();
    }

    private Button tile(Details.Shown photo, ImageSource source) {
        var view = new ImageView();
        view.setFitWidth(SIDE);
        view.setFitHeight(SIDE);
        var tile = new Button(null, view);
        tile.getStyleClass().setAll("selected-photo");
        tile.setMinSize(SIDE, SIDE);
        tile.setAccessibleRole(AccessibleRole.BUTTON);
        var name = photo.item().id();
        var said =
                Double.isNaN(photo.cosine())
                        ? name
                        : NumberText.fixed(photo.cosine(), 3) + " · " + name;
        tile.setAccessibleText(said);
        tile.setTooltip(Tooltips.of(said));
        tile.setOnAction(event -> choose.accept(photo.point()));
        waiting.put(source, view);
        return tile;
    }

    private void arrived() {
        waiting.entrySet()
                .removeIf(
                        each -> {
                            var thumbnail = thumbnails.want(each.getKey());
                            if (thumbnail == null) {
                                return false;
                            }
                            show(each.getValue(), thumbnail);
                            return true;
                        });
    }

    private static void show(ImageView view, Thumbnail thumbnail) {
        var image = thumbnail.image();
        if (image != null) {
            double side = Math.min(image.getWidth(), image.getHeight());
            view.setImage(image);
            view.setViewport(
                    new Rectangle2D(
                            (image.getWidth() - side) / 2,
                            (image.getHeight() - side) / 2,
                            side,
                            side));
        }
    }
}
