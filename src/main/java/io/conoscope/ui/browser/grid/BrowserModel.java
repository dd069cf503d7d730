package io.conoscope.ui.browser.grid;

import io.conoscope.corpus.Corpus;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.session.Selection;
import io.conoscope.ui.session.Session;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Which photos the grid lists and which of them are lit. FX thread only.
///
/// A photo is lit while it is selected or one of its captions is.
public final class BrowserModel {

    private static final Logger LOG = LoggerFactory.getLogger(BrowserModel.class);

    private final Session session;
    private final Messages words;
    private final Background background;
    private final RequestNumbers requests = new RequestNumbers();
    private final ReadOnlyObjectWrapper<@Nullable CaptionIndex> index =
            new ReadOnlyObjectWrapper<>();
    private final ObservableList<Integer> images = FXCollections.observableArrayList();
    private final ObservableList<Integer> listedImages =
            FXCollections.unmodifiableObservableList(images);
    private final ReadOnlyStringWrapper header = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper emptiness = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Selection> lit =
            new ReadOnlyObjectWrapper<>(Selection.NONE);
    private final ReadOnlyObjectWrapper<Selection> hovered =
            new ReadOnlyObjectWrapper<>(Selection.NONE);
    private final BooleanProperty selectedOnly = new SimpleBooleanProperty();
    private IntConsumer reveal = position -> {};
    private boolean choosing;
    private int cursor = -1;
    private int anchor = -1;

    /// @param background filters
    public BrowserModel(Session session, Messages words, Background background) {
        this.session = session;
        this.words = words;
        this.background = background;
        session.corpusProperty().subscribe(this::corpusChanged);
        session.captionFilterProperty().subscribe((before, now) -> list());
        session.filterProperty().subscribe((before, now) -> list());
        selectedOnly.subscribe((before, now) -> list());
        session.selectionProperty().subscribe(this::selectionChanged);
        session.hoveredProperty()
                .subscribe(point -> hovered.set(imagesOf(Selection.of(point.intValue()))));
    }

    /// The rows of the images listed, in order; read only.
    public ObservableList<Integer> images() {
        return listedImages;
    }

    /// The corpus listed with its captions; null with nothing open.
    public ReadOnlyObjectProperty<@Nullable CaptionIndex> indexProperty() {
        return index.getReadOnlyProperty();
    }

    /// `1,000 photos`, or `37 of 1,000 photos` under a filter; empty with nothing open.
    public ReadOnlyStringProperty headerProperty() {
        return header.getReadOnlyProperty();
    }

    /// The sentence to show instead of a grid; empty while there is something to list.
    public ReadOnlyStringProperty emptinessProperty() {
        return emptiness.getReadOnlyProperty();
    }

    /// Whether only selected photos are listed.
    public BooleanProperty selectedOnlyProperty() {
        return selectedOnly;
    }

    /// The images that are selected, themselves or by a caption.
    ReadOnlyObjectProperty<Selection> litProperty() {
        return lit.getReadOnlyProperty();
    }

    /// The images under the mouse, here or in another panel, themselves or by a caption.
    ReadOnlyObjectProperty<Selection> hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    /// Whom to tell the position in [#images] that should come into view.
    void onReveal(IntConsumer listener) {
        reveal = listener;
    }

    /// Selects one image alone; it is where the keyboard goes on from.
    void choose(int image) {
        anchor = image;
        choose(image, Selection.of(image));
    }

    /// Adds an image to the selection, or takes it and its captions out.
    void toggle(int image) {
        var points = session.selectionProperty().get().points();
        var kept = IntStream.of(points).filter(point -> !belongsTo(point, image)).toArray();
        anchor = image;
        choose(
                image,
                kept.length < points.length
                        ? Selection.of(kept)
                        : Selection.of(
                                IntStream.concat(IntStream.of(kept), IntStream.of(image))
                                        .toArray()));
    }

