package io.conoscope.ui.lab.group;

import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.gap.SampledCosines;
import io.conoscope.math.Matrix;

import java.util.Map;

/// The cosines within two groups and between them.
///
/// @param of      the groups
/// @param a       one of them
/// @param b       the other; the same for a cell of the diagonal
/// @param withinA of distinct rows of the first
/// @param withinB of distinct rows of the second
/// @param between of each row of the first with each of the second
record GroupCosines(
        Grouping of,
        int a,
        int b,
        SampledCosines withinA,
        SampledCosines withinB,
        SampledCosines between) {

    private static final long SEED = 1;

    /// How many bins a histogram has.
    static final int BINS = 60;

    /// At most [SampledCosines#MOST] of each kind.
    static GroupCosines of(Grouping of, int a, int b) {
        var first = of.rows().select(of.groups().rows(a));
        var second = of.rows().select(of.groups().rows(b));
        return new GroupCosines(
                of,
                a,
                b,
                SampledCosines.within(first, SEED),
                SampledCosines.within(second, SEED),
                a == b ? SampledCosines.all(new float[0]) : between(first, second));
    }

    private static SampledCosines between(Matrix first, Matrix second) {
        return SampledCosines.unmatched(
                new Embeddings(
                        first,
                        second,
                        new Pairs(new int[0], new int[0]),
                        new Provenance("unknown", "unknown", "groups", null, Map.of())),
                SEED);
    }

    /// The least of all cosines; −1 where there is none.
    double low() {
        double low = 1;
        for (var kind : new SampledCosines[] {withinA, withinB, between}) {
            for (float cosine : kind.cosines()) {
                low = Math.min(low, cosine);
            }
        }
        return low < 1 ? low : -1;
    }

    /// The greatest of all cosines, or 1 where they are all equal.
    double high() {
        double high = -1;
        for (var kind : new SampledCosines[] {withinA, withinB, between}) {
            for (float cosine : kind.cosines()) {
                high = Math.max(high, cosine);
            }
        }
        return high > low() ? high : 1;
    }

    /// Shares of a kind by bin, of [#BINS] between two numbers; they add up to 1.
    static double[] shares(SampledCosines kind, double low, double high) {
        var shares = new double[BINS];
        for (float cosine : kind.cosines()) {
            int bin = (int) ((cosine - low) / (high - low) * BINS);
            shares[Math.clamp(bin, 0, BINS - 1)] += 1.0 / kind.cosines().length;
        }
        return shares;
    }
}
