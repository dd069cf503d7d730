package io.conoscope.ui.lab.mixed;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Corpus;
import io.conoscope.embedding.Embeddings;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.service.search.NearestRows;
import io.conoscope.service.search.QueryEncoder;
import io.conoscope.service.search.QueryInput;
import io.conoscope.service.search.mixed.MixedQuery;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.lab.CorrectionChoice;
import io.conoscope.ui.lab.LabContext;
import io.conoscope.ui.lab.LabTabKind;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.select.SelectionModel;
import io.conoscope.ui.session.select.SelectionOperation;
import io.conoscope.ui.session.status.JobQueue;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.function.Supplier;

/// What asks images and texts together, what answers before and after the correction, and how often
/// a wrong one of the own kind is nearer than the partner. FX thread only.
public final class MixedModel {

    private static final Logger LOG = LoggerFactory.getLogger(MixedModel.class);

    /// The model that made the rows at a path which was opened.
    @FunctionalInterface
    public interface ModelLookup {

        /// Blocks.
        ///
        /// @throws ConoscopeException why there is none
        ModelSpec modelOf(Path opened) throws ConoscopeException;
    }

    /// What the model works with.
    ///
    /// @param chosen     of what is open, on the FX thread: finds the model that made its rows, on
    ///                   another; null where nothing is open
    /// @param lane       where it computes
    /// @param queries    embeds what is searched for
    /// @param correction that every tab looks at
    /// @param explore    shows the Explore workspace
    record Parts(
            Session session,
            SelectionModel selection,
            JobQueue jobs,
            Background lane,
            Supplier<@Nullable Model> chosen,
            QueryEncoder queries,
            ObservableValue<CorrectionChoice> correction,
            Runnable explore) {}

    /// A model that may be to be looked for.
    @FunctionalInterface
    interface Model {

        /// Blocks.
        ///
        /// @throws ConoscopeException why there is none
        ModelSpec find() throws ConoscopeException;
    }

    private final Parts parts;
    private final Messages words;
    private final Session session;
    private final Background background;
    private final Spaces spaces;
    private final RequestNumbers requests = new RequestNumbers();
    private final RequestNumbers counts = new RequestNumbers();
    private final RequestNumbers presets = new RequestNumbers();
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable MixedAnswer> answer =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Claim> claim = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper counting = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper preset = new ReadOnlyStringWrapper("");
    private CancellationToken running = new CancellationToken();
    private @Nullable Asked asked;
    private boolean encoding;

    public MixedModel(LabContext context, ModelLookup models) {
        this(
                new Parts(
                        context.bench().session(),
                        context.selecting().selection(),
                        context.bench().jobs(),
                        context.work().background().apply(LabTabKind.MIXED),
                        () -> chosen(context, models),
                        context.work().queries(),
                        context.lab().correctionProperty(),
                        context.files().explore()),
                context.words());
    }

    MixedModel(Parts parts, Messages words) {
        this.parts = parts;
        this.words = words;
        this.session = parts.session();
        this.background = parts.lane();
        this.spaces = new Spaces(words);
        session.corpusProperty().subscribe(this::corpusChanged);
        session.embeddingsProperty().subscribe(rows -> forget());
        parts.correction().subscribe((before, now) -> correctionChanged());
    }

    private static @Nullable Model chosen(LabContext context, ModelLookup models) {
        var source = context.bench().sourceProperty().get();
        if (source == null) {
            return null;
        }
        var spec = context.bench().embedding().modelProperty().get().spec();
        boolean opened = source.embeddings() != null;
        return () -> opened ? models.modelOf(source.path()) : spec;
    }

    /// What was typed.
    StringProperty textProperty() {
        return text;
    }

    /// What was found; null before the first query.
    ReadOnlyObjectProperty<@Nullable MixedAnswer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// What was counted; null before.
    ReadOnlyObjectProperty<@Nullable Claim> claimProperty() {
        return claim.getReadOnlyProperty();
    }

    /// What goes on or went wrong, in words; empty for nothing.
    ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty countingProperty() {
        return counting.getReadOnlyProperty();
    }

    /// What captions call red and green, for the preset; empty for nothing.
    ReadOnlyStringProperty presetProperty() {
        return preset.getReadOnlyProperty();
    }

    @Nullable Corpus corpus() {
        return session.corpusProperty().get();
    }

    /// Looks for what was typed.
    void searchText() {
        var typed = text.get().strip();
        if (typed.isEmpty()) {
            state.set(words.get("lab.mixed.empty"));
        } else {
            encode(new QueryInput.Words(typed), typed);
        }
    }

    /// Looks for the red one of what is called red and green.
    void searchPreset() {
        text.set(words.get("lab.mixed.preset.query", preset.get()));
        searchText();
    }

    /// Looks for what is like a picture.
    void searchPicture(Path file) {
        encode(new QueryInput.Picture(file), String.valueOf(file.getFileName()));
    }

