package io.conoscope.projection.quality;

import io.conoscope.math.Seeds;
import io.conoscope.math.Workers;
import io.conoscope.projection.ProjectionControl;
import io.conoscope.projection.ProjectionInput;

import java.util.Arrays;
import java.util.Locale;

/// How much of the input a layout keeps: cosine in the input, Euclidean distance in the layout, k
/// nearest neighbours of a seeded sample of points against all points.
///
/// Sources: Venna & Kaski 2001, "Neighborhood preservation in nonlinear projection methods", for
/// trustworthiness and continuity; Wang et al. 2021, "Understanding how dimension reduction tools
/// work", arXiv:2012.04456, for triplets. What too few points forbid is NaN.
///
/// @param trustworthiness        in [0, 1]; 1 where every neighbour in the layout is one in the
///                               input, else less the further away it comes from
/// @param continuity             in [0, 1]; the same with layout and input exchanged
/// @param knnRecall              in [0, 1]; share of the input's neighbours that the layout keeps
/// @param tripletAccuracy        in [0, 1]; share of random triplets (a, b, c) where the layout
///                               agrees whether b or c is nearer to a
/// @param sameModalityShareBefore in [0, 1]; share of neighbours in the input that are of the
///                               point's own modality; NaN where that is not known
/// @param sameModalityShareAfter the same in the layout
/// @param k                      neighbours a point, at most 15
/// @param sample                 points asked, at most 1,000
public record LayoutQuality(
        double trustworthiness,
        double continuity,
        double knnRecall,
        double tripletAccuracy,
        double sameModalityShareBefore,
        double sameModalityShareAfter,
        int k,
        int sample) {

    private static final int NEIGHBORS = 15;
    private static final int SAMPLE = 1000;

    /// Measures a layout in O(sample·n·(d + k)) time on all workers.
    ///
    /// @param input with n rows; of its rows only the direction counts, one of length 0 is at
    ///              cosine 0 to all
    /// @param xy    shape (n, 2), the layout
    /// @param seed  of the sample and the triplets
    /// @throws IllegalArgumentException if the layout has another number of points
    /// @throws java.util.concurrent.CancellationException if the control cancels
    public static LayoutQuality measure(
            ProjectionInput input,
            float[] xy,
            long seed,
            Workers workers,
            ProjectionControl control) {
        int n = input.rows().rows();
        if (xy.length != 2 * n) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "rows are %s, the layout has %d points",
                            input.rows().shape(),
                            xy.length / 2));
        }
        // The scale of trustworthiness holds for k below n / 2.
        int k = Math.min(NEIGHBORS, (n - 1) / 2);
        var queries = sample(n, Math.min(n, SAMPLE), seed);
        var work = new QualitySample(input, xy, queries, k);
        work.run(workers, control);
        return work.quality(work.tripletAccuracy(Seeds.random(seed, 1)));
    }

    /// The first so many of a random order.
    private static int[] sample(int n, int count, long seed) {
        var random = Seeds.random(seed, 0);
        var order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        for (int i = 0; i < count; i++) {
            int other = i + random.nextInt(n - i);
            int moved = order[i];
            order[i] = order[other];
            order[other] = moved;
        }
        return Arrays.copyOf(order, count);
    }
}
