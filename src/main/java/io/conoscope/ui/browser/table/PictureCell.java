package io.conoscope.ui.browser.table;

import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.ImageSource;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.thumbnail.LifoLoader;
import io.conoscope.ui.kit.thumbnail.Thumbnail;

import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.TableCell;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/// A photo as large as a row allows; a diamond for a text, a disc for an image without a file.
final class PictureCell extends TableCell<Integer, Integer> {

    private static final double SIDE = ItemTable.ROW_HEIGHT - 4;

    private final ItemTableModel model;
    private final LifoLoader<ImageSource, Thumbnail> thumbnails;
    private final Messages words;
    private final ImageView picture = new ImageView();
    private final Region mark = new Region();
    private boolean waiting;

    PictureCell(
            ItemTableModel model, LifoLoader<ImageSource, Thumbnail> thumbnails, Messages words) {
        this.model = model;
        this.thumbnails = thumbnails;
        this.words = words;
        getStyleClass().add("picture-cell");
        setAlignment(Pos.CENTER);
        picture.setFitWidth(SIDE);
        picture.setFitHeight(SIDE);
        mark.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setGraphic(new StackPane(mark, picture));
    }

    @Override
    protected void updateItem(@Nullable Integer point, boolean empty) {
        super.updateItem(point, empty);
        var index = model.index();
        getGraphic().setVisible(!empty && point != null && index != null);
        waiting = false;
        picture.setImage(null);
        if (empty || point == null || index == null) {
            return;
        }
        var corpus = index.corpus();
        boolean image = point < corpus.images().size();
        mark.getStyleClass().setAll(image ? "disc" : "diamond");
        setAccessibleText(words.get(image ? "table.is-image" : "table.is-text"));
        if (image) {
            show(corpus.images().get(point));
        }
    }

    /// Looks again for a picture that was not there yet.
    void arrived() {
        var point = getItem();
        var index = model.index();
        if (waiting && point != null && index != null && point < index.corpus().images().size()) {
            show(index.corpus().images().get(point));
        }
    }

    private void show(ImageItem item) {
        var source = item.source();
        var thumbnail = source == null ? null : thumbnails.want(source);
        waiting = source != null && thumbnail == null;
        var image = thumbnail == null ? null : thumbnail.image();
        picture.setImage(image);
        if (image != null) {
            double side = Math.min(image.getWidth(), image.getHeight());
            picture.setViewport(
                    new Rectangle2D(
                            (image.getWidth() - side) / 2,
                            (image.getHeight() - side) / 2,
                            side,
                            side));
        }
    }
}
