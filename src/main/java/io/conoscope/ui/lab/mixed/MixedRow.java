package io.conoscope.ui.lab.mixed;

import io.conoscope.corpus.Corpus;
import io.conoscope.service.search.mixed.MixedItem;
import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Tooltips;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// One item of a list: rank, shape of its modality, photo or caption, where it stands among its own
/// kind, score. A click selects it; a double click or Enter shows it in Explore.
final class MixedRow extends HBox {

    /// Of a row, in pixels.
    static final double HEIGHT = 62;

    /// Of a caption: two lines.
    private static final double CAPTION = 36;

    /// Of a photo, in pixels.
    static final int SIDE = 36;

    /// Of a score, as wide as the mark below it.
    private static final double SCORE = 62;

    private final ImageView photo = new ImageView();

    MixedRow(MixedModel model, Messages words, Corpus corpus, MixedItem item, String id) {
        super(6);
        int point = item.point();
        boolean image = point < corpus.images().size();
        var name = MixedModel.nameOf(corpus, point);
        setId(id);
        getStyleClass().add("cs-mixed-row");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setFocusTraversable(true);
        var rank = new Label(NumberText.count(item.rank()));
        rank.getStyleClass().addAll("search-rank", "cs-muted");
        var shape = new Region();
        shape.getStyleClass().add(image ? "search-image" : "search-text");
        getChildren().addAll(rank, shape);
        if (image) {
            getChildren().add(photo());
        }
        var score = new Label(NumberText.fixed(item.score(), 3));
        var like =
                Buttons.icon(
                        MaterialDesignM.MAGNIFY,
                        id + "-like",
                        "lab.mixed.like",
                        words,
                        () -> model.searchPoint(point));
        like.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(names(words, item, image, name), scored(words, item, score), like);
        setAccessibleText(
                words.get(
                        image ? "search.result.image" : "search.result.text",
                        rank.getText(),
                        name,
                        score.getText()));
        Tooltip.install(this, Tooltips.of(name));
        listen(model, point);
    }

    /// The score, and below it whether modality alone decided.
    private static VBox scored(Messages words, MixedItem item, Label score) {
        var column = new VBox(2, score);
        column.setAlignment(Pos.CENTER_RIGHT);
        column.setMinWidth(SCORE);
        if (item.byModality()) {
            var mark = new Label(words.get("lab.mixed.by-modality"));
            mark.getStyleClass().addAll("cs-small", "cs-mixed-mark");
            mark.setTooltip(Tooltips.of(words.get("lab.mixed.by-modality.tip")));
            mark.setMinWidth(USE_PREF_SIZE);
            column.getChildren().add(mark);
        }
        return column;
    }

    private static VBox names(Messages words, MixedItem item, boolean image, String name) {
        var title = new Label(name);
        title.setMinWidth(0);
        title.setWrapText(true);
        title.setMaxHeight(CAPTION);
        var place =
                new Label(
                        words.get(
                                image ? "lab.mixed.place.image" : "lab.mixed.place.text",
                                NumberText.count(item.rankOfOwn()),
                                NumberText.count(item.othersAbove())));
        place.getStyleClass().addAll("cs-small", "cs-muted");
        place.setMinWidth(0);
        var names = new VBox(title, place);
        names.setAlignment(Pos.CENTER_LEFT);
        names.setMinWidth(0);
        names.setPrefWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        return names;
    }

    /// Shows the item's photo.
    void show(Image image) {
        photo.setImage(image);
    }

    private Node photo() {
        photo.setFitWidth(SIDE);
        photo.setFitHeight(SIDE);
        photo.setPreserveRatio(true);
        var place = new StackPane(photo);
        place.setMinSize(SIDE, SIDE);
        place.setPrefSize(SIDE, SIDE);
        return place;
    }

    private void listen(MixedModel model, int point) {
        setOnMouseClicked(
                event -> {
                    requestFocus();
                    if (event.getClickCount() == 2) {
                        model.explore(point);
                    } else {
                        model.select(point);
                    }
                });
        setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        model.explore(point);
                        event.consume();
                    } else if (event.getCode() == KeyCode.SPACE) {
                        model.select(point);
                        event.consume();
                    }
                });
    }
}