    /// Looks for what is like the first of the selected items.
    void searchSelected() {
        var points = session.selectionProperty().get().points();
        if (points.length == 0) {
            state.set(words.get("lab.mixed.none-selected"));
        } else {
            searchPoint(points[0]);
        }
    }

    /// Looks for what is like an item; needs no model.
    void searchPoint(int point) {
        var rows = session.embeddingsProperty().get();
        var corpus = corpus();
        if (rows == null || corpus == null) {
            state.set(words.get("search.noRows"));
            return;
        }
        running.cancel();
        encoding = false;
        boolean image = point < rows.image().rows();
        var row = new MixedQuery(image, NearestRows.row(rows, point), point);
        asked = new Asked(nameOf(corpus, point), "", row);
        rank(rows);
    }

    /// Selects an item everywhere.
    void select(int point) {
        parts.selection().choose(new int[] {point}, SelectionOperation.REPLACE);
    }

    /// Selects it and shows it in Explore.
    void explore(int point) {
        select(point);
        parts.explore().run();
    }

    /// An image's name, a text's words.
    static String nameOf(Corpus corpus, int point) {
        int images = corpus.images().size();
        if (point < images) {
            return corpus.images().get(point).id();
        }
        var item = corpus.texts().get(point - images);
        var said = item.text();
        return said == null ? item.id() : said;
    }

    /// Counts over all items how often a wrong one of the own kind is nearer than the partner.
    void count() {
        var rows = session.embeddingsProperty().get();
        if (rows == null || counting.get()) {
            return;
        }
        counting.set(true);
        long number = counts.next();
        var choice = parts.correction().getValue();
        var jobs = parts.jobs();
        jobs.<Claim>submit(
                background,
                jobs.job(words.get("lab.mixed.counting")),
                (token, progress) -> spaces.count(rows, choice, token, progress),
                Outcome.onlyIf(
                        () -> counts.isCurrent(number),
                        Outcome.<Claim>of(
                                this::counted, this::countFailed, () -> counting.set(false))));
    }

    private void counted(Claim found) {
        counting.set(false);
        claim.set(found);
    }

    private void countFailed(Throwable failure) {
        LOG.warn("counting", failure);
        counting.set(false);
        state.set(String.valueOf(failure.getMessage()));
    }

    private void encode(QueryInput input, String name) {
        var rows = session.embeddingsProperty().get();
        var from = parts.chosen().get();
        if (rows == null || from == null) {
            state.set(words.get("search.noRows"));
            return;
        }
        running.cancel();
        running = new CancellationToken();
        var token = running;
        encoding = true;
        state.set(words.get("search.running"));
        background.runLatest(
                requests,
                () -> {
                    token.throwIfCancelled();
                    var query = parts.queries().encode(from.find(), input, token, report -> {});
                    boolean image = input instanceof QueryInput.Picture;
                    var row = new MixedQuery(image, query.vector(), -1);
                    boolean bytes = !image && query.isInBytes(name);
                    return new Asked(name, note(query.isCut(), bytes, query.tokens()), row);
                },
                Outcome.<Asked>of(
                        found -> {
                            encoding = false;
                            asked = found;
                            rank(rows);
                        },
                        this::failed,
                        () -> {
                            encoding = false;
                            state.set("");
                        }));
    }

    private String note(boolean cut, boolean bytes, int tokens) {
        if (cut) {
            return words.get("lab.mixed.cut", NumberText.count(tokens));
        }
        return bytes ? words.get("lab.mixed.bytes", NumberText.count(tokens)) : "";
    }

    private void rank(Embeddings rows) {
        var query = asked;
        if (query == null) {
            return;
        }
        var choice = parts.correction().getValue();
        background.runLatest(
                requests,
                () -> spaces.answer(rows, choice, query),
                Outcome.<MixedAnswer>of(
                        found -> {
                            state.set("");
                            answer.set(found);
                        },
                        this::failed));
    }

    private void failed(Throwable failure) {
        LOG.warn("mixed search", failure);
        encoding = false;
        state.set(String.valueOf(failure.getMessage()));
    }

    private void correctionChanged() {
        claim.set(null);
        counts.next();
        counting.set(false);
        var rows = session.embeddingsProperty().get();
        // A query that is being embedded is ranked with what is chosen then.
        if (rows != null && !encoding) {
            rank(rows);
        }
    }

    private void forget() {
        running.cancel();
        encoding = false;
        requests.next();
        counts.next();
        asked = null;
        answer.set(null);
        claim.set(null);
        counting.set(false);
        state.set("");
    }

    private void corpusChanged(@Nullable Corpus now) {
        preset.set("");
        presets.next();
        if (now != null) {
            background.runLatest(
                    presets,
                    () -> RedAndGreen.thing(now).orElse(""),
                    Outcome.<String>of(
                            preset::set, failure -> LOG.warn("looking for a preset", failure)));
        }
    }
}
