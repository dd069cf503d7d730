package io.conoscope.projection.smile;

import io.conoscope.linalg.NativeAlgebra;
import io.conoscope.math.Matrix;

import smile.manifold.UMAP;
import smile.math.MathEx;

import java.util.Locale;

/// Smile's UMAP of Euclidean distances. It gives no frames, hears no cancellation and is not the
/// same for the same seed where it has several threads.
public final class SmileUmap {

    /// Below, there is no neighbourhood to speak of.
    public static final int FEWEST_POINTS = 4;

    private static final double LEARNING_RATE = 1;

    /// What UMAP is told.
    ///
    /// @param neighbors in [2, n - 1], the point itself not counted
    /// @param epochs    rounds; 0 for Smile's own number
    /// @param minDist   in [0, spread]
    /// @param spread    above 0
    /// @param negatives samples for each drawn edge
    /// @param repulsion their strength
    public record Options(
            int neighbors,
            int epochs,
            double minDist,
            double spread,
            int negatives,
            double repulsion) {}

    private SmileUmap() {}

    /// Lays rows out; blocks.
    ///
    /// @param rows shape (n, d), finite, n >= 4
    /// @param poll called every 50 ms on the calling thread; may throw, which leaves the
    ///             computation to daemon threads that run it to its end unseen
    /// @return shape (n, 2)
    /// @throws IllegalArgumentException if there are fewer points or more neighbours than points
    public static float[] layout(
            Matrix rows, Options options, long seed, int threads, Runnable poll) {
        if (rows.rows() < FEWEST_POINTS || options.neighbors() >= rows.rows()) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "%d neighbours of %d points; at least %d points, fewer neighbours than points",
                            options.neighbors(),
                            rows.rows(),
                            FEWEST_POINTS));
        }
        NativeAlgebra.load();
        return UncancellableTask.run(threads, () -> fit(rows, options, seed), poll);
    }

    private static float[] fit(Matrix rows, Options options, long seed) {
        MathEx.setSeed(seed);
        var smile =
                new UMAP.Options(
                        options.neighbors(),
                        2,
                        options.epochs(),
                        LEARNING_RATE,
                        options.minDist(),
                        options.spread(),
                        options.negatives(),
                        options.repulsion(),
                        1);
        return SmileRows.flat(UMAP.fit(SmileRows.of(rows), smile));
    }
}