    /// Selects everything listed from where the last plain choice was to this image.
    void extendTo(int image) {
        int from = images.indexOf(anchor);
        int to = images.indexOf(image);
        if (from < 0 || to < 0) {
            choose(image);
            return;
        }
        var range = IntStream.rangeClosed(Math.min(from, to), Math.max(from, to)).map(images::get);
        choose(image, Selection.of(range.toArray()));
    }

    /// Moves the choice by so many places in the list, as far as it goes.
    ///
    /// @param extend whether the selection grows instead
    void walk(int places, boolean extend) {
        if (images.isEmpty()) {
            return;
        }
        int from = images.indexOf(cursor);
        long wanted = from < 0 ? 0 : (long) from + places;
        int to = (int) Math.clamp(wanted, 0, images.size() - 1);
        if (extend) {
            extendTo(images.get(to));
        } else {
            choose(images.get(to));
        }
        reveal.accept(to);
    }

    /// Says which image is under the mouse; -1 for none.
    void hover(int image) {
        session.hoveredProperty().set(image);
    }

    private void choose(int image, Selection selection) {
        cursor = image;
        choosing = true;
        try {
            session.selectionProperty().set(selection);
        } finally {
            choosing = false;
        }
    }

    private void corpusChanged(@Nullable Corpus corpus) {
        index.set(null);
        images.clear();
        cursor = -1;
        anchor = -1;
        header.set("");
        emptiness.set(corpus == null ? words.get("browser.empty") : "");
        requests.next();
        if (corpus != null) {
            background.runLatest(
                    requests,
                    () -> new CaptionIndex(corpus),
                    Outcome.of(this::indexed, failure -> LOG.error("indexing captions", failure)));
        }
    }

    private void indexed(CaptionIndex made) {
        index.set(made);
        list();
    }

    private void list() {
        var open = index.get();
        if (open == null) {
            return;
        }
        var asked =
                new PhotoListing(
                        open,
                        session.captionFilterProperty().get(),
                        session.filterProperty().get(),
                        selectedOnly.get() ? session.selectionProperty().get() : null);
        background.runLatest(
                requests,
                asked::images,
                Outcome.of(
                        rows -> listed(asked, rows),
                        failure -> LOG.error("filtering captions", failure)));
    }

    private void listed(PhotoListing asked, int[] rows) {
        images.setAll(IntStream.of(rows).boxed().toList());
        var corpus = asked.index().corpus();
        int all = corpus.images().size();
        var noun = noun(corpus, all);
        header.set(
                rows.length == all
                        ? words.get("browser.count", NumberText.count(all), noun)
                        : words.get(
                                "browser.filtered",
                                NumberText.count(rows.length),
                                NumberText.count(all),
                                noun));
        emptiness.set(rows.length > 0 ? "" : emptiness(asked));
        light(session.selectionProperty().get());
    }

    private String emptiness(PhotoListing asked) {
        if (!asked.isNarrowed()) {
            return words.get("browser.none", asked.words().strip());
        }
        return asked.filter().keepsAll()
                ? words.get("browser.none-selected")
                : words.get("browser.none-kept", asked.filter().because());
    }

    private String noun(Corpus corpus, int count) {
        boolean pictures = corpus.images().stream().anyMatch(image -> image.source() != null);
        return pictures
                ? words.get(count == 1 ? "browser.photo" : "browser.photos")
                : words.get(count == 1 ? "browser.image" : "browser.images");
    }

    private void selectionChanged(Selection selection) {
        if (selectedOnly.get() && !choosing) {
            list();
        }
        light(selection);
    }

    private void light(Selection selection) {
        lit.set(imagesOf(selection));
        var points = lit.get().points();
        if (choosing || points.length == 0) {
            return;
        }
        cursor = points[0];
        anchor = points[0];
        int position = images.indexOf(points[0]);
        if (position >= 0) {
            reveal.accept(position);
        }
    }

    private Selection imagesOf(Selection selection) {
        var open = index.get();
        if (open == null) {
            return Selection.NONE;
        }
        return Selection.of(open.photosOf(IntStream.of(selection.points())).stream().toArray());
    }

    private boolean belongsTo(int point, int image) {
        return imagesOf(Selection.of(point)).contains(image);
    }
}
