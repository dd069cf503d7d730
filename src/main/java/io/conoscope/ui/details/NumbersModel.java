package io.conoscope.ui.details;

import io.conoscope.embedding.Embeddings;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.session.Session;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.stream.IntStream;

/// What the rows say about the item that is looked at, computed in the background. FX thread only.
final class NumbersModel {

    private static final Logger LOG = LoggerFactory.getLogger(NumbersModel.class);

    /// The numbers of one item among those of all.
    ///
    /// @param point   the item
    /// @param numbers its own
    /// @param all     the cosines of all matched pairs
    record Shown(int point, ItemNumbers numbers, MatchedCosines all) {}

    /// The cosines of all matched pairs of some rows.
    private record OfRows(Embeddings rows, MatchedCosines cosines) {}

    private final Session session;
    private final DetailsModel details;
    private final Background background;
    private final RequestNumbers requests = new RequestNumbers();
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private @Nullable OfRows known;

    /// @param details says which item is looked at
    /// @param background computes, one item at a time
    NumbersModel(Session session, DetailsModel details, Background background) {
        this.session = session;
        this.details = details;
        this.background = background;
        details.detailsProperty().subscribe(this::ask);
        session.embeddingsProperty().subscribe(this::ask);
    }

    /// The numbers of the item that is looked at; null until they are there.
    ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    private void ask() {
        int point = details.subject();
        var rows = session.embeddingsProperty().get();
        var before = shown.get();
        requests.next();
        if (point < 0 || rows == null || point >= rows.image().rows() + rows.text().rows()) {
            shown.set(null);
            return;
        }
        if (before != null && before.point() != point) {
            shown.set(null);
        }
        var all = known;
        background.runLatest(
                requests,
                () -> compute(rows, point, all),
                Outcome.<Computed>of(
                        computed -> {
                            known = computed.all;
                            shown.set(new Shown(point, computed.numbers, computed.all.cosines()));
                        },
                        failure -> LOG.error("the numbers of item {}", point, failure)));
    }

    private record Computed(ItemNumbers numbers, OfRows all) {}

    private static Computed compute(Embeddings rows, int point, @Nullable OfRows known) {
        var all =
                known != null && known.rows().equals(rows)
                        ? known
                        : new OfRows(rows, MatchedCosines.of(rows));
        return new Computed(ItemNumbers.of(rows, shownPairs(rows, point), point), all);
    }

    /// The pairs of the photo that is shown with the item: an image's own, or those of a text's
    /// first image.
    private static int[] shownPairs(Embeddings rows, int point) {
        int images = rows.image().rows();
        var pairs = rows.pairs();
        int photo = point;
        for (int p = pairs.size() - 1; p >= 0 && point >= images; p--) {
            photo = pairs.text()[p] == point - images ? pairs.image()[p] : photo;
        }
        int shown = photo;
        return IntStream.range(0, pairs.size()).filter(p -> pairs.image()[p] == shown).toArray();
    }
}
