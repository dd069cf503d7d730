package io.conoscope.runlog.evaluation;

import java.util.Arrays;

/// Counts of cosines in equal bins.
///
/// @param from   where the first bin begins
/// @param to     where the last bin ends
/// @param counts shape (bins), none below 0; left alone from then on
public record CosineHistogram(double from, double to, long[] counts) {

    /// @throws IllegalArgumentException if there is no bin, no finite range, or a count below 0
    public CosineHistogram {
        boolean isRange = from < to && Double.isFinite(to - from);
        if (counts.length == 0 || !isRange || Arrays.stream(counts).anyMatch(c -> c < 0)) {
            throw new IllegalArgumentException(
                    counts.length + " bins over [" + from + ", " + to + "]");
        }
    }

    /// How many bins.
    public int bins() {
        return counts.length;
    }

    /// The width of a bin.
    public double width() {
        return (to - from) / counts.length;
    }

    /// Where a bin begins; for [#bins], where the last one ends.
    public double edge(int bin) {
        return from + (to - from) * bin / counts.length;
    }

    /// How many cosines were counted.
    public long total() {
        return Arrays.stream(counts).sum();
    }

    /// The share of each bin divided by its width, so that densities times the width sum to 1; 0
    /// where nothing was counted.
    public double[] densities() {
        double unit = Math.max(1, total()) * width();
        return Arrays.stream(counts).mapToDouble(count -> count / unit).toArray();
    }

    /// The same with so many bins put together as one.
    ///
    /// @param together divides the number of bins
    public CosineHistogram coarser(int together) {
        var sums = new long[counts.length / together];
        for (int bin = 0; bin < counts.length; bin++) {
            sums[bin / together] += counts[bin];
        }
        return new CosineHistogram(from, to, sums);
    }

    /// The standard deviation as the bins tell it; NaN where nothing was counted.
    public double deviation() {
        double mean = mean();
        double squares = 0;
        for (int bin = 0; bin < counts.length; bin++) {
            double away = edge(bin) + width() / 2 - mean;
            squares += counts[bin] * away * away;
        }
        return Math.sqrt(squares / total());
    }

    /// The first bin that is not empty; [#bins] where all are.
    public int firstBin() {
        int bin = 0;
        while (bin < counts.length && counts[bin] == 0) {
            bin++;
        }
        return bin;
    }

    /// The last bin that is not empty; -1 where all are.
    public int lastBin() {
        int bin = counts.length - 1;
        while (bin >= 0 && counts[bin] == 0) {
            bin--;
        }
        return bin;
    }

    /// The mean as the bins tell it, half a bin off at most; NaN where nothing was counted.
    public double mean() {
        double sum = 0;
        for (int bin = 0; bin < counts.length; bin++) {
            sum += counts[bin] * (edge(bin) + width() / 2);
        }
        return sum / total();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CosineHistogram that
                && from == that.from
                && to == that.to
                && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Double.hashCode(from + 3 * to) + Arrays.hashCode(counts);
    }
}
