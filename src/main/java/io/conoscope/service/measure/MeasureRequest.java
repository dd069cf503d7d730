package io.conoscope.service.measure;

import io.conoscope.gap.correct.RowCorrection;

/// How embeddings are measured.
///
/// @param correction what is done to the rows first
/// @param threads    at least 1; no number depends on it
/// @param seed       of the linear probe: the rows it draws, their folds, the order of training
public record MeasureRequest(RowCorrection correction, int threads, long seed) {

    private static final long SEED = 1;

    /// Rows as they are, on all cores, with seed 1.
    public static MeasureRequest plain() {
        return new MeasureRequest(
                RowCorrection.NONE, Runtime.getRuntime().availableProcessors(), SEED);
    }
}
