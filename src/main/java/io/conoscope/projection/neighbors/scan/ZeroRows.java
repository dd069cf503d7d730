package io.conoscope.projection.neighbors.scan;

/// What becomes of a row of length 0, which has no direction and so no cosine.
public enum ZeroRows {
    /// It is an error.
    REFUSE,
    /// It is at cosine distance 1 from every other row, as umap-learn has it; it stays in place, so
    /// that a caller can name it.
    ALLOW
}
