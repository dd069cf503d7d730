package io.conoscope.ui.run.distribution;

import io.conoscope.runlog.evaluation.CosineHistogram;
import io.conoscope.runlog.evaluation.CosineKind;

import java.util.Arrays;

/// One distribution of cosines, ready to be drawn.
///
/// @param kind      of pairs
/// @param histogram where its bins lie
/// @param densities of its bins; they integrate to 1
/// @param mean      in [-1, 1]
record DensityCurve(CosineKind kind, CosineHistogram histogram, double[] densities, double mean) {

    static DensityCurve of(CosineKind kind, CosineHistogram histogram, double mean) {
        return new DensityCurve(kind, histogram, histogram.densities(), mean);
    }

    double peak() {
        return Arrays.stream(densities).max().orElse(0);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
