package io.conoscope.ui.histogram;

import io.conoscope.gap.SampledCosines;

/// One distribution of cosines, counted into the bins of its [CosineDistributions].
///
/// @param counts     shape (bins); they sum to `n`
/// @param n          how many cosines
/// @param population how many pairs they were drawn from; `n` where they are all
/// @param mean       in [-1, 1]; NaN for none
/// @param std        standard deviation, divided by n; NaN for none
/// @param percentiles the 5th, 50th and 95th; each one of the cosines, NaN for none
public record CosineDistribution(
        int[] counts, long n, long population, double mean, double std, double[] percentiles) {

    private static final double[] PERCENTS = {0.05, 0.5, 0.95};

    /// Counts cosines; what lies outside falls into the nearest bin.
    ///
    /// @param first   index of the first bin, which begins at `first / perUnit`
    /// @param perUnit bins in a range of 1
    static CosineDistribution of(SampledCosines drawn, int first, int bins, int perUnit) {
        var cosines = drawn.cosines();
        var counts = new int[bins];
        double sum = 0;
        double squares = 0;
        for (float cosine : cosines) {
            int bin = (int) Math.floor((double) cosine * perUnit) - first;
            counts[Math.clamp(bin, 0, bins - 1)]++;
            sum += cosine;
            squares += (double) cosine * cosine;
        }
        double mean = sum / cosines.length;
        double variance = squares / cosines.length - mean * mean;
        return new CosineDistribution(
                counts,
                cosines.length,
                drawn.population(),
                mean,
                Math.sqrt(Math.max(0, variance)),
                percentiles(cosines));
    }

    /// By nearest rank.
    private static double[] percentiles(float[] cosines) {
        var sorted = cosines.clone();
        java.util.Arrays.sort(sorted);
        var found = new double[PERCENTS.length];
        for (int i = 0; i < found.length; i++) {
            int rank = (int) Math.ceil(PERCENTS[i] * sorted.length - 1e-9);
            found[i] = sorted.length == 0 ? Double.NaN : sorted[Math.max(1, rank) - 1];
        }
        return found;
    }

    /// How far two distributions over the same bins overlap, in [0, 1]: the sum of the smaller of
    /// both shares over all bins. 1 for equal ones, 0 where no bin has both. Source: Inman & Bradley
    /// 1989, "The overlapping coefficient as a measure of agreement between probability
    /// distributions".
    double overlap(CosineDistribution other) {
        double sum = 0;
        for (int bin = 0; bin < counts.length; bin++) {
            sum += Math.min(counts[bin] / (double) n, other.counts[bin] / (double) other.n);
        }
        return sum;
    }

    /// Whether not all pairs were looked at.
    boolean isSample() {
        return n < population;
    }

    /// What stands over a bin: its count, its share divided by the bin's width, or the share up to
    /// its end.
    ///
    /// @param width   of a bin; densities times it sum to 1
    double height(int bin, HistogramHeights heights, double width) {
        return switch (heights) {
            case COUNTS -> counts[bin];
            case DENSITY -> counts[bin] / (n * width);
            case CUMULATIVE -> upTo(bin) / (double) n;
        };
    }

    private long upTo(int bin) {
        long sum = 0;
        for (int b = 0; b <= bin; b++) {
            sum += counts[b];
        }
        return sum;
    }

    /// The first bin that is not empty; `n` is at least 1.
    int firstBin() {
        int bin = 0;
        while (counts[bin] == 0) {
            bin++;
        }
        return bin;
    }

    /// The last bin that is not empty; `n` is at least 1.
    int lastBin() {
        int bin = counts.length - 1;
        while (counts[bin] == 0) {
            bin--;
        }
        return bin;
    }

    /// The highest of all bins.
    double peak(HistogramHeights heights, double width) {
        double highest = 0;
        for (int bin = 0; bin < counts.length; bin++) {
            highest = Math.max(highest, height(bin, heights, width));
        }
        return highest;
    }
}
