package io.conoscope.ui.scatter.compare;

import io.conoscope.embedding.Embeddings;
import io.conoscope.projection.LayoutFrame;
import io.conoscope.ui.session.method.ProjectionChoice;

/// A layout with what it is of.
///
/// @param embeddings the rows that were laid out
/// @param choice     the method that did it, with its settings
/// @param frame      one point a row
public record LaidOut(Embeddings embeddings, ProjectionChoice choice, LayoutFrame frame) {

    /// Whether it is the layout of these very rows by that choice.
    boolean isOf(Embeddings rows, ProjectionChoice wanted) {
        return embeddings.key().equals(rows.key()) && choice.sameLayoutAs(wanted);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
