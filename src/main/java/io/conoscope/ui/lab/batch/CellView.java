package io.conoscope.ui.lab.batch;

import io.conoscope.corpus.ImageSource;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.kit.thumbnail.LifoLoader;
import io.conoscope.ui.kit.thumbnail.Thumbnail;
import io.conoscope.ui.lab.batch.control.PushPull;

import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// The cell that is looked at: photo, caption, numbers, what judges say, and what the loss does to
/// it.
final class CellView extends VBox {

    private static final double PHOTO = 112;
    private static final double SAID = 138;
    private static final double TWO_LINES = 32;

    private final BatchModel model;
    private final LifoLoader<ImageSource, Thumbnail> thumbnails;
    private final Messages words;
    private final CellText text;
    private final ImageView photo = new ImageView();
    private final Label noPhoto = new Label();
    private final Label what = label("batch-cell-what", "cs-strong-line");
    private final Label image = label("batch-cell-image", "cs-small");
    private final Label caption = label("batch-cell-caption", "batch-caption");
    private final Label says = label("batch-cell-says", "cs-small");
    private final Label movement = label("batch-cell-movement", "cs-small");
    private final Label cosine = label("batch-cell-cosine", "batch-number");
    private final Label byImage = label("batch-cell-by-image", "batch-number");
    private final Label byText = label("batch-cell-by-text", "batch-number");
    private final Label gradient = label("batch-cell-gradient", "batch-number");
    private final PushPull arrows = new PushPull();

    CellView(BatchModel model, LifoLoader<ImageSource, Thumbnail> thumbnails, Messages words) {
        this.model = model;
        this.thumbnails = thumbnails;
        this.words = words;
        this.text = new CellText(words);
        setId("batch-cell");
        getStyleClass().add("batch-cell");
        photo.setFitWidth(PHOTO);
        photo.setFitHeight(PHOTO);
        photo.setPreserveRatio(true);
        noPhoto.getStyleClass().addAll("cs-small", "cs-muted");
        noPhoto.setWrapText(true);
        var frame = new StackPane(noPhoto, photo);
        frame.getStyleClass().add("batch-photo");
        frame.setMinSize(PHOTO, PHOTO);
        frame.setPrefSize(PHOTO, PHOTO);
        frame.setMaxSize(PHOTO, PHOTO);
        var said = new VBox(what, image, caption, says);
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        var top = new HBox(frame, said);
        top.getStyleClass().add("batch-cell-top");
        // What is said may be long or short; nothing below it moves.
        top.setMinHeight(SAID);
        top.setPrefHeight(SAID);
        top.setMaxHeight(SAID);
        image.setWrapText(false);
        getChildren().addAll(top, numbers(), arrows, movement);
        movement.setMinHeight(TWO_LINES);
        movement.setPrefHeight(TWO_LINES);
        model.cellProperty().subscribe(this::show);
        model.batchProperty().subscribe((before, now) -> show(model.cellProperty().get()));
    }

    private GridPane numbers() {
        var grid = new GridPane();
        grid.getStyleClass().add("batch-numbers");
        add(grid, 0, "cosine", cosine);
        add(grid, 1, "p-by-image", byImage);
        add(grid, 2, "p-by-text", byText);
        add(grid, 3, "gradient", gradient);
        return grid;
    }

    private void add(GridPane grid, int row, String number, Label value) {
        var key = "lab.batches." + number;
        var name = new Label(words.get(key));
        name.getStyleClass().add("cs-small");
        name.setTooltip(Tooltips.of(words.get(key + ".tip")));
        GridPane.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        value.setMinWidth(Region.USE_PREF_SIZE);
        grid.addRow(row, name, value);
    }

    /// Shows the photo where it has arrived meanwhile.
    void arrived() {
        var cell = model.cellProperty().get();
        if (cell != null && photo.getImage() == null) {
            showPhoto(cell);
        }
    }

    private void show(@Nullable BatchCell cell) {
        setVisible(cell != null);
        if (cell == null) {
            return;
        }
        what.setText(text.what(cell, model.asked()));
        image.setText(words.get("lab.batches.photo", cell.row() + 1, cell.image().id()));
        image.setTooltip(Tooltips.of(cell.image().id()));
        caption.setText(words.get("lab.batches.caption", cell.column() + 1, cell.caption()));
        caption.setTooltip(Tooltips.of(cell.caption()));
        says.setText(text.judgements(cell));
        cosine.setText(NumberText.fixed(cell.cosine(), 3));
        byImage.setText(NumberText.significant(cell.byImage()));
        byText.setText(NumberText.significant(cell.byText()));
        gradient.setText(NumberText.significant(cell.slope()));
        movement.setText(text.movement(cell));
        arrows.show(cell.strength());
        photo.setImage(null);
        showPhoto(cell);
    }

    private void showPhoto(BatchCell cell) {
        var source = cell.image().source();
        var thumbnail = source == null ? null : thumbnails.want(source);
        photo.setImage(thumbnail == null ? null : thumbnail.image());
        var broken = thumbnail == null ? null : thumbnail.reason();
        noPhoto.setText(
                source == null ? words.get("lab.batches.no-photo") : broken == null ? "" : broken);
    }

    private static Label label(String id, String style) {
        var label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinWidth(0);
        return label;
    }
}
