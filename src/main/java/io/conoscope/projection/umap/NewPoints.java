package io.conoscope.projection.umap;

import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;
import io.conoscope.projection.neighbors.Neighbors;
import io.conoscope.projection.neighbors.QueryNeighbors;
import io.conoscope.projection.neighbors.scan.PreparedRows;

import java.util.Locale;
import java.util.random.RandomGenerator;

/// Places new rows into a finished layout, whose points stay fixed: a search query, or an item that
/// was added later.
///
/// Each new point starts at the weighted mean of its nearest known points and then takes UMAP's
/// gradient steps, with those as neighbours and others as negative samples. Between two clusters it
/// therefore ends in one of them rather than in the empty middle. Source: McInnes et al. 2018, and
/// the transform of umap-learn. For a t-SNE layout it is an approximation; it does not apply where
/// axes have a meaning (gap view, PCA).
public final class NewPoints {

    private static final int ROUNDS = 100;
    private static final int NEGATIVES = 5;
    private static final float CLIP = 4;

    private final Neighbors found;
    private final float[] weights;
    private final float[] xy;
    private final LowDimensionalSimilarity closeness =
            new LowDimensionalSimilarity(SimilarityCurve.fit(0.1, 1));

    private NewPoints(Neighbors found, float[] xy) {
        this.found = found;
        this.xy = xy;
        this.weights = new float[found.index().length];
        var smooth = new SmoothDistances(found);
        for (int q = 0; q < found.rows(); q++) {
            smooth.weights(q, weights);
        }
    }

    /// Places rows in O(m·n·d) time.
    ///
    /// @param rows   shape (n, d), those of the layout, prepared for the cosine
    /// @param xy     shape (n, 2), their layout; not changed
    /// @param added  shape (m, d), finite and of length above 0
    /// @param k      neighbours that determine the position, in [1, n]; one less than in UMAP
    /// @param seed   of the negative samples
    /// @param between called at intervals; may throw to end it
    /// @return shape (m, 2); the same for the same seed
    /// @throws IllegalArgumentException if the layout does not have n points, or as the search
    /// throws
    public static float[] place(
            PreparedRows rows, float[] xy, Matrix added, int k, long seed, Runnable between) {
        if (xy.length != 2 * rows.rows()) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "%d rows, the layout has %d points",
                            rows.rows(),
                            xy.length / 2));
        }
        var points = new NewPoints(QueryNeighbors.search(rows, added, k, between), xy);
        var placed = new float[2 * added.rows()];
        for (int q = 0; q < added.rows(); q++) {
            points.place(q, placed, Seeds.random(seed, q));
            between.run();
        }
        return placed;
    }

    private void place(int query, float[] into, RandomGenerator random) {
        float[] at = mean(query);
        for (int round = 0; round < ROUNDS; round++) {
            float rate = 1 - round / (float) ROUNDS;
            for (int i = query * found.k(); i < (query + 1) * found.k(); i++) {
                if (random.nextFloat() < weights[i]) {
                    move(at, found.index()[i], rate, true);
                    for (int sample = 0; sample < NEGATIVES; sample++) {
                        move(at, random.nextInt(xy.length / 2), rate, false);
                    }
                }
            }
        }
        into[2 * query] = at[0];
        into[2 * query + 1] = at[1];
    }

    private float[] mean(int query) {
        double x = 0;
        double y = 0;
        double sum = 0;
        for (int i = query * found.k(); i < (query + 1) * found.k(); i++) {
            x += weights[i] * (double) xy[2 * found.index()[i]];
            y += weights[i] * (double) xy[2 * found.index()[i] + 1];
            sum += weights[i];
        }
        return new float[] {(float) (x / sum), (float) (y / sum)};
    }

    private void move(float[] at, int other, float rate, boolean pull) {
        float dx = xy[2 * other] - at[0];
        float dy = xy[2 * other + 1] - at[1];
        float[] squared = {dx * dx + dy * dy};
        float[] force = {0};
        if (pull) {
            closeness.pull(squared, force, 1);
            force[0] = Math.min(1, rate * force[0]);
        } else {
            closeness.push(squared, force, 1);
            force[0] = -rate * force[0];
        }
        at[0] += Math.clamp(force[0] * dx, -CLIP, CLIP);
        at[1] += Math.clamp(force[0] * dy, -CLIP, CLIP);
    }
}
