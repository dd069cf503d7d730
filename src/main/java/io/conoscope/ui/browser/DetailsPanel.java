package io.conoscope.ui.browser;

import io.conoscope.ui.kit.FxThread;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.session.Session;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;

/// The selected photo with its captions, each with its cosine to the photo; of several points, what
/// they hold.
public final class DetailsPanel extends StackPane {

    /// Pixels of height from which there is room for a photo and its captions below it.
    private static final double TALL = 400;

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final DetailsModel model;
    private final Messages words;
    private final PhotoFrame frame;
    private final SelectedPhotos photos;
    private final VBox captions = new VBox();
    private final PhotoWithCaptions both;
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private int shownPhoto = -1;

    /// @param session what is open and selected
    /// @param io      reads the photo
    public DetailsPanel(Session session, Messages words, Executor io) {
        this.words = words;
        model = new DetailsModel(session, words, FxThread.background(io));
        frame = new PhotoFrame(FxThread.background(io));
        photos = new SelectedPhotos(io, model::choose);
        both = new PhotoWithCaptions(frame, captions);
        heightProperty().subscribe(height -> both.setBeside(height.doubleValue() < TALL));
        captions.getStyleClass().add("captions");
        setId("details");
        getStyleClass().addAll("cs-panel", "details-panel");
        content.getStyleClass().add("content");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setMinSize(0, 0);
        model.detailsProperty().subscribe(this::show);
    }

    private void show(Details details) {
        int before = shownPhoto;
        shownPhoto = details instanceof Details.Photo one ? one.point() : -1;
        switch (details) {
            case Details.Nothing nothing -> showSentence(nothing.sentence());
            case Details.Photo photo -> showContent(photo(photo));
            case Details.Lone lone -> showContent(List.of(row(lone.caption())));
            case Details.Several several -> showContent(several(several));
        }
        if (shownPhoto < 0 || shownPhoto != before) {
            scroll.setVvalue(0);
        }
    }

    private void showSentence(String sentence) {
        var label = new Label(sentence);
        label.setId("details-empty");
        var box = new StackPane(label);
        box.getStyleClass().add("cs-empty");
        getChildren().setAll(box);
    }

    private void showContent(List<? extends Node> nodes) {
        content.getChildren().setAll(nodes);
        getChildren().setAll(scroll);
    }

    /// Fills the captions; the chosen one has the keyboard where one of them had it.
    private void showCaptions(List<? extends Node> nodes) {
        boolean keepsFocus = captions.getChildren().stream().anyMatch(Node::isFocusWithin);
        captions.getChildren().setAll(nodes);
        if (keepsFocus) {
            nodes.stream()
                    .filter(node -> node.getPseudoClassStates().contains(CHOSEN))
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }

    private List<Node> photo(Details.Photo photo) {
        var nodes = new ArrayList<Node>();
        if (photo.captions().isEmpty()) {
            nodes.add(small(words.get("details.no-captions")));
        }
        photo.captions().forEach(caption -> nodes.add(row(caption)));
        showCaptions(nodes);
        var source = photo.item().source();
        if (source == null) {
            return List.of(title(photo), captions);
        }
        frame.show(source, photo.item().id());
        frame.setOnMouseClicked(event -> model.choose(photo.point()));
        both.hold();
        return List.of(title(photo), both);
    }

    private HBox title(Details.Photo photo) {
        var disc = new Region();
        disc.getStyleClass().add("disc");
        var name = new Label(photo.item().id());
        name.setId("details-name");
        name.getStyleClass().add("name");
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var title = new HBox(disc, name);
        title.getStyleClass().add("photo-title");
        title.pseudoClassStateChanged(CHOSEN, photo.selected());
        title.setOnMouseClicked(event -> model.choose(photo.point()));
        var split = photo.item().split();
        if (split != null) {
            var badge = small(split);
            badge.setMinWidth(Region.USE_PREF_SIZE);
            title.getChildren().add(badge);
        }
        return title;
    }

    private CaptionRow row(Details.Caption caption) {
        return new CaptionRow(caption, words, () -> model.choose(caption.point()));
    }

    private List<Node> several(Details.Several several) {
        var heading =
                new Label(
                        words.get(
                                "details.several",
                                NumberText.count((long) several.images() + several.texts())));
        heading.setId("details-several");
        heading.getStyleClass().add("cs-heading");
        photos.show(several.first());
        var nodes = new ArrayList<Node>();
        Collections.addAll(nodes, heading, new Label(counts(several)), small(pairs(several)));
        nodes.add(photos);
        int more = several.photos() - several.first().size();
        if (more > 0) {
            var count = NumberText.count(more);
            nodes.add(small(words.get(more == 1 ? "details.more.one" : "details.more", count)));
        }
        return nodes;
    }

    private String counts(Details.Several several) {
        return words.get(
                "details.counts",
                NumberText.count(several.images()),
                words.get(several.images() == 1 ? "browser.image" : "browser.images"),
                NumberText.count(several.texts()),
                words.get(several.texts() == 1 ? "details.text" : "details.texts"));
    }

    private String pairs(Details.Several several) {
        if (several.pairs().count() == 0) {
            return ends(several.ends());
        }
        var cosine = NumberText.significant(several.pairs().cosine());
        return several.pairs().count() == 1
                ? words.get("details.pair", cosine)
                : words.get("details.pairs", NumberText.count(several.pairs().count()), cosine);
    }

    private String ends(Details.Matched ends) {
        return ends.count() == 0
                ? words.get("details.no-pairs")
                : words.get(
                        ends.count() == 1 ? "details.ends.one" : "details.ends",
                        NumberText.count(ends.count()),
                        NumberText.significant(ends.cosine()));
    }

    private static Label small(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("cs-small");
        return label;
    }
}
