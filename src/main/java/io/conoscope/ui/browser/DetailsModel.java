package io.conoscope.ui.browser;

import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.TextItem;
import io.conoscope.embedding.Embeddings;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.Selection;
import io.conoscope.ui.session.Session;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// What is known about the selection. FX thread only.
final class DetailsModel {

    private final Session session;
    private final Messages words;
    private final ReadOnlyObjectWrapper<Details> details;
    private @Nullable CaptionIndex index;

    DetailsModel(Session session, Messages words) {
        this.session = session;
        this.words = words;
        details = new ReadOnlyObjectWrapper<>(new Details.Nothing(""));
        session.corpusProperty().subscribe(this::corpusChanged);
        session.embeddingsProperty().subscribe((before, now) -> show());
        session.selectionProperty().subscribe((before, now) -> show());
    }

    ReadOnlyObjectProperty<Details> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /// Selects one point alone.
    void choose(int point) {
        session.selectionProperty().set(Selection.of(point));
    }

    private void corpusChanged(@Nullable Corpus corpus) {
        index = corpus == null ? null : new CaptionIndex(corpus);
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
        details.set(
                switch (points.length) {
                    case 0 -> new Details.Nothing(words.get("details.empty"));
                    case 1 -> one(open, points[0]);
                    default -> several(open, Selection.of(points));
                });
    }

    private Details one(CaptionIndex open, int point) {
        int images = open.corpus().images().size();
        if (point < images) {
            return photo(open, point, point);
        }
        var owners = open.imagesOf(point - images);
        return owners.length == 0
                ? new Details.Lone(caption(open, -1, point - images, true))
                : photo(open, owners[0], point);
    }

    private Details.Photo photo(CaptionIndex open, int image, int chosen) {
        int images = open.corpus().images().size();
        var captions =
                IntStream.of(open.textsOf(image))
                        .mapToObj(text -> caption(open, image, text, text + images == chosen));
        var order =
                Comparator.comparingDouble(
                        (Details.Caption line) -> Double.isNaN(line.cosine()) ? 0 : -line.cosine());
        return new Details.Photo(
                image,
                open.corpus().images().get(image),
                captions.sorted(order).toList(),
                image == chosen);
    }

    private Details.Caption caption(CaptionIndex open, int image, int text, boolean selected) {
        TextItem item = open.corpus().texts().get(text);
        var shown = item.text() == null ? item.id() : item.text();
        int point = open.corpus().images().size() + text;
        return new Details.Caption(
                point, shown, image < 0 ? Double.NaN : cosine(image, text), selected);
    }

    private Details several(CaptionIndex open, Selection chosen) {
        var corpus = open.corpus();
        int images = corpus.images().size();
        int chosenImages =
                (int) IntStream.of(chosen.points()).filter(point -> point < images).count();
        var pairs = corpus.pairs();
        var inside =
                IntStream.range(0, pairs.size())
                        .filter(p -> chosen.contains(pairs.image()[p]))
                        .filter(p -> chosen.contains(images + pairs.text()[p]))
                        .toArray();
        double mean =
                IntStream.of(inside)
                        .mapToDouble(p -> cosine(pairs.image()[p], pairs.text()[p]))
                        .average()
                        .orElse(Double.NaN);
        return new Details.Several(
                chosenImages, chosen.points().length - chosenImages, inside.length, mean);
    }

    /// The cosine of two rows; NaN while the embeddings of this corpus are not there.
    private double cosine(int image, int text) {
        Embeddings embeddings = session.embeddingsProperty().get();
        if (embeddings == null
                || image >= embeddings.image().rows()
                || text >= embeddings.text().rows()) {
            return Double.NaN;
        }
        double dot = 0;
        double left = 0;
        double right = 0;
        for (int c = 0; c < embeddings.dimension(); c++) {
            double x = embeddings.image().at(image, c);
            double y = embeddings.text().at(text, c);
            dot += x * y;
            left += x * x;
            right += y * y;
        }
        double lengths = Math.sqrt(left * right);
        return lengths > 0 ? Math.clamp(dot / lengths, -1, 1) : Double.NaN;
    }

    /// The captions on screen, from top to bottom.
    List<Details.Caption> captions() {
        return details.get() instanceof Details.Photo photo ? photo.captions() : List.of();
    }
}
