package io.conoscope.ui.session;

import io.conoscope.embedding.Embeddings;
import io.conoscope.projection.KnownNeighbors;

import org.jspecify.annotations.Nullable;

/// The neighbours found among the rows seen last, so that another setting of a projection need not
/// seek them again. Rows are told by identity. For one thread.
public final class NeighborsCache {

    private @Nullable Embeddings rows;
    private KnownNeighbors known = new KnownNeighbors();

    /// What is known of these rows; what was known of others is forgotten.
    @SuppressWarnings("ReferenceEquality") // comparing rows would cost more than seeking
    public KnownNeighbors of(Embeddings wanted) {
        if (rows != wanted) {
            rows = wanted;
            known = new KnownNeighbors();
        }
        return known;
    }
}
