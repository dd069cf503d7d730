package io.conoscope.gap.correct;

/// A way to change rows, before it has seen any.
///
/// Implementations are records: two of the same parameters are equal, and fitting them to the same
/// rows gives the same numbers.
public interface RowTransform {

    /// What it is called in provenance, with its parameters: `identity`, `center`,
    /// `mix:0.5:center`. Equal names change equal rows alike.
    String name();

    /// Learns what it needs, in one pass over rows.
    ///
    /// @throws IllegalArgumentException if it cannot be fitted to these rows
    FittedTransform fit(ModalityRows rows);

    /// This, and another on what it leaves: the other is fitted to the rows that this has changed.
    default RowTransform then(RowTransform next) {
        return ChainedTransform.of(this, next);
    }
}
