package io.conoscope.service.search.mixed;

/// An item's place among images and texts ranked together.
///
/// @param point      images first, then texts: a row of the stacked embeddings
/// @param score      its cosine to the query, in [-1, 1]
/// @param rank       among all, from 1
/// @param rankOfOwn  among its own modality, from 1
/// @param byModality whether modality alone decided its side against its neighbour of the other
///                   modality, see [MixedRanking]
public record MixedItem(int point, double score, int rank, int rankOfOwn, boolean byModality) {

    /// How many items of the other modality come before it.
    public int othersAbove() {
        return rank - rankOfOwn;
    }
}
