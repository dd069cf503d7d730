package io.conoscope.probe;

import io.conoscope.math.Matrix;

import java.util.function.UnaryOperator;

/// A change of rows that is learnt of training rows alone and then made to these and to those that
/// are judged, so that no probe is judged on rows that the change has seen.
@FunctionalInterface
public interface FoldChange {

    /// Rows stay as they are.
    FoldChange NONE = (image, text) -> rows -> rows;

    /// Image rows of shape (n, d) and text rows of shape (m, d).
    record Rows(Matrix image, Matrix text) {}

    /// Learns the change; what it gives is called with rows of the same width, on any thread.
    UnaryOperator<Rows> learn(Matrix image, Matrix text);
}
