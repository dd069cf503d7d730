package io.conoscope.gap.reference;

import io.conoscope.gap.measure.Measures;

/// How many rows a measure was taken over.
///
/// @param images    n, at least 2
/// @param texts     m, at least 2
/// @param dimension d, at least 1
public record MeasureSizes(int images, int texts, int dimension) {

    /// @throws IllegalArgumentException if there are fewer
    public MeasureSizes {
        if (images < 2 || texts < 2 || dimension < 1) {
            throw new IllegalArgumentException(
                    images + " images, " + texts + " texts, " + dimension + " dimensions");
        }
    }

    public static MeasureSizes of(Measures measures) {
        return new MeasureSizes(measures.images(), measures.texts(), measures.dimension());
    }
}
