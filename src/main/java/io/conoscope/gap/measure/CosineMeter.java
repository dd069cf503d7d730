package io.conoscope.gap.measure;

import io.conoscope.gap.Matches;
import io.conoscope.gap.Vectors;
import io.conoscope.gap.tile.Tile;
import io.conoscope.math.UnitRows;

/// Summaries of the cosines of matched, unmatched, image-image and text-text pairs, each pair once,
/// and what follows from them.
final class CosineMeter {

    private final RunningMoments matched;
    private final RunningMoments siblings;
    private final double distance;
    private final TileSums sums;

    private CosineMeter(
            RunningMoments matched, RunningMoments siblings, double distance, TileSums sums) {
        this.matched = matched;
        this.siblings = siblings;
        this.distance = distance;
        this.sums = sums;
    }

    /// O(p·d) time for p pairs, and for each two texts of an image.
    ///
    /// @param sums of all other pairs, now or later
    static CosineMeter of(Matches matches, UnitRows image, UnitRows text, TileSums sums) {
        var matched = RunningMoments.NONE;
        var siblings = RunningMoments.NONE;
        double distance = 0;
        int n = matches.images();
        for (int i = 0; i < n; i++) {
            var partners = matches.of(i);
            var x = image.row(i);
            var cosines = new double[partners.length];
            for (int p = 0; p < partners.length; p++) {
                var y = text.row(partners[p] - n);
                cosines[p] = Vectors.dot(x, y);
                distance += Math.sqrt(Math.max(0, 2 - 2 * cosines[p]));
            }
            matched = matched.and(RunningMoments.of(cosines, 0, cosines.length));
        }
        for (int t = n; t < matches.count(); t++) {
            var later = matches.laterSiblings(t);
            if (later.length > 0) {
                siblings = siblings.and(ofSiblings(t, later, n, text));
            }
        }
        return new CosineMeter(matched, siblings, distance / matched.count(), sums);
    }

    private static RunningMoments ofSiblings(int t, int[] later, int n, UnitRows text) {
        var x = text.row(t - n);
        var cosines = new double[later.length];
        for (int i = 0; i < later.length; i++) {
            cosines[i] = Vectors.dot(x, text.row(later[i] - n));
        }
        return RunningMoments.of(cosines, 0, cosines.length);
    }

    /// The summaries over the pairs seen so far.
    Measures.Cosine cosine() {
        return new Measures.Cosine(
                matched.summary(),
                sums.moments(Tile.Kind.IMAGE_TEXT).summary(),
                sums.moments(Tile.Kind.IMAGE_IMAGE).summary(),
                sums.moments(Tile.Kind.TEXT_TEXT).summary(),
                siblings.count() == 0 ? null : siblings.summary());
    }

    /// The same while nothing but matched pairs and texts of one image has been looked at.
    Measures.Cosine first() {
        var unknown = RunningMoments.NONE.summary();
        return new Measures.Cosine(
                matched.summary(),
                unknown,
                unknown,
                unknown,
                siblings.count() == 0 ? null : siblings.summary());
    }

    /// Mean squared distance ‖x − y‖² = 2 − 2 cos of matched pairs, in [0, 4].
    double alignment() {
        return 2 - 2 * meanOf(matched);
    }

    /// Mean distance ‖x − y‖ of matched pairs, in [0, 2].
    double pairDistance() {
        return distance;
    }

    /// m / (½(wᵢ + wₜ) + m): m the mean cosine distance of matched pairs, w within a modality. In
    /// [0, 1]. Source: Schrodi et al. 2024, arXiv:2404.07983.
    double relativeModalityGap() {
        double between = 1 - meanOf(matched);
        double images = meanOf(sums.moments(Tile.Kind.IMAGE_IMAGE));
        double texts = meanOf(sums.moments(Tile.Kind.TEXT_TEXT));
        return between / ((2 - images - texts) / 2 + between);
    }

    private static double meanOf(RunningMoments moments) {
        return moments.count() == 0 ? Double.NaN : moments.mean();
    }
}
