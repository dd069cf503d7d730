package io.conoscope.ui.histogram;

import io.conoscope.gap.SampledCosines;
import io.conoscope.runlog.evaluation.CosineKind;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// Cosines of several kinds of pairs over shared round bins.
///
/// Bin b covers [ (first + b) / perUnit, (first + b + 1) / perUnit ). Its width follows Freedman
/// and Diaconis (1981), 2 IQR / n^(1/3), for the distribution that asks for the finer bins, rounded
/// to 1, 2 or 5 times a power of ten. What was drawn from more pairs asks for no finer bins than as
/// many pairs as are matched would.
///
/// @param first   index of the first bin
/// @param perUnit bins in a range of 1; whole, so that edges and ticks fall together
/// @param kinds   what is shown, the matched pairs always, in the order of the enumeration
public record CosineDistributions(
        int first, int perUnit, Map<CosineKind, CosineDistribution> kinds) {

    private static final int MOST_BINS = 120;
    private static final int[] ROUND = {
        10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000
    };

    /// Counts them in O(n log n) time; the arrays stay as they are. Any thread.
    ///
    /// @param drawn at least one cosine of matched pairs, in [-1, 1] up to rounding; a kind without
    ///              cosines is left out
    /// @throws IllegalArgumentException if there are no matched cosines
    public static CosineDistributions of(Map<CosineKind, SampledCosines> drawn) {
        return of(drawn, HistogramModel.AUTOMATIC);
    }

    /// The same in about so many bins, of a round width.
    ///
    /// @param wanted how many; 0 for as many as the data ask for
    static CosineDistributions of(Map<CosineKind, SampledCosines> drawn, int wanted) {
        var ofMatched = drawn.get(CosineKind.MATCHED);
        if (ofMatched == null || ofMatched.cosines().length == 0) {
            throw new IllegalArgumentException("0 matched cosines, expected at least 1");
        }
        float lowest = Float.POSITIVE_INFINITY;
        float highest = Float.NEGATIVE_INFINITY;
        double width = Double.MAX_VALUE;
        for (var each : drawn.values()) {
            var sorted = sorted(each.cosines());
            if (sorted.length > 0) {
                lowest = Math.min(lowest, sorted[0]);
                highest = Math.max(highest, sorted[sorted.length - 1]);
                int n = each.isSample() ? ofMatched.cosines().length : sorted.length;
                width = Math.min(width, freedmanDiaconis(sorted, n));
            }
        }
        double range = Math.max((double) highest - lowest, 1e-4);
        int perUnit =
                wanted == HistogramModel.AUTOMATIC
                        ? perUnit(width, (double) highest - lowest)
                        : nearest(range / wanted, ROUND);
        int first = index(lowest, perUnit);
        int bins = index(highest, perUnit) - first + 1;
        var kinds = new EnumMap<CosineKind, CosineDistribution>(CosineKind.class);
        drawn.forEach(
                (kind, each) -> {
                    if (each.cosines().length > 0) {
                        kinds.put(kind, CosineDistribution.of(each, first, bins, perUnit));
                    }
                });
        return new CosineDistributions(first, perUnit, Collections.unmodifiableMap(kinds));
    }

    /// Each text with its image.
    public CosineDistribution matched() {
        return Objects.requireNonNull(kinds.get(CosineKind.MATCHED));
    }

    /// Pairs of texts of one image; null where they are not shown or no image has two.
    public @Nullable CosineDistribution texts() {
        return kinds.get(CosineKind.TEXT_TEXT_MATCHED);
    }

    /// Whether some of it was drawn from more pairs.
    boolean hasSamples() {
        return kinds.values().stream().anyMatch(CosineDistribution::isSample);
    }

    /// Whether the numbers of pairs differ so much that counts would hide the smaller kind.
    boolean needsDensity() {
        var numbers = kinds.values().stream().mapToLong(CosineDistribution::n).summaryStatistics();
        return numbers.getMax() > 4 * numbers.getMin();
    }

    /// How many bins.
    public int bins() {
        return matched().counts().length;
    }

    /// The width of a bin.
    public double width() {
        return 1.0 / perUnit;
    }

    /// The cosine where a bin begins; for [#bins], where the last one ends.
    public double edge(int bin) {
        return (first + bin) / (double) perUnit;
    }

    /// The bin of a cosine; the nearest one for what lies outside.
    int bin(double cosine) {
        return Math.clamp((int) Math.floor(cosine * perUnit) - first, 0, bins() - 1);
    }

    /// Digits after the point that an edge needs.
    public int decimals() {
        return (int) Math.ceil(Math.log10(perUnit));
    }

    /// Of two kinds, the mean of the other minus that of the matched pairs; NaN where not two are
    /// shown.
    public double difference() {
        if (kinds.size() != 2) {
            return Double.NaN;
        }
        var means = kinds.values().stream().mapToDouble(CosineDistribution::mean).toArray();
        return means[1] - means[0];
    }

    /// The counts as comma-separated values, a bin a line and a kind a column.
    String csv() {
        var lines = new StringBuilder("from,to");
        kinds.keySet().forEach(kind -> lines.append(',').append(kind.key()));
        lines.append("\r\n");
        for (int b = 0; b < bins(); b++) {
            lines.append(edge(b)).append(',').append(edge(b + 1));
            for (var distribution : kinds.values()) {
                lines.append(',').append(distribution.counts()[b]);
            }
            lines.append("\r\n");
        }
        return lines.toString();
    }

    /// What is behind the counts: a line a kind.
    String summaryCsv() {
        var lines = new StringBuilder("kind,n,mean,std,p5,p50,p95,overlapWithMatched\r\n");
        kinds.forEach(
                (kind, each) ->
                        lines.append(kind.key())
                                .append(',')
                                .append(each.n())
                                .append(',')
                                .append(each.mean())
                                .append(',')
                                .append(each.std())
                                .append(',')
                                .append(each.percentiles()[0])
                                .append(',')
                                .append(each.percentiles()[1])
                                .append(',')
                                .append(each.percentiles()[2])
                                .append(',')
                                .append(matched().overlap(each))
                                .append("\r\n"));
        return lines.toString();
    }

    /// The highest bin of all.
    double peak(HistogramHeights heights) {
        return kinds.values().stream()
                .mapToDouble(each -> each.peak(heights, width()))
                .max()
                .orElseThrow();
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

    private static double freedmanDiaconis(float[] sorted, int n) {
        double quartiles = quantile(sorted, 0.75) - quantile(sorted, 0.25);
        return quartiles > 0 ? 2 * quartiles / Math.cbrt(n) : Double.MAX_VALUE;
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
        return affordable.length == 0 ? ROUND[0] : nearest(width, affordable);
    }

    private static int nearest(double width, int... offered) {
        return Arrays.stream(offered)
                .boxed()
                .min(java.util.Comparator.comparingDouble(each -> Math.abs(Math.log(width * each))))
                .orElse(ROUND[0]);
    }
}
