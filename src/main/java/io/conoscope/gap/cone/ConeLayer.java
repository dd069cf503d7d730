package io.conoscope.gap.cone;

import java.util.Arrays;

/// How narrow the cones are after one layer.
///
/// @param layer   0 before the first one
/// @param cosines shape (networks), the mean cosine of distinct rows in each; NaN where a network
///                left fewer than two rows that are not zero
public record ConeLayer(int layer, double[] cosines) {

    /// Over the networks that have one; NaN where none has.
    public double mean() {
        return living().average().orElse(Double.NaN);
    }

    /// The lowest of them.
    public double lowest() {
        return living().min().orElse(Double.NaN);
    }

    /// The highest of them.
    public double highest() {
        return living().max().orElse(Double.NaN);
    }

    private java.util.stream.DoubleStream living() {
        return Arrays.stream(cosines).filter(Double::isFinite);
    }
}
