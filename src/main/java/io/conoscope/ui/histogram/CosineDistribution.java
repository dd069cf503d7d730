package io.conoscope.ui.histogram;

import io.conoscope.gap.SampledCosines;

/// One distribution of cosines, counted into the bins of its [CosineDistributions].
///
/// @param counts     shape (bins); they sum to `n`
/// @param n          how many cosines
/// @param population how many pairs they were drawn from; `n` where they are all
/// @param mean       in [-1, 1]; NaN for none
/// @param std        standard deviation, divided by n; NaN for none
public record CosineDistribution(int[] counts, long n, long population, double mean, double std) {

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
                counts, cosines.length, drawn.population(), mean, Math.sqrt(Math.max(0, variance)));
    }

    /// Whether not all pairs were looked at.
    boolean isSample() {
        return n < population;
    }

    /// What stands over a bin: its count, or its share divided by the bin's width.
    ///
    /// @param width   of a bin; densities times it sum to 1
    double height(int bin, boolean density, double width) {
        return density ? counts[bin] / (n * width) : counts[bin];
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
    double peak(boolean density, double width) {
        double highest = 0;
        for (int bin = 0; bin < counts.length; bin++) {
            highest = Math.max(highest, height(bin, density, width));
        }
        return highest;
    }
}
