package io.conoscope.ui.search;

import io.conoscope.base.CancellationToken;
import io.conoscope.corpus.Corpus;
import io.conoscope.service.search.QueryInput;
import io.conoscope.service.search.SearchHit;
import io.conoscope.service.search.SearchScope;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.kit.world.PointFilter;
import io.conoscope.ui.kit.world.PointHits;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.select.SelectionModel;
import io.conoscope.ui.session.select.SelectionOperation;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// What is searched for, what was found, and what becomes of it. FX thread only.
///
/// Words are looked for while they are typed, meaning once typing rests. What was found is the
/// session's [Session#hitsProperty] until it is selected or forgotten.
public final class SearchModel {

    private static final Logger LOG = LoggerFactory.getLogger(SearchModel.class);

    /// Typing rests after so long, in milliseconds.
    private static final double REST = 400;

    private final Session session;
    private final SelectionModel selection;
    private final Messages words;
    private final Background searching;
    private final CaptionLookup captions;
    private final MeaningSearch meanings;
    private final RequestNumbers requests = new RequestNumbers();
    private final PauseTransition rest = new PauseTransition(Duration.millis(REST));
    private final ObjectProperty<SearchMode> mode = new SimpleObjectProperty<>(SearchMode.WORDS);
    private final ObjectProperty<SearchScope> scope = new SimpleObjectProperty<>(SearchScope.BOTH);
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty listed = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<SearchResults> results =
            new ReadOnlyObjectWrapper<>(SearchResults.NONE);
    private final ReadOnlyIntegerWrapper cursor = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private CancellationToken running = new CancellationToken();

    /// Where searching runs.
    ///
    /// @param searching looks through words and rows
    /// @param encoding  waits for the model
    public record Lanes(Background searching, Background encoding) {}

    public SearchModel(
            Workbench bench,
            SelectionModel selection,
            SearchServices services,
            Lanes lanes,
            Messages words) {
        this.session = bench.session();
        this.selection = selection;
        this.words = words;
        this.searching = lanes.searching();
        captions = new CaptionLookup(session, lanes.searching(), words);
        meanings = new MeaningSearch(bench, services, lanes, words);
        rest.setOnFinished(event -> ask());
        text.subscribe((before, now) -> typed(now));
        mode.subscribe((before, now) -> modeChanged());
        scope.subscribe((before, now) -> share());
        session.captionFilterProperty().subscribe(this::restored);
        session.corpusProperty().subscribe((before, now) -> corpusChanged(now));
        session.embeddingsProperty().subscribe((before, now) -> rowsChanged());
    }

    /// What was typed.
    public StringProperty textProperty() {
        return text;
    }

    /// What it is compared with.
    public ObjectProperty<SearchMode> modeProperty() {
        return mode;
    }

    /// Why rows cannot be searched for words or pictures; empty where they can.
    public ReadOnlyStringProperty meaningProblemProperty() {
        return meanings.problemProperty();
    }

    /// Whether a picture that is dropped can be searched for.
    public boolean takesPictures() {
        return meanings.isOffered();
    }

    /// Whether the list of results is wanted; it shows while there is also something in it.
    public BooleanProperty listedProperty() {
        return listed;
    }

    ObjectProperty<SearchScope> scopeProperty() {
        return scope;
    }

    ReadOnlyObjectProperty<SearchResults> resultsProperty() {
        return results.getReadOnlyProperty();
    }

    /// The place in the list of results that the keyboard is at; -1 for none.
    ReadOnlyIntegerProperty cursorProperty() {
        return cursor.getReadOnlyProperty();
    }

    /// What goes on, in words; empty for nothing.
    ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Why the last search broke; empty where it did not.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The corpus that is searched; null with nothing open.
    @Nullable Corpus corpus() {
        return session.corpusProperty().get();
    }

    /// Whether something is looked for, or typed.
    public boolean isActive() {
        return !text.get().isEmpty() || hasSomethingToSay();
    }

    /// Whether there are results, or words on how the search goes.
    public boolean hasSomethingToSay() {
        return !results.get().query().isEmpty()
                || !progress.get().isEmpty()
                || !problem.get().isEmpty();
    }

    /// Tells whenever [#hasSomethingToSay] may have changed.
    public void whenChanged(Runnable listener) {
        results.subscribe((before, now) -> listener.run());
        progress.subscribe((before, now) -> listener.run());
        problem.subscribe((before, now) -> listener.run());
    }

    /// The field has the focus: whatever the first search needs is made ready.
    public void prepare() {
        if (mode.get() == SearchMode.WORDS) {
            captions.prepare();
        }
        listed.set(true);
    }

    /// Forgets what is looked for and what was found.
    public void clear() {
        if (cursor.get() >= 0) {
            session.hoveredProperty().set(-1);
        }
        text.set("");
        forget();
    }

    /// Looks for what is like a picture.
    public void searchPicture(Path file) {
        beginOther();
        encode(new QueryInput.Picture(file), words.get("search.like", file.getFileName()));
    }

    /// Looks for what is like the first of the selected items; needs no model.
    public void searchLikeSelected() {
        var points = session.selectionProperty().get().points();
        var corpus = session.corpusProperty().get();
        if (points.length == 0 || corpus == null || session.embeddingsProperty().get() == null) {
            return;
        }
        beginOther();
        var name = words.get("search.like", CaptionLookup.nameOf(corpus, points[0]));
        begin();
        searching.runLatest(requests, meanings.like(points[0], name), outcome());
    }

