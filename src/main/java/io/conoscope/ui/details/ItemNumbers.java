package io.conoscope.ui.details;

import io.conoscope.embedding.Embeddings;
import io.conoscope.service.search.NearestRows;
import io.conoscope.service.search.SearchHit;
import io.conoscope.service.search.SearchScope;

import java.util.List;
import java.util.stream.IntStream;

/// What the rows say about one item: its pairs among all, and what is nearest to it. Immutable.
///
/// @param pairs  one for each of its pairs, in the order of the corpus
/// @param images the nearest images, the nearest first; the item itself is not among them
/// @param texts  the nearest texts
record ItemNumbers(List<Pair> pairs, List<SearchHit> images, List<SearchHit> texts) {

    /// How many neighbours of each modality.
    static final int NEAREST = 8;

    /// One pair of an item.
    ///
    /// @param image     a row of images
    /// @param text      a row of texts
    /// @param cosine    of the two, in [-1, 1]
    /// @param textRank  of the text among all texts by cosine to the image, from 1; ties count
    ///                  against it
    /// @param imageRank of the image among all images by cosine to the text, likewise
    record Pair(int image, int text, double cosine, int textRank, int imageRank) {}

    /// Computes them in O((n + m)·d) for each pair of the item. On any thread.
    ///
    /// @param pairs indices of the item's pairs
    /// @param point the item: images first, then texts
    static ItemNumbers of(Embeddings rows, int[] pairs, int point) {
        var query = NearestRows.row(rows, point);
        return new ItemNumbers(
                IntStream.of(pairs).mapToObj(pair -> pair(rows, pair)).toList(),
                NearestRows.nearest(rows, query, SearchScope.IMAGES, NEAREST, point),
                NearestRows.nearest(rows, query, SearchScope.TEXTS, NEAREST, point));
    }

    private static Pair pair(Embeddings rows, int pair) {
        int image = rows.pairs().image()[pair];
        int text = rows.pairs().text()[pair];
        var x = rows.image().row(image);
        var y = rows.text().row(text);
        return new Pair(
                image,
                text,
                RowCosines.between(x, y),
                RowCosines.rank(rows.text(), x, text),
                RowCosines.rank(rows.image(), y, image));
    }
}
