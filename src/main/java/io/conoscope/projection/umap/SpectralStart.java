package io.conoscope.projection.umap;

import io.conoscope.linalg.LeadingEigenvectors;
import io.conoscope.math.Workers;

import java.util.Optional;

/// Spectral initialisation: the second and third eigenvector of the graph's normalised Laplacian.
///
/// Source: McInnes et al. 2018, algorithm 4; Belkin & Niyogi 2003, "Laplacian eigenmaps".
public final class SpectralStart {

    /// As in umap-learn.
    private static final double TOLERANCE = 1e-4;

    private static final int CHUNK = 2048;

    private final FuzzyGraph graph;
    private final double[] rootDegree;
    private final Workers workers;

    private SpectralStart(FuzzyGraph graph, Workers workers) {
        this.graph = graph;
        this.workers = workers;
        this.rootDegree = new double[graph.points()];
        for (int i = 0; i < rootDegree.length; i++) {
            for (int e = graph.offsets()[i]; e < graph.offsets()[i + 1]; e++) {
                rootDegree[i] += graph.weights()[e];
            }
            rootDegree[i] = Math.sqrt(rootDegree[i]);
        }
    }

    /// Computes it with a bounded number of matrix-vector products, O(edges) each.
    ///
    /// @param graph    connected, of at least 5 points
    /// @param products at most so many
    /// @param between  called on the calling thread after every product; may throw to end it
    /// @return shape (n, 2), row-major; empty if it has not converged after that many
    public static Optional<float[]> of(
            FuzzyGraph graph, int products, Workers workers, Runnable between) {
        var start = new SpectralStart(graph, workers);
        var effort = new LeadingEigenvectors.Effort(TOLERANCE, products);
        return LeadingEigenvectors.of(graph.points(), 3, effort, start::times, between)
                .map(SpectralStart::planar);
    }

    /// The normalised weights: the largest eigenvalues here are the smallest of the Laplacian.
    private void times(double[] vector, double[] into) {
        int n = graph.points();
        var scaled = new double[n];
        for (int i = 0; i < n; i++) {
            scaled[i] = vector[i] / rootDegree[i];
        }
        workers.forEach(
                (n + CHUNK - 1) / CHUNK,
                () -> chunk -> times(chunk * CHUNK, Math.min(n, (chunk + 1) * CHUNK), scaled, into),
                () -> {});
    }

    private void times(int from, int to, double[] scaled, double[] into) {
        var offsets = graph.offsets();
        var ends = graph.ends();
        var weights = graph.weights();
        for (int i = from; i < to; i++) {
            double sum = 0;
            for (int e = offsets[i]; e < offsets[i + 1]; e++) {
                sum += weights[e] * scaled[ends[e]];
            }
            into[i] = sum / rootDegree[i];
        }
    }

    private static float[] planar(double[][] vectors) {
        var xy = new float[2 * vectors[1].length];
        for (int i = 0; i < vectors[1].length; i++) {
            xy[2 * i] = (float) vectors[1][i];
            xy[2 * i + 1] = (float) vectors[2][i];
        }
        return xy;
    }
}
