package io.conoscope.gap.correct;

import io.conoscope.embedding.Embeddings;

/// A transform and the rows that it is fitted to: all that decides what becomes of embeddings.
///
/// @param transform what is done
/// @param sample    what it is fitted to
public record RowCorrection(RowTransform transform, FitSample sample) {

    /// Rows stay as they are.
    public static final RowCorrection NONE =
            new RowCorrection(new IdentityTransform(), FitSample.ALL);

    /// As provenance and key of the corrected rows say it: `center@0.25:7`. A chain that is fitted
    /// to a sample stands in brackets: without them it would be called like its last link, fitted
    /// to that sample after the others were fitted to all rows.
    public String name() {
        boolean bracketed = transform instanceof ChainedTransform && !sample.suffix().isEmpty();
        return (bracketed ? "(" + transform.name() + ")" : transform.name()) + sample.suffix();
    }

    /// Fits the transform and applies it; the embeddings given are left as they are, and come back
    /// where nothing is to be done.
    ///
    /// @throws IllegalArgumentException if it cannot be fitted to these rows
    public Embeddings apply(Embeddings rows) {
        if (transform instanceof IdentityTransform) {
            return rows;
        }
        var fitted = transform.fit(sample.of(rows));
        var corrected = fitted.apply(new ModalityRows(rows.image(), rows.text()));
        return rows.changedBy(name(), corrected.image(), corrected.text());
    }
}
