package io.conoscope.ui.session.recording;

import io.conoscope.embedding.Embeddings;
import io.conoscope.projection.Layout;
import io.conoscope.ui.kit.world.WorldBox;
import io.conoscope.ui.session.method.ProjectionChoice;

/// A layout that a run finished, with what it is of.
///
/// @param rows   the rows that were laid out
/// @param choice the method that did it, with its settings
/// @param layout one point a row
/// @param bounds around its points, as of [WorldBox#around]
public record FinishedLayout(
        Embeddings rows, ProjectionChoice choice, Layout layout, WorldBox bounds) {

    /// A layout whose box is not known yet: O(n).
    public static FinishedLayout of(Embeddings rows, ProjectionChoice choice, Layout layout) {
        return new FinishedLayout(rows, choice, layout, WorldBox.around(layout.frame().xy()));
    }
}
