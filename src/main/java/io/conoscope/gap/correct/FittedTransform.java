package io.conoscope.gap.correct;

/// What a [RowTransform] has learnt of some rows, ready to change these and others of their width.
///
/// Immutable; safe on any thread.
@FunctionalInterface
public interface FittedTransform {

    /// Changes rows: image rows of shape (n, d) and text rows of shape (m, d) to the same shapes.
    /// The rows given are left as they are.
    ModalityRows apply(ModalityRows rows);
}
