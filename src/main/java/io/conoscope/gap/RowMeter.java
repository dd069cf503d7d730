package io.conoscope.gap;

/// Takes what one measure needs from the similarities of each row.
///
/// Rows are visited once each, in any order and on several threads at once: what a visit finds goes
/// to a place of that row's own, and is put together in the order of rows afterwards, so that the
/// result does not depend on threads.
public interface RowMeter {

    /// Looks at one row; keeps nothing of it by reference.
    void visit(SimilarityRow row);
}
