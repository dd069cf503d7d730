package io.conoscope.ui.search;

import io.conoscope.corpus.Corpus;
import io.conoscope.service.search.words.CaptionSearch;
import io.conoscope.service.search.words.FoundSpan;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.session.Session;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;

/// Finds captions by words; their index is made when it is first needed. FX thread only.
final class CaptionLookup {

    private final Session session;
    private final Background background;
    private final Messages words;
    private @Nullable FutureTask<CaptionSearch> index;

    CaptionLookup(Session session, Background background, Messages words) {
        this.session = session;
        this.background = background;
        this.words = words;
    }

    /// Begins to make the index, where there is none yet.
    void prepare() {
        var corpus = session.corpusProperty().get();
        if (index == null && corpus != null) {
            var making = new FutureTask<>(() -> CaptionSearch.of(corpus));
            index = making;
            background.worker().execute(making);
        }
    }

    /// Other captions are open.
    void forget() {
        if (index != null) {
            index.cancel(false);
        }
        index = null;
    }

    /// Looks for what was typed; nothing that is a word finds nothing, and searches for nothing.
    void search(String typed, RequestNumbers requests, Outcome<? super SearchResults> outcome) {
        prepare();
        var made = Objects.requireNonNull(index);
        background.runLatest(requests, () -> search(made.get(), typed), outcome);
    }

    private SearchResults search(CaptionSearch captions, String typed) {
        if (CaptionSearch.isEmpty(typed)) {
            return SearchResults.NONE;
        }
        int images = captions.corpus().images().size();
        var found = captions.search(typed);
        return new SearchResults(
                typed.strip(),
                SearchResults.Score.WORDS,
                found,
                found.stream().filter(hit -> hit.point() < images).toList(),
                found.stream().filter(hit -> hit.point() >= images).toList(),
                captions,
                note(captions, typed));
    }

    private String note(CaptionSearch captions, String typed) {
        if (!captions.hasCaptions()) {
            return words.get("search.filesOnly");
        }
        return CaptionSearch.isCut(typed) ? words.get("search.manyWords") : "";
    }

    /// The photos of captions and the captions of photos.
    IntStream partners(Corpus corpus, int... points) {
        int images = corpus.images().size();
        var pairs = corpus.pairs();
        var texts = pairs.textsByImage(images);
        var photos = pairs.imagesByText(corpus.texts().size());
        return IntStream.of(points)
                .flatMap(
                        point ->
                                point < images
                                        ? IntStream.of(texts[point]).map(text -> images + text)
                                        : IntStream.of(photos[point - images]));
    }

    /// The words of a caption that were found.
    static List<FoundSpan> found(SearchResults results, String text) {
        var marks = results.marks();
        return marks == null ? List.of() : marks.found(results.query(), text);
    }

    /// What an item is called: a photo by its name, a caption by its words.
    static String nameOf(Corpus corpus, int point) {
        int images = corpus.images().size();
        if (point < images) {
            return corpus.images().get(point).id();
        }
        var item = corpus.texts().get(point - images);
        return item.text() == null ? item.id() : item.text();
    }
}