    /// Selects what was found, or the item that the keyboard is at. Meaning that is still to be
    /// looked for is looked for first.
    public void select() {
        if (rest.getStatus() == Animation.Status.RUNNING) {
            ask();
            return;
        }
        int at = cursor.get();
        var found = shown();
        if (at >= 0 && at < found.size()) {
            selection.choose(new int[] {found.get(at).point()}, SelectionOperation.REPLACE);
        } else if (!found.isEmpty()) {
            selection.choose(results.get().points(scope.get()), SelectionOperation.REPLACE);
            listed.set(false);
        }
    }

    /// Selects one of what was found.
    void selectOnly(int place) {
        cursor.set(place);
        select();
    }

    /// Looks only at what was found, with the photos of found captions and the captions of found
    /// photos.
    public void filter() {
        var corpus = session.corpusProperty().get();
        var found = results.get().points(scope.get());
        if (corpus != null && found.length > 0) {
            var kept = IntStream.concat(IntStream.of(found), captions.partners(corpus, found));
            session.filterProperty().set(PointFilter.of(kept.toArray(), results.get().query()));
            listed.set(false);
        }
    }

    /// Moves the keyboard's place in the list, and the ring on the scatter with it; above the first
    /// there is none.
    public void walk(int places) {
        int last = shown().size() - 1;
        if (last >= 0) {
            listed.set(true);
            point((int) Math.clamp((long) cursor.get() + places, -1, last));
        }
    }

    private void point(int place) {
        cursor.set(place);
        session.hoveredProperty().set(place < 0 ? -1 : shown().get(place).point());
    }

    /// The mouse is over one of what was found; -1 for none.
    void hover(int point) {
        session.hoveredProperty().set(point);
    }

    private List<SearchHit> shown() {
        return results.get().in(scope.get());
    }

    private void restored(String filter) {
        boolean byWords = mode.get() == SearchMode.WORDS;
        if ((byWords && !filter.equals(text.get())) || (!byWords && !filter.isEmpty())) {
            text.set("");
            mode.set(SearchMode.WORDS);
            text.set(filter);
            listed.set(false);
        }
    }

    private void typed(String now) {
        if (mode.get() == SearchMode.WORDS) {
            session.captionFilterProperty().set(now);
            ask();
        } else if (now.isBlank()) {
            forget();
        } else {
            rest.playFromStart();
        }
    }

    private void modeChanged() {
        boolean byWords = mode.get() == SearchMode.WORDS;
        session.captionFilterProperty().set(byWords ? text.get() : "");
        forget();
        if (!text.get().isBlank()) {
            ask();
        }
    }

    /// A search that nothing typed belongs to.
    private void beginOther() {
        mode.set(SearchMode.MEANING);
        text.set("");
        forget();
    }

    private void ask() {
        var wanted = text.get();
        if (wanted.isBlank() || session.corpusProperty().get() == null) {
            forget();
        } else if (mode.get() == SearchMode.WORDS) {
            begin();
            captions.search(wanted, requests, outcome());
        } else {
            encode(new QueryInput.Words(wanted), wanted);
        }
    }

    private void encode(QueryInput input, String name) {
        begin();
        if (!meanings.isOffered()) {
            problem.set(meanings.problemProperty().get());
            return;
        }
        progress.set(words.get("search.running"));
        long number = requests.next();
        meanings.search(
                new MeaningSearch.Asked(
                        input, name, running, report -> say(number, report.stage())),
                Outcome.onlyIf(() -> requests.isCurrent(number), outcome()));
    }

    private void say(long number, String stage) {
        if (requests.isCurrent(number) && !progress.get().isEmpty()) {
            progress.set(words.get("stage." + stage));
        }
    }

    private void begin() {
        running.cancel();
        running = new CancellationToken();
        rest.stop();
        problem.set("");
        progress.set("");
        listed.set(true);
    }

    private Outcome<SearchResults> outcome() {
        return Outcome.of(this::found, this::failed, () -> progress.set(""));
    }

    private void found(SearchResults now) {
        progress.set("");
        results.set(now);
        share();
    }

    private void failed(Throwable failure) {
        LOG.warn("searching", failure);
        found(SearchResults.NONE);
        problem.set(String.valueOf(failure.getMessage()));
    }

    private void forget() {
        running.cancel();
        requests.next();
        rest.stop();
        problem.set("");
        found(SearchResults.NONE);
    }

    private void share() {
        cursor.set(-1);
        var now = results.get();
        session.hitsProperty()
                .set(
                        now.query().isEmpty()
                                ? PointHits.NONE
                                : new PointHits(now.query(), now.points(scope.get())));
    }

    private void corpusChanged(@Nullable Corpus now) {
        captions.forget();
        if (mode.get() == SearchMode.MEANING) {
            text.set("");
        }
        forget();
        if (now != null && !text.get().isBlank()) {
            ask();
        }
    }

    /// What was found by the rows that were there means nothing among others.
    private void rowsChanged() {
        if (mode.get() == SearchMode.MEANING) {
            forget();
            if (session.embeddingsProperty().get() != null && !text.get().isBlank()) {
                rest.playFromStart();
            }
        }
    }
}
