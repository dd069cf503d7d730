package io.conoscope.ui.details;

import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.ImageSource;
import io.conoscope.ui.details.photo.PhotoFrame;
import io.conoscope.ui.details.photo.PhotoSheet;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.FxThread;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.session.Session;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

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
    private final Background io;
    private final NumbersModel numbers;
    private final VisitsModel visits;
    private final CosineStrip strip = new CosineStrip();
    private final NeighborsView neighbors;
    private final VBox captions = new VBox();
    private final PhotoWithCaptions both;
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private int shownPhoto = -1;
    private Consumer<? super Region> showSheet = sheet -> {};
    private Runnable hideSheet = () -> {};

    /// @param session what is open and selected
    /// @param io      reads the photo
    public DetailsPanel(Session session, Messages words, Executor io) {
        this.words = words;
        this.io = FxThread.background(io);
        model = new DetailsModel(session, words, this.io);
        numbers = new NumbersModel(session, model, this.io);
        visits = new VisitsModel(session, model);
        frame = new PhotoFrame(this.io);
        photos = new SelectedPhotos("details-photos", io, model::choose);
        neighbors = new NeighborsView(model, words, io);
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
        numbers.shownProperty().subscribe((before, now) -> numbersCame(now));
    }

    /// How sheets are shown over the window and put away again.
    public void showSheetsBy(Consumer<? super Region> show, Runnable hide) {
        this.showSheet = show;
        this.hideSheet = hide;
    }

    /// Looks at the item before; does nothing where there is none.
    public void back() {
        visits.back();
    }

    /// Looks at the item that was gone back from; does nothing where there is none.
    public void forward() {
        visits.forward();
    }

    private void numbersCame(NumbersModel.@Nullable Shown came) {
        if (came != null) {
            show(model.detailsProperty().get());
        }
    }

    private void show(Details details) {
        int before = shownPhoto;
        shownPhoto = details instanceof Details.Photo one ? one.point() : -1;
        switch (details) {
            case Details.Nothing nothing -> showSentence(nothing.sentence());
            case Details.Photo photo -> showContent(photo(photo));
            case Details.Lone lone -> showContent(lone(lone));
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
        var shown = new ArrayList<Node>();
        shown.add(title(photo));
        if (source == null) {
            shown.add(captions);
        } else {
            frame.show(source, photo.item().id());
            frame.setOnMouseClicked(event -> openPhoto(photo.item(), source));
            both.hold();
            shown.add(both);
        }
        shown.addAll(amongAll());
        return shown;
    }

    private List<Node> lone(Details.Lone lone) {
        var shown = new ArrayList<Node>();
        shown.add(title(visitButtons()));
        shown.add(row(lone.caption()));
        shown.addAll(amongAll());
        return shown;
    }

    /// Where the item's pairs lie among all, and what is nearest to it.
    private List<Node> amongAll() {
        var known = numbers.shownProperty().get();
        if (known == null) {
            return List.of();
        }
        var nodes = new ArrayList<Node>();
        var pairs = known.numbers().pairs();
        if (!pairs.isEmpty() && !known.all().isEmpty()) {
            var cosines = pairs.stream().mapToDouble(ItemNumbers.Pair::cosine).toArray();
            var said = words.get("details.strip", NumberText.count(known.all().sorted().length));
            strip.show(known.all(), cosines, said);
            nodes.add(small(said));
            nodes.add(strip);
        }
        neighbors.show(known);
        nodes.add(neighbors);
        return nodes;
    }

    private void openPhoto(ImageItem item, ImageSource source) {
        showSheet.accept(new PhotoSheet(item, source, io, words, hideSheet));
    }

    private HBox visitButtons() {
        var back =
                Buttons.icon(
                        MaterialDesignC.CHEVRON_LEFT,
                        "details-back",
                        "details.back",
                        words,
                        visits::back);
        back.disableProperty().bind(visits.canGoBackProperty().not());
        var forward =
                Buttons.icon(
                        MaterialDesignC.CHEVRON_RIGHT,
                        "details-forward",
                        "details.forward",
                        words,
                        visits::forward);
        forward.disableProperty().bind(visits.canGoForwardProperty().not());
        return new HBox(back, forward);
    }

    private static HBox title(Node... parts) {
        var title = new HBox(parts);
        title.getStyleClass().add("photo-title");
        return title;
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
        var title = title(disc, name);
        title.pseudoClassStateChanged(CHOSEN, photo.selected());
        title.setOnMouseClicked(event -> model.choose(photo.point()));
        var split = photo.item().split();
        if (split != null) {
            var badge = small(split);
            badge.setMinWidth(Region.USE_PREF_SIZE);
            title.getChildren().add(badge);
        }
        if (photo.item().source() != null) {
            title.getChildren().add(enlarge(photo));
        }
        title.getChildren().add(visitButtons());
        return title;
    }

    private Button enlarge(Details.Photo photo) {
        return Buttons.icon(
                MaterialDesignA.ARROW_EXPAND,
                "details-enlarge",
                "details.photo.open",
                words,
                () -> {
                    var source = photo.item().source();
                    if (source != null) {
                        openPhoto(photo.item(), source);
                    }
                });
    }

    private CaptionRow row(Details.Caption caption) {
        return new CaptionRow(caption, rank(caption), words, () -> model.choose(caption.point()));
    }

    /// Where a caption stands among all texts, and its photo among all photos for it.
    private CaptionRow.@Nullable Note rank(Details.Caption caption) {
        var known = numbers.shownProperty().get();
        var open = model.pairs();
        if (known == null || open == null) {
            return null;
        }
        int text = caption.point() - open.images();
        return known.numbers().pairs().stream()
                .filter(pair -> pair.text() == text)
                .findFirst()
                .map(pair -> note(pair, known.all(), open))
                .orElse(null);
    }

    private CaptionRow.Note note(ItemNumbers.Pair pair, MatchedCosines all, PairLookup open) {
        return new CaptionRow.Note(
                words.get("details.rank", NumberText.count(pair.textRank())),
                words.get(
                        "details.rank.tip",
                        NumberText.count(pair.textRank()),
                        NumberText.count(open.corpus().texts().size()),
                        NumberText.count(pair.imageRank()),
                        NumberText.count(open.images()),
                        NumberText.count(Math.round(100 * all.shareBelow(pair.cosine())))));
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
