package io.conoscope.ui.lab.batch;

import io.conoscope.corpus.ImageSource;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.kit.thumbnail.LifoLoader;
import io.conoscope.ui.kit.thumbnail.Thumbnail;
import io.conoscope.ui.lab.batch.control.PhotoCut;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.text.Text;
import javafx.scene.transform.Rotate;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Photos beside the rows of a matrix and first words above its columns, or their numbers where
/// there is no room. Nodes are kept: styling new ones takes longer than a frame.
final class MatrixLabels extends Group {

    private static final double BASE = 5;

    private final LifoLoader<ImageSource, Thumbnail> thumbnails;
    private final List<Label> labels = new ArrayList<>();

    MatrixLabels(LifoLoader<ImageSource, Thumbnail> thumbnails) {
        this.thumbnails = thumbnails;
        setManaged(false);
    }

    /// Where the matrix is.
    ///
    /// @param side    pixels of a cell
    /// @param numbers room for numbers, left of photos
    /// @param left    of the first column
    /// @param top     of the first row
    /// @param photos  whether photos and captions show
    record Place(int side, double numbers, double left, double top, boolean photos) {}

    /// Shows those of a batch; null for none.
    void show(@Nullable DrawnBatch batch, Place place) {
        int every =
                place.photos()
                        ? 1
                        : 8 * Math.max(1, (int) Math.ceil(4.0 / Math.max(1, place.side())));
        int needed = batch == null ? 0 : (batch.size() + every - 1) / every;
        boolean more = labels.size() < needed;
        while (labels.size() < needed) {
            labels.add(new Label());
        }
        if (more) {
            applyCss();
        }
        for (int i = 0; i < labels.size(); i++) {
            if (batch != null && i < needed) {
                labels.get(i).show(new BatchCell(batch, i * every, i * every), place);
            } else {
                labels.get(i).hide();
            }
        }
        showPhotos();
    }

    /// Shows the photos that have arrived meanwhile.
    void showPhotos() {
        labels.forEach(Label::showPhoto);
    }

    /// What stands at one item.
    private final class Label {

        private final Text number = text();
        private final Text caption = text();
        private final Rotate upwards = new Rotate();
        private final ImageView photo = new ImageView();
        private final Tooltip ofImage = Tooltips.of("");
        private final Tooltip ofText = Tooltips.of("");
        private @Nullable ImageSource source;

        Label() {
            photo.setManaged(false);
            caption.getTransforms().add(upwards);
            MatrixLabels.this.getChildren().addAll(number, caption, photo);
            Tooltip.install(number, ofImage);
            Tooltip.install(photo, ofImage);
            Tooltip.install(caption, ofText);
        }

        private static Text text() {
            var text = new Text();
            text.getStyleClass().add("batch-label");
            text.setManaged(false);
            return text;
        }

        void show(BatchCell cell, Place place) {
            double y = place.top() + (double) cell.row() * place.side();
            double x = place.left() + (cell.column() + 0.5) * place.side();
            number.setText(Integer.toString(cell.row() + 1));
            number.setX(place.numbers() - 6 - width(number));
            number.setY(y + place.side() / 2.0 + 4);
            ofImage.setText(cell.image().id());
            ofText.setText(cell.caption());
            if (place.photos()) {
                caption.setText(cell.column() + 1 + "  " + CellText.cut(cell.caption()));
                shorten(place.top() - 2 * BASE);
                caption.setX(x + 4);
                caption.setY(place.top() - BASE);
                upwards.setPivotX(x + 4);
                upwards.setPivotY(place.top() - BASE);
                upwards.setAngle(-90);
            } else {
                caption.setText(number.getText());
                upwards.setAngle(0);
                caption.setX(x - width(caption) / 2);
                caption.setY(place.top() - BASE);
            }
            photo.setFitWidth(place.side() - 1.0);
            photo.setFitHeight(place.side() - 1.0);
            photo.relocate(place.numbers(), y);
            want(place.photos() ? cell.image().source() : null);
            visible(true);
        }

        void hide() {
            want(null);
            visible(false);
        }

        private void visible(boolean shown) {
            for (Node node : new Node[] {number, caption}) {
                node.setVisible(shown);
            }
            photo.setVisible(shown && source != null);
        }

        private void want(@Nullable ImageSource wanted) {
            if (wanted == null || !wanted.equals(source)) {
                photo.setImage(null);
            }
            source = wanted;
        }

        void showPhoto() {
            var wanted = source;
            if (wanted != null && photo.getImage() == null) {
                var thumbnail = thumbnails.want(wanted);
                var image = thumbnail == null ? null : thumbnail.image();
                if (image != null) {
                    photo.setViewport(PhotoCut.middle(image));
                    photo.setImage(image);
                }
            }
        }

        /// Cuts the caption until it is no longer than so many pixels.
        private void shorten(double room) {
            double length = width(caption);
            if (length > room) {
                var all = caption.getText();
                int kept = (int) (all.length() * (room - 8) / length);
                caption.setText(all.substring(0, Math.clamp(kept, 3, all.length())).strip() + "…");
            }
        }

        private static double width(Text text) {
            return text.getLayoutBounds().getWidth();
        }
    }
}
