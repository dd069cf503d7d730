package io.conoscope.ui.search;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.Progress;
import io.conoscope.embedding.Embeddings;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.gap.measure.RecallVerdict;
import io.conoscope.service.open.OpenedSource;
import io.conoscope.service.search.EncodedQuery;
import io.conoscope.service.search.NearestRows;
import io.conoscope.service.search.QueryInput;
import io.conoscope.service.search.SearchHit;
import io.conoscope.service.search.SearchScope;
import io.conoscope.ui.kit.LatestOnFx;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.Workbench;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Finds the rows nearest to words, to a picture or to another row. FX thread only.
final class MeaningSearch {

    /// So many of each kind are listed.
    static final int TOP = 50;

    private final Workbench bench;
    private final Session session;
    private final SearchServices services;
    private final SearchModel.Lanes lanes;
    private final Messages words;
    private final RequestNumbers lookups = new RequestNumbers();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /// Of rows that were opened; null while it is not known, and where rows are made here.
    private @Nullable ModelSpec model;

    MeaningSearch(
            Workbench bench, SearchServices services, SearchModel.Lanes lanes, Messages words) {
        this.bench = bench;
        this.session = bench.session();
        this.services = services;
        this.lanes = lanes;
        this.words = words;
        bench.sourceProperty().subscribe(source -> lookUp());
        session.embeddingsProperty().subscribe(rows -> lookUp());
    }

    /// Why words and pictures cannot be searched for; empty where they can.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    boolean isOffered() {
        return problem.get().isEmpty();
    }

    private void lookUp() {
        var source = bench.sourceProperty().get();
        model = null;
        lookups.next();
        if (source == null || session.embeddingsProperty().get() == null) {
            problem.set(words.get("search.noRows"));
        } else if (source.embeddings() == null) {
            problem.set("");
        } else {
            lookUp(source);
        }
    }

    private void lookUp(OpenedSource source) {
        problem.set(words.get("search.lookingUp"));
        lanes.encoding()
                .runLatest(
                        lookups,
                        () -> services.modelOf(source.path()),
                        Outcome.of(
                                found -> {
                                    model = found;
                                    problem.set("");
                                },
                                failure -> problem.set(String.valueOf(failure.getMessage()))));
    }

    /// A search for words or a picture.
    ///
    /// @param name     of what is looked for
    /// @param token    cancels it
    /// @param progress hears how it goes on, on the FX thread
    record Asked(
            QueryInput input,
            String name,
            CancellationToken token,
            Consumer<? super Progress> progress) {}

    /// Call it only while [#isOffered].
    void search(Asked asked, Outcome<? super SearchResults> outcome) {
        var rows = Objects.requireNonNull(session.embeddingsProperty().get());
        var spec = model == null ? bench.embedding().modelProperty().get().spec() : model;
        var chance = chance(rows);
        var progress = new LatestOnFx<Progress>(lanes.encoding().fx(), asked.progress());
        lanes.encoding()
                .run(
                        () -> {
                            asked.token().throwIfCancelled();
                            var query =
                                    services.encode(spec, asked.input(), asked.token(), progress);
                            asked.token().throwIfCancelled();
                            return nearest(
                                    rows, query.vector(), -1, asked.name(), note(query, chance));
                        },
                        outcome);
    }

    /// A search for the rows nearest to one of those that are there now; runs anywhere.
    Callable<SearchResults> like(int point, String name) {
        var rows = Objects.requireNonNull(session.embeddingsProperty().get());
        return () -> nearest(rows, NearestRows.row(rows, point), point, name, "");
    }

    private static SearchResults nearest(
            Embeddings rows, float[] query, int except, String name, String note) {
        return new SearchResults(
                name,
                SearchResults.Score.COSINE,
                nearest(rows, query, SearchScope.BOTH, except),
                nearest(rows, query, SearchScope.IMAGES, except),
                nearest(rows, query, SearchScope.TEXTS, except),
                null,
                note);
    }

    private static List<SearchHit> nearest(
            Embeddings rows, float[] query, SearchScope scope, int except) {
        return NearestRows.nearest(rows, query, scope, TOP, except);
    }

    private String note(EncodedQuery query, String chance) {
        return query.isCut()
                ? words.get(
                        "search.cut",
                        NumberText.count(query.context()),
                        NumberText.count(query.tokens()))
                : chance;
    }

    private String chance(Embeddings rows) {
        var measures = session.measuresProperty().get();
        return measures != null && RecallVerdict.of(measures, rows.pairs()).isChance()
                ? words.get("search.chance")
                : "";
    }
}
