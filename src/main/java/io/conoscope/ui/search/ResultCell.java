package io.conoscope.ui.search;

import io.conoscope.corpus.Corpus;
import io.conoscope.service.search.SearchHit;
import io.conoscope.service.search.words.FoundSpan;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One of what was found: rank, modality's shape, photo or caption with the words found, score.
final class ResultCell extends ListCell<SearchHit> {

    /// Of a cell, in pixels.
    static final double HEIGHT = 52;

    private static final PseudoClass WALKED = PseudoClass.getPseudoClass("walked");
    private static final double SIDE = 40;
    private static final double TWO_LINES = 33;

    private final SearchModel model;
    private final ResultPictures pictures;
    private final Messages words;
    private final Label rank = new Label();
    private final Region shape = new Region();
    private final ImageView photo = new ImageView();
    private final TextFlow caption = new TextFlow();
    private final Label score = new Label();
    private final HBox line;

    ResultCell(SearchModel model, ResultPictures pictures, Messages words) {
        this.model = model;
        this.pictures = pictures;
        this.words = words;
        getStyleClass().add("search-result");
        rank.getStyleClass().addAll("search-rank", "cs-muted");
        score.getStyleClass().add("search-score");
        photo.setFitWidth(SIDE);
        photo.setFitHeight(SIDE);
        photo.setPreserveRatio(true);
        caption.setMinSize(0, 0);
        caption.setPrefWidth(0);
        caption.setMaxHeight(TWO_LINES);
        var clip = new Rectangle();
        clip.widthProperty().bind(caption.widthProperty());
        clip.heightProperty().bind(caption.heightProperty());
        caption.setClip(clip);
        HBox.setHgrow(caption, Priority.ALWAYS);
        line = new HBox(8, rank, shape, photo, caption, score);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setFillHeight(false);
        line.setMaxHeight(HEIGHT - 8);
        photo.managedProperty().bind(photo.visibleProperty());
        setPrefWidth(0);
        setOnMouseEntered(event -> hover(true));
        setOnMouseExited(event -> hover(false));
        setOnMouseClicked(
                event -> {
                    if (!isEmpty()) {
                        model.selectOnly(getIndex());
                    }
                });
        model.cursorProperty().subscribe((before, now) -> reflect());
    }

    private void hover(boolean on) {
        var hit = getItem();
        if (hit != null) {
            model.hover(on ? hit.point() : -1);
        }
    }

    private void reflect() {
        pseudoClassStateChanged(WALKED, !isEmpty() && getIndex() == model.cursorProperty().get());
    }

    @Override
    protected void updateItem(@Nullable SearchHit hit, boolean empty) {
        super.updateItem(hit, empty);
        var corpus = model.corpus();
        setText(null);
        setGraphic(null);
        reflect();
        if (empty || hit == null || corpus == null) {
            return;
        }
        int images = corpus.images().size();
        boolean image = hit.point() < images;
        if (hit.point() >= images + corpus.texts().size()) {
            return;
        }
        rank.setText(NumberText.count(getIndex() + 1L));
        shape.getStyleClass().setAll(image ? "search-image" : "search-text");
        var results = model.resultsProperty().get();
        score.setText(
                NumberText.fixed(
                        hit.score(), results.score() == SearchResults.Score.COSINE ? 3 : 2));
        var said = image ? showImage(corpus, hit.point()) : showText(corpus, hit.point() - images);
        setAccessibleText(
                words.get(
                        image ? "search.result.image" : "search.result.text",
                        rank.getText(),
                        said,
                        score.getText()));
        setGraphic(line);
    }

    private String showImage(Corpus corpus, int row) {
        var item = corpus.images().get(row);
        photo.setImage(null);
        photo.setVisible(item.source() != null);
        caption(item.id(), List.of(), "search-name");
        if (item.source() != null) {
            pictures.want(
                    item.source(),
                    there -> {
                        var now = getItem();
                        if (now != null && now.point() == row) {
                            there.ifPresentOrElse(
                                    photo::setImage,
                                    () ->
                                            caption(
                                                    words.get("search.unreadable", item.id()),
                                                    List.of(),
                                                    "search-name"));
                        }
                    });
        }
        return item.id();
    }

    private String showText(Corpus corpus, int row) {
        var item = corpus.texts().get(row);
        var said = item.text() == null ? item.id() : item.text();
        photo.setVisible(false);
        photo.setImage(null);
        caption(said, CaptionLookup.found(model.resultsProperty().get(), said), "search-caption");
        return said;
    }

    private void caption(String text, List<FoundSpan> spans, String style) {
        caption.getChildren().clear();
        int at = 0;
        for (var span : spans) {
            piece(text.substring(at, span.start()), style);
            piece(text.substring(span.start(), span.end()), "search-found");
            at = span.end();
        }
        piece(text.substring(at), style);
    }

    private void piece(String text, String style) {
        if (!text.isEmpty()) {
            var piece = new Text(text);
            piece.getStyleClass().add(style);
            caption.getChildren().add(piece);
        }
    }
}
