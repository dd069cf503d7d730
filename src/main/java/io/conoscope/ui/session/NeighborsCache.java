package io.conoscope.ui.session;

import io.conoscope.embedding.RowsKey;
import io.conoscope.projection.KnownNeighbors;

import org.jspecify.annotations.Nullable;

/// The neighbours found among the rows seen last, so that another setting of a projection need not
/// seek them again. For one thread.
public final class NeighborsCache {

    private @Nullable RowsKey rows;
    private KnownNeighbors known = new KnownNeighbors();

    /// What is known of these rows; what was known of others is forgotten.
    public KnownNeighbors of(RowsKey wanted) {
        if (!wanted.equals(rows)) {
            rows = wanted;
            known = new KnownNeighbors();
        }
        return known;
    }
}
