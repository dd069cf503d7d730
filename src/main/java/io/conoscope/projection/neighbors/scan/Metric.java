package io.conoscope.projection.neighbors.scan;

/// How far two rows are from each other.
public enum Metric {
    /// 1 minus the cosine, in [0, 2]; a row of length 0 has none.
    COSINE,
    /// The Euclidean distance.
    EUCLIDEAN
}
