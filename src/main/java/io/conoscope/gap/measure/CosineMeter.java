package io.conoscope.gap.measure;

import io.conoscope.gap.Matches;
import io.conoscope.gap.RowMeter;
import io.conoscope.gap.SimilarityRow;

import java.util.Arrays;

/// Summaries of the cosines of matched, unmatched, image-image and text-text pairs, each pair once.
final class CosineMeter implements RowMeter {

    private final Matches matches;
    private final RunningMoments[] matched;
    private final RunningMoments[] unmatched;
    private final RunningMoments[] within;
    private final RunningMoments[] siblings;

    CosineMeter(Matches matches) {
        this.matches = matches;
        this.matched = none(matches.images());
        this.unmatched = none(matches.images());
        this.within = none(matches.count());
        this.siblings = none(matches.count());
    }

    @Override
    public void visit(SimilarityRow row) {
        int query = row.query();
        if (row.isImage()) {
            within[query] = RunningMoments.of(row.values(), query + 1, matches.images());
            matched[query] = RunningMoments.of(row.values(), matches.of(query));
            unmatched[query] = unmatched(row.values(), matches.of(query));
        } else {
            within[query] = RunningMoments.of(row.values(), query + 1, matches.count());
            siblings[query] = RunningMoments.of(row.values(), matches.laterSiblings(query));
        }
    }

    /// Takes an image's matched cosines where nothing else of its row is looked at.
    void matched(int image, double[] cosines) {
        matched[image] = RunningMoments.of(cosines, 0, cosines.length);
    }

    private RunningMoments unmatched(double[] values, int[] partners) {
        var all = RunningMoments.NONE;
        int from = matches.images();
        for (int partner : partners) {
            all = all.and(RunningMoments.of(values, from, partner));
            from = partner + 1;
        }
        return all.and(RunningMoments.of(values, from, values.length));
    }

    /// The summaries over the rows visited so far.
    Measures.Cosine cosine() {
        var ofSiblings = RunningMoments.ofAll(siblings);
        return new Measures.Cosine(
                RunningMoments.ofAll(matched).summary(),
                RunningMoments.ofAll(unmatched).summary(),
                imageImage().summary(),
                textText().summary(),
                ofSiblings.count() == 0 ? null : ofSiblings.summary());
    }

    private RunningMoments imageImage() {
        return RunningMoments.ofAll(Arrays.copyOf(within, matches.images()));
    }

    private RunningMoments textText() {
        return RunningMoments.ofAll(Arrays.copyOfRange(within, matches.images(), matches.count()));
    }

    /// Mean squared distance ‖x − y‖² = 2 − 2 cos of matched pairs, in [0, 4].
    double alignment() {
        return 2 - 2 * meanOf(RunningMoments.ofAll(matched));
    }

    /// m / (½(wᵢ + wₜ) + m): m the mean cosine distance of matched pairs, w within a modality. In
    /// [0, 1]. Source: Schrodi et al. 2024, arXiv:2404.07983.
    double relativeModalityGap() {
        double between = 1 - meanOf(RunningMoments.ofAll(matched));
        double inside = (1 - meanOf(imageImage()) + 1 - meanOf(textText())) / 2;
        return between / (inside + between);
    }

    private static double meanOf(RunningMoments moments) {
        return moments.count() == 0 ? Double.NaN : moments.mean();
    }

    private static RunningMoments[] none(int count) {
        var parts = new RunningMoments[count];
        Arrays.fill(parts, RunningMoments.NONE);
        return parts;
    }
}
