package io.conoscope.gap.cone;

/// What an infinitely wide layer of ReLU without biases makes of a cosine.
///
/// The arc-cosine kernel of degree 1 over its value at 0: `c' = (sqrt(1 - c²) + (π - acos c) c) /
/// π`. It never falls, so every layer narrows the cone; 1 stays 1. Source: Cho & Saul 2009,
/// "Kernel methods for deep learning", equation 6; that this makes the cones of untrained encoders,
/// Liang et al. 2022, arXiv:2203.02053.
public final class ReluCone {

    private ReluCone() {}

    /// The cosine after one layer, in [0, 1].
    ///
    /// @param cosine before it, in [-1, 1]; what rounding left outside counts as the end
    public static double next(double cosine) {
        double c = Math.clamp(cosine, -1, 1);
        return (Math.sqrt(1 - c * c) + (Math.PI - Math.acos(c)) * c) / Math.PI;
    }

    /// The cosine before the first layer and after each, shape (depth + 1).
    ///
    /// @param cosine before the first layer, in [-1, 1]
    /// @param depth  layers, at least 0
    public static double[] through(double cosine, int depth) {
        var all = new double[depth + 1];
        all[0] = cosine;
        for (int layer = 1; layer <= depth; layer++) {
            all[layer] = next(all[layer - 1]);
        }
        return all;
    }
}
