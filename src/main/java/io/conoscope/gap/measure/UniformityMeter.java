package io.conoscope.gap.measure;

import io.conoscope.gap.Matches;
import io.conoscope.gap.RowMeter;
import io.conoscope.gap.SimilarityRow;

import java.util.Arrays;

/// How evenly rows spread over the sphere: log mean exp(−2‖x − y‖²) over distinct pairs.
///
/// In [−8, 0]; the smaller, the more even. Source: Wang & Isola 2020, arXiv:2005.10242, with t = 2.
final class UniformityMeter implements RowMeter {

    private final Matches matches;
    private final double[] within;
    private final double[] cross;
    private final double[] matched;

    UniformityMeter(Matches matches) {
        this.matches = matches;
        this.within = new double[matches.count()];
        this.cross = new double[matches.images()];
        this.matched = new double[matches.images()];
    }

    @Override
    public void visit(SimilarityRow row) {
        int query = row.query();
        int end = row.isImage() ? matches.images() : matches.count();
        within[query] = kernels(row.values(), query + 1, end);
        if (row.isImage()) {
            int from = matches.images();
            for (int partner : matches.of(query)) {
                cross[query] += kernels(row.values(), from, partner);
                matched[query] += kernel(row.values()[partner]);
                from = partner + 1;
            }
            cross[query] += kernels(row.values(), from, matches.count());
        }
    }

    /// The measures, once all rows were visited.
    Measures.Uniformity uniformity() {
        long n = matches.images();
        long m = matches.texts();
        double image = Arrays.stream(within, 0, matches.images()).sum();
        double text = Arrays.stream(within, matches.images(), matches.count()).sum();
        double apart = Arrays.stream(cross).sum();
        double together = Arrays.stream(matched).sum();
        long imagePairs = n * (n - 1) / 2;
        long textPairs = m * (m - 1) / 2;
        long matchedPairs = 0;
        for (int i = 0; i < n; i++) {
            matchedPairs += matches.of(i).length;
        }
        return new Measures.Uniformity(
                logMean(image, imagePairs),
                logMean(text, textPairs),
                logMean(image + text + apart + together, imagePairs + textPairs + n * m),
                logMean(apart, n * m - matchedPairs));
    }

    private static double logMean(double sum, long pairs) {
        return pairs == 0 ? Double.NaN : Math.log(sum / pairs);
    }

    /// exp(−2‖x − y‖²) of two rows of length 1: the squared distance is 2 − 2 cos.
    private static double kernel(double cosine) {
        return Math.exp(4 * cosine - 4);
    }

    private static double kernels(double[] cosines, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += kernel(cosines[i]);
        }
        return sum;
    }
}
