package io.conoscope.projection.run;

import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;
import io.conoscope.math.Workers;
import io.conoscope.projection.MethodReport;
import io.conoscope.projection.linear.Procrustes;
import io.conoscope.projection.umap.FuzzyGraph;
import io.conoscope.projection.umap.SpectralStart;

import java.util.Optional;

/// Where UMAP's optimiser starts.
///
/// @param kind what it is
/// @param xy   shape (n, 2), in the optimiser's scale
record UmapStart(MethodReport.Start kind, float[] xy) {

    /// The start spans this much from its middle, as the optimiser's scale expects.
    private static final float RADIUS = 10;

    /// An earlier layout within these spans keeps its scale.
    private static final float SMALLEST_RADIUS = 4;

    private static final float LARGEST_RADIUS = 60;

    /// Keeps equal rows from starting at the same position, where no gradient would separate them.
    private static final double NOISE = 1e-4;

    /// With fewer points, eigenvectors carry no shape.
    private static final int FEWEST = 20;

    private static final int PRODUCTS = 600;

    /// A layout that is there already, about its middle.
    static UmapStart given(Matrix start) {
        var xy = start.toArray();
        float radius = radius(xy);
        boolean keeps = radius >= SMALLEST_RADIUS && radius <= LARGEST_RADIUS;
        return new UmapStart(MethodReport.Start.GIVEN, scaled(xy, keeps ? radius : RADIUS));
    }

    /// The spectral embedding if the graph is connected and the eigenvectors converge in time,
    /// otherwise the first two principal components, which keep the components of the graph apart.
    /// Rotated to match the layout that is already shown.
    ///
    /// @param shown shape (n, 2)
    static UmapStart of(
            FuzzyGraph graph, int components, InitialLayout first, float[] shown, Workers workers) {
        Optional<float[]> spectral =
                components == 1 && graph.points() >= FEWEST
                        ? SpectralStart.of(graph, PRODUCTS, workers, first::throwIfCancelled)
                        : Optional.empty();
        var xy = spectral.orElseGet(first::principal);
        var turned = Procrustes.align(scaled(xy, RADIUS), scaled(shown, RADIUS)).aligned();
        var kind = spectral.isPresent() ? MethodReport.Start.SPECTRAL : MethodReport.Start.PCA;
        return new UmapStart(kind, scaled(turned, RADIUS));
    }

    /// The same with noise of a millionth of the span on every coordinate.
    float[] shaken(long seed) {
        var random = Seeds.random(seed);
        var result = xy.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] += (float) (NOISE * random.nextGaussian());
        }
        return result;
    }

    /// About the middle of the extremes, by one factor, into [-radius, radius].
    private static float[] scaled(float[] xy, float radius) {
        var result = xy.clone();
        float widest = radius(xy);
        for (int axis = 0; axis < 2; axis++) {
            double middle = middle(xy, axis);
            for (int i = axis; i < xy.length; i += 2) {
                result[i] = (float) (xy[i] - middle);
                result[i] = widest > 0 ? result[i] / widest * radius : result[i];
            }
        }
        return result;
    }

    private static float radius(float[] xy) {
        double widest = 0;
        for (int axis = 0; axis < 2; axis++) {
            double middle = middle(xy, axis);
            for (int i = axis; i < xy.length; i += 2) {
                widest = Math.max(widest, Math.abs(xy[i] - middle));
            }
        }
        return (float) widest;
    }

    private static double middle(float[] xy, int axis) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = axis; i < xy.length; i += 2) {
            low = Math.min(low, xy[i]);
            high = Math.max(high, xy[i]);
        }
        return (low + high) / 2;
    }
}
