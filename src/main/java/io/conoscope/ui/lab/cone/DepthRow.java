package io.conoscope.ui.lab.cone;

import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.ModalityGap;
import io.conoscope.gap.cone.ConeRows;

/// What leaves one layer of an encoder, through its final norm and projection.
///
/// @param twin   whether of the twin with random weights
/// @param layer  layers that were run, from 0
/// @param images mean cosine of distinct images, in [-1, 1]
/// @param texts  mean cosine of distinct texts, in [-1, 1]
/// @param gap    length of the gap vector, in [0, 2]
record DepthRow(boolean twin, int layer, double images, double texts, double gap) {

    /// Measures rows, in O((n + m)·d).
    static DepthRow of(boolean twin, int layer, Embeddings rows) {
        return new DepthRow(
                twin,
                layer,
                ConeRows.meanCosine(rows.image()),
                ConeRows.meanCosine(rows.text()),
                ModalityGap.between(rows.image(), rows.text()).norm());
    }
}
