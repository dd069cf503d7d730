package io.conoscope.ui.lab.batch.expect;

import io.conoscope.gap.batch.BatchItems;
import io.conoscope.gap.batch.BatchSampling;
import io.conoscope.gap.batch.FalseNegativeCounts;
import io.conoscope.ui.lab.batch.judge.JudgeKind;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// How many false negatives a batch holds on average, by its size.
///
/// @param sampling how batches are drawn
/// @param sizes    of batches, ascending, from 2 to 4,096 at most
/// @param together shape (sizes), by all judges asked
/// @param alone    shape (sizes) each, by one judge alone
public record ExpectedCurve(
        BatchSampling sampling, int[] sizes, double[] together, Map<JudgeKind, double[]> alone) {

    /// The largest size that is looked at.
    public static final int LARGEST = 4096;

    /// @param kinds  of the judges asked
    /// @param counts a judge each, and last of all together
    static ExpectedCurve of(
            BatchItems items,
            BatchSampling sampling,
            List<JudgeKind> kinds,
            List<FalseNegativeCounts> counts) {
        var sizes = sizes(items, sampling);
        var alone = new java.util.EnumMap<JudgeKind, double[]>(JudgeKind.class);
        for (int k = 0; k < kinds.size(); k++) {
            alone.put(kinds.get(k), values(sizes, sampling, counts.get(k)));
        }
        return new ExpectedCurve(
                sampling, sizes, values(sizes, sampling, counts.getLast()), Map.copyOf(alone));
    }

    /// Four to each doubling, as far as whole photos allow, and the powers of two among them.
    private static int[] sizes(BatchItems items, BatchSampling sampling) {
        var sizes = new TreeSet<Integer>();
        for (int quarter = 4; quarter <= 48; quarter++) {
            int size = sampling.fitting(items, (int) Math.round(Math.pow(2, quarter / 4.0)));
            if (size >= 2) {
                sizes.add(size);
            }
        }
        return sizes.stream().mapToInt(Integer::intValue).toArray();
    }

    private static double[] values(
            int[] sizes, BatchSampling sampling, FalseNegativeCounts counts) {
        return IntStream.of(sizes).mapToDouble(size -> counts.expected(sampling, size)).toArray();
    }
}
