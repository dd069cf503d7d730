package io.conoscope.cli;

import io.conoscope.corpus.Corpus;
import io.conoscope.service.search.SearchHit;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What `conoscope search` found, as its JSON.
///
/// @param query   the words, the picture's path, or the row as it was given
/// @param results the nearest first
record SearchReport(String query, List<Result> results) {

    /// One item.
    ///
    /// @param rank     from 1
    /// @param modality `image` or `text`
    /// @param row      within its modality, from 0
    /// @param score    cosine to the query
    /// @param text     a text's words; null where they are not known
    /// @param file     an image's name within its corpus; null where it is not known
    record Result(
            int rank,
            String modality,
            int row,
            double score,
            @Nullable String text,
            @Nullable String file) {}

    SearchReport {
        results = List.copyOf(results);
    }

    /// Names what was found.
    ///
    /// @param corpus whose rows were searched
    static SearchReport of(String query, Corpus corpus, List<SearchHit> hits) {
        int images = corpus.images().size();
        var results = new ArrayList<Result>();
        for (var hit : hits) {
            boolean image = hit.point() < images;
            int row = image ? hit.point() : hit.point() - images;
            results.add(
                    new Result(
                            results.size() + 1,
                            image ? "image" : "text",
                            row,
                            hit.score(),
                            image ? null : corpus.texts().get(row).text(),
                            image ? file(corpus, row) : null));
        }
        return new SearchReport(query, results);
    }

    private static @Nullable String file(Corpus corpus, int row) {
        var image = corpus.images().get(row);
        return image.source() == null ? null : image.id();
    }
}
