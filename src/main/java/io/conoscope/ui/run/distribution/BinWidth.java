package io.conoscope.ui.run.distribution;

import io.conoscope.runlog.evaluation.CosineHistogram;

import java.util.List;

/// How many counted bins are drawn as one, so that a distribution of few pairs is not all noise.
///
/// The width follows Freedman and Diaconis (1981), 2 IQR / n^(1/3), with the IQR of a normal
/// distribution, 1.349 standard deviations.
final class BinWidth {

    private static final int[] FACTORS = {1, 2, 4, 5, 10};

    private BinWidth() {}

    /// The factor for one kind of pairs over all its evaluations: that of the one which asks for
    /// the finest bins.
    static int together(List<CosineHistogram> histograms) {
        double width = Double.POSITIVE_INFINITY;
        double bin = 1;
        for (var histogram : histograms) {
            double wanted =
                    2 * 1.349 * histogram.deviation() / Math.cbrt((double) histogram.total());
            width = Math.min(width, wanted);
            bin = histogram.width();
        }
        int best = 1;
        for (int factor : FACTORS) {
            if (fits(factor, histograms)
                    && distance(factor, width / bin) < distance(best, width / bin)) {
                best = factor;
            }
        }
        return best;
    }

    private static boolean fits(int factor, List<CosineHistogram> histograms) {
        return histograms.stream().allMatch(histogram -> histogram.bins() % factor == 0);
    }

    private static double distance(int factor, double wanted) {
        return Math.abs(Math.log(factor / wanted));
    }
}
