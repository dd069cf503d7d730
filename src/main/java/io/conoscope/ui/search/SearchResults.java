package io.conoscope.ui.search;

import io.conoscope.service.search.SearchHit;
import io.conoscope.service.search.SearchScope;
import io.conoscope.service.search.words.CaptionSearch;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a search found.
///
/// @param query  what was looked for
/// @param score  what its scores are
/// @param both   everything that was found among images and texts, the best first
/// @param images the best images
/// @param texts  the best texts
/// @param marks  finds the words in a caption; null where nothing was found by words
/// @param note   what the reader should know; empty for nothing
record SearchResults(
        String query,
        Score score,
        List<SearchHit> both,
        List<SearchHit> images,
        List<SearchHit> texts,
        @Nullable CaptionSearch marks,
        String note) {

    /// What a hit's score is.
    enum Score {
        /// How well words fit.
        WORDS,
        /// Of two rows.
        COSINE
    }

    static final SearchResults NONE =
            new SearchResults("", Score.WORDS, List.of(), List.of(), List.of(), null, "");

    SearchResults {
        both = List.copyOf(both);
        images = List.copyOf(images);
        texts = List.copyOf(texts);
    }

    /// Those of a scope.
    List<SearchHit> in(SearchScope scope) {
        return switch (scope) {
            case BOTH -> both;
            case IMAGES -> images;
            case TEXTS -> texts;
        };
    }

    /// The points of those.
    int[] points(SearchScope scope) {
        return in(scope).stream().mapToInt(SearchHit::point).toArray();
    }

    /// How many of everything that was found are images.
    ///
    /// @param count how many images there are
    int imagesAmongBoth(int count) {
        return (int) both.stream().filter(hit -> hit.point() < count).count();
    }

    SearchResults noting(String said) {
        return new SearchResults(query, score, both, images, texts, marks, said);
    }
}
