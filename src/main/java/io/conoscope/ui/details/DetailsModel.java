package io.conoscope.ui.details;

import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.Embeddings;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.session.Selection;
import io.conoscope.ui.session.Session;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// What is known about the selection. FX thread only.
final class DetailsModel {

    private static final Logger LOG = LoggerFactory.getLogger(DetailsModel.class);
    private static final int MOST_SHOWN = 12;

    private final Session session;
    private final Messages words;
    private final Background background;
    private final RequestNumbers requests = new RequestNumbers();
    private final ReadOnlyObjectWrapper<Details> details;
    private @Nullable PairLookup index;

    /// @param background sums up what many points hold
    DetailsModel(Session session, Messages words, Background background) {
        this.session = session;
        this.words = words;
        this.background = background;
        details = new ReadOnlyObjectWrapper<>(new Details.Nothing(""));
        session.corpusProperty().subscribe(this::corpusChanged);
        session.embeddingsProperty().subscribe((before, now) -> show());
        session.selectionProperty().subscribe((before, now) -> show());
    }

    ReadOnlyObjectProperty<Details> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /// The corpus with its pairs; null with nothing open.
    @Nullable PairLookup pairs() {
        return index;
    }

    /// The one item that is looked at: the chosen point, or the photo of which more than one was
    /// chosen; -1 where there are several.
    int subject() {
        var points = session.selectionProperty().get().points();
        return switch (details.get()) {
            case Details.Photo photo -> points.length == 1 ? points[0] : photo.point();
            case Details.Lone lone -> lone.caption().point();
            case Details.Nothing nothing -> -1;
            case Details.Several several -> -1;
        };
    }

    /// Selects one point alone.
    void choose(int point) {
        session.selectionProperty().set(Selection.of(point));
    }

    private void corpusChanged(@Nullable Corpus corpus) {
        index = corpus == null ? null : new PairLookup(corpus);
        show();
    }

    private void show() {
        var open = index;
        if (open == null) {
            details.set(new Details.Nothing(words.get("details.closed")));
            return;
        }
        int images = open.corpus().images().size();
        int all = images + open.corpus().texts().size();
        var points =
                IntStream.of(session.selectionProperty().get().points())
                        .filter(point -> point >= 0 && point < all)
                        .toArray();
        requests.next();
        var chosen = Selection.of(points);
        int only = onlyPhoto(open, points);
        if (points.length == 0) {
            details.set(new Details.Nothing(words.get("details.empty")));
        } else if (points.length == 1) {
            details.set(one(open, points[0]));
        } else if (only >= 0) {
            details.set(photo(open, only, chosen));
        } else {
            var rows = session.embeddingsProperty().get();
            background.runLatest(
                    requests,
                    () -> several(open, chosen, rows),
                    Outcome.<Details>of(
                            details::set, failure -> LOG.error("summing up points", failure)));
        }
    }

    /// The photo that all these points are or belong to: a photo with its captions stays in sight
    /// when they are selected with it; -1 where there is none.
    private static int onlyPhoto(PairLookup open, int[] points) {
        int images = open.corpus().images().size();
        if (points.length == 0) {
            return -1;
        }
        int photo = points[0];
        if (photo >= images) {
            var owners = open.imagesOf(photo - images);
            photo = owners.length == 1 ? owners[0] : -1;
        }
        if (photo < 0 || points.length > open.textsOf(photo).length + 1) {
            return -1;
        }
        var own = IntStream.of(open.textsOf(photo)).map(text -> images + text);
        var shown = Selection.of(IntStream.concat(IntStream.of(photo), own).toArray());
        return IntStream.of(points).allMatch(shown::contains) ? photo : -1;
    }

    private Details one(PairLookup open, int point) {
        int images = open.corpus().images().size();
        if (point < images) {
            return photo(open, point, Selection.of(point));
        }
        var owners = open.imagesOf(point - images);
        return owners.length == 0
                ? new Details.Lone(caption(open, -1, point - images, true))
                : photo(open, owners[0], Selection.of(point));
    }

    private Details.Photo photo(PairLookup open, int image, Selection chosen) {
        int images = open.corpus().images().size();
        var captions =
                IntStream.of(open.textsOf(image))
                        .mapToObj(
                                text -> caption(open, image, text, chosen.contains(images + text)));
        var order =
                Comparator.comparingDouble(
                        (Details.Caption line) -> Double.isNaN(line.cosine()) ? 0 : -line.cosine());
        return new Details.Photo(
                image,
                open.corpus().images().get(image),
                captions.sorted(order).toList(),
                chosen.contains(image));
    }

    private Details.Caption caption(PairLookup open, int image, int text, boolean selected) {
        return new Details.Caption(
                open.images() + text,
                open.words(text),
                image < 0 ? Double.NaN : cosine(image, text),
                selected);
    }

    private static Details several(PairLookup open, Selection chosen, @Nullable Embeddings rows) {
        var corpus = open.corpus();
        int images = corpus.images().size();
        var pairs = corpus.pairs();
        int chosenImages = 0;
        var isChosen = new BitSet(images + corpus.texts().size());
        for (int point : chosen.points()) {
            isChosen.set(point);
            chosenImages += point < images ? 1 : 0;
        }
        var photos = photos(open, chosen);
        IntPredicate image = p -> isChosen.get(pairs.image()[p]);
        IntPredicate text = p -> isChosen.get(images + pairs.text()[p]);
        return new Details.Several(
                chosenImages,
                chosen.points().length - chosenImages,
                matched(pairs, image.and(text), rows),
                matched(pairs, image.or(text), rows),
                photos.length,
                first(open, photos));
    }

    private static Details.Matched matched(
            Pairs pairs, IntPredicate counted, @Nullable Embeddings rows) {
        var cosines =
                IntStream.range(0, pairs.size())
                        .filter(counted)
                        .mapToDouble(p -> cosine(rows, pairs.image()[p], pairs.text()[p]))
                        .summaryStatistics();
        return new Details.Matched(
                (int) cosines.getCount(),
                cosines.getCount() == 0 ? Double.NaN : cosines.getAverage());
    }

    private static int[] photos(PairLookup open, Selection chosen) {
        int images = open.corpus().images().size();
        return IntStream.of(chosen.points())
                .flatMap(
                        point ->
                                point < images
                                        ? IntStream.of(point)
                                        : IntStream.of(open.imagesOf(point - images)))
                .distinct()
                .toArray();
    }

    private static List<Details.Shown> first(PairLookup open, int[] photos) {
        return IntStream.of(photos)
                .limit(MOST_SHOWN)
                .mapToObj(
                        image ->
                                new Details.Shown(
                                        image, open.corpus().images().get(image), Double.NaN))
                .toList();
    }

    private double cosine(int image, int text) {
        return cosine(session.embeddingsProperty().get(), image, text);
    }

    /// The cosine of two rows; NaN while the embeddings of this corpus are not there.
    private static double cosine(@Nullable Embeddings embeddings, int image, int text) {
        return embeddings == null
                        || image >= embeddings.image().rows()
                        || text >= embeddings.text().rows()
                ? Double.NaN
                : RowCosines.between(embeddings.image().row(image), embeddings.text().row(text));
    }
}
