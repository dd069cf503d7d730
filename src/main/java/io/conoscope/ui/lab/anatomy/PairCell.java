package io.conoscope.ui.lab.anatomy;

import io.conoscope.corpus.ImageSource;
import io.conoscope.ui.kit.thumbnail.LifoLoader;
import io.conoscope.ui.kit.thumbnail.Thumbnail;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// A pair of the list: photo, caption, how much of its distance is its own.
final class PairCell extends ListCell<Integer> {

    private static final double SIDE = 44;

    private final AnatomyModel model;
    private final LifoLoader<ImageSource, Thumbnail> thumbnails;
    private final ImageView photo = new ImageView();
    private final Label caption = new Label();
    private final Label numbers = new Label();
    private final HBox line;

    PairCell(AnatomyModel model, LifoLoader<ImageSource, Thumbnail> thumbnails) {
        this.model = model;
        this.thumbnails = thumbnails;
        photo.setFitWidth(SIDE);
        photo.setFitHeight(SIDE);
        photo.setPreserveRatio(true);
        photo.managedProperty().bind(photo.visibleProperty());
        caption.setMinWidth(0);
        numbers.setMinWidth(0);
        numbers.getStyleClass().addAll("cs-small", "cs-muted");
        var words = new VBox(2, caption, numbers);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        line = new HBox(8, photo, words);
        line.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Integer place, boolean empty) {
        super.updateItem(place, empty);
        setText(null);
        if (empty || place == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        caption.setText(model.caption(place));
        numbers.setText(model.numbers(place));
        setAccessibleText(caption.getText() + ", " + numbers.getText());
        showPhoto(place);
        setGraphic(line);
    }

    /// Looks again for a photo that was not there yet.
    void arrived() {
        var place = getItem();
        if (place != null && !isEmpty()) {
            showPhoto(place);
        }
    }

    private void showPhoto(int place) {
        var item = model.image(place);
        var source = item == null ? null : item.source();
        photo.setVisible(source != null);
        var thumbnail = source == null ? null : thumbnails.want(source);
        photo.setImage(thumbnail == null ? null : thumbnail.image());
    }
}
