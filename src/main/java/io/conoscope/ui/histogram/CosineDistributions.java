package io.conoscope.ui.histogram;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/// Matching image-text cosines and, where photos have several texts, text-text cosines of the same
/// photo, over shared round bins.
///
/// Bin b covers [ (first + b) / perUnit, (first + b + 1) / perUnit ). Its width follows Freedman
/// and Diaconis (1981), 2 IQR / n^(1/3), for the distribution that asks for the finer bins, rounded
/// to 1, 2 or 5 times a power of ten.
///
/// @param first   index of the first bin
/// @param perUnit bins in a range of 1; whole, so that edges and ticks fall together
/// @param matched each text with its image
/// @param texts   pairs of texts of one image; null where no image has two
public record CosineDistributions(
        int first, int perUnit, CosineDistribution matched, @Nullable CosineDistribution texts) {

    private static final int MOST_BINS = 120;
    private static final int[] ROUND = {
        10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000
    };

    /// Counts both in O(n log n) time; the arrays stay as they are. Any thread.
    ///
    /// @param matched at least one cosine, in [-1, 1] up to rounding
    /// @param texts   may be empty
    /// @throws IllegalArgumentException if there are no matched cosines
    public static CosineDistributions of(float[] matched, float[] texts) {
        if (matched.length == 0) {
            throw new IllegalArgumentException("0 matched cosines, expected at least 1");
        }
        var sortedMatched = sorted(matched);
        var sortedTexts = sorted(texts);
        float lowest = sortedMatched[0];
        float highest = sortedMatched[matched.length - 1];
        double width = freedmanDiaconis(sortedMatched);
        if (texts.length > 0) {
            lowest = Math.min(lowest, sortedTexts[0]);
            highest = Math.max(highest, sortedTexts[texts.length - 1]);
            width = Math.min(width, freedmanDiaconis(sortedTexts));
        }
        int perUnit = perUnit(width, (double) highest - lowest);
        int first = index(lowest, perUnit);
        int bins = index(highest, perUnit) - first + 1;
        return new CosineDistributions(
                first,
                perUnit,
                CosineDistribution.of(matched, first, bins, perUnit),
                texts.length == 0 ? null : CosineDistribution.of(texts, first, bins, perUnit));
    }

    /// How many bins.
    public int bins() {
        return matched.counts().length;
    }

    /// The width of a bin.
    public double width() {
        return 1.0 / perUnit;
    }

    /// The cosine where a bin begins; for [#bins], where the last one ends.
    public double edge(int bin) {
        return (first + bin) / (double) perUnit;
    }

    /// Digits after the point that an edge needs.
    public int decimals() {
        return (int) Math.ceil(Math.log10(perUnit));
    }

    /// Mean text-text cosine minus mean matched cosine; NaN where there are no text pairs.
    public double difference() {
        return texts == null ? Double.NaN : texts.mean() - matched.mean();
    }

    /// The counts as comma-separated values, a bin a line; without texts their column is empty.
    String csv() {
        var lines = new StringBuilder("from,to,matched,texts\r\n");
        for (int b = 0; b < bins(); b++) {
            lines.append(edge(b))
                    .append(',')
                    .append(edge(b + 1))
                    .append(',')
                    .append(matched.counts()[b])
                    .append(',')
                    .append(texts == null ? "" : texts.counts()[b])
                    .append("\r\n");
        }
        return lines.toString();
    }

    /// The highest bin of both.
    double peak(boolean density) {
        double peak = matched.peak(density, width());
        return texts == null ? peak : Math.max(peak, texts.peak(density, width()));
    }

    private static int index(float cosine, int perUnit) {
        return Math.clamp(
                (long) Math.floor((double) Math.clamp(cosine, -1f, 1f) * perUnit),
                -perUnit,
                perUnit - 1);
    }

    private static float[] sorted(float[] values) {
        var copy = values.clone();
        Arrays.sort(copy);
        return copy;
    }

    private static double freedmanDiaconis(float[] sorted) {
        double quartiles = quantile(sorted, 0.75) - quantile(sorted, 0.25);
        return quartiles > 0 ? 2 * quartiles / Math.cbrt(sorted.length) : Double.MAX_VALUE;
    }

    private static double quantile(float[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - (double) sorted[below]);
    }

    /// The round number of bins in 1 that comes closest to the width wished for.
    private static int perUnit(double width, double range) {
        var affordable = Arrays.stream(ROUND).filter(each -> range * each <= MOST_BINS).toArray();
        if (affordable.length == 0) {
            return ROUND[0];
        }
        return Arrays.stream(affordable)
                .boxed()
                .min(java.util.Comparator.comparingDouble(each -> Math.abs(Math.log(width * each))))
                .orElse(ROUND[0]);
    }

    /// Both means, for whoever draws them: one or two values.
    DoubleStream means() {
        return texts == null
                ? DoubleStream.of(matched.mean())
                : DoubleStream.of(matched.mean(), texts.mean());
    }
}
