package io.conoscope.gap.batch;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ParallelBlocks;
import io.conoscope.base.ProgressMeter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// How many ordered pairs of different items (a, b) of a corpus have a's image match b's text in
/// truth, which a batch with both takes for a mismatch.
///
/// Counted over all of them, not drawn: O(p²) for p items at most. From these numbers follows
/// exactly how many false negatives a batch holds on average.
///
/// @param items    p
/// @param captions the numbers of captions that photos have, ascending
/// @param photos   how many photos have each of these numbers
/// @param within   false negatives within the photos of each number
/// @param across   by numbers, between a photo of one and another photo of the other
public record FalseNegativeCounts(
        int items, int[] captions, int[] photos, long[] within, long[][] across) {

    private static final int BLOCK = 64;

    /// Counts for each judge alone, and last for all of them together.
    ///
    /// @param progress told the items that are done
    /// @throws java.util.concurrent.CancellationException if cancelled
    public static List<FalseNegativeCounts> of(
            BatchItems items,
            List<? extends MatchJudge> judges,
            int threads,
            CancellationToken token,
            ProgressMeter progress) {
        var captions =
                Arrays.stream(items.ofPhoto())
                        .mapToInt(own -> own.length)
                        .sorted()
                        .distinct()
                        .toArray();
        var photos = new int[captions.length];
        var numberOf = numbers(items, captions, photos);
        var sums = sums(judges.size() + 1, captions, photos, items);
        int blocks = (items.size() + BLOCK - 1) / BLOCK;
        var done = new int[1];
        ParallelBlocks.forEach(
                blocks,
                threads,
                token,
                () -> {
                    var worker = new Worker(items, judges, numberOf, captions.length);
                    return block -> {
                        int from = block * BLOCK;
                        int to = Math.min(items.size(), from + BLOCK);
                        worker.count(from, to);
                        synchronized (done) {
                            worker.moveInto(sums);
                            done[0] += to - from;
                            progress.report(done[0]);
                        }
                    };
                });
        return sums;
    }

    /// The place among the numbers of captions of each item's photo; counts the photos of each.
    private static int[] numbers(BatchItems items, int[] captions, int[] photos) {
        var numberOf = new int[items.size()];
        for (var own : items.ofPhoto()) {
            int number = Arrays.binarySearch(captions, own.length);
            photos[number]++;
            for (int item : own) {
                numberOf[item] = number;
            }
        }
        return numberOf;
    }

    private static List<FalseNegativeCounts> sums(
            int count, int[] captions, int[] photos, BatchItems items) {
        var sums = new ArrayList<FalseNegativeCounts>();
        int k = captions.length;
        for (int i = 0; i < count; i++) {
            sums.add(
                    new FalseNegativeCounts(
                            items.size(), captions, photos, new long[k], new long[k][k]));
        }
        return sums;
    }

    /// One thread's sums. Whole numbers: which thread counts what changes nothing.
    private static final class Worker {

        private final BatchItems items;
        private final List<? extends MatchJudge> judges;
        private final int[] numberOf;
        private final BitSet found = new BitSet();
        private final BitSet any = new BitSet();
        private final long[][] within;
        private final long[][][] across;

        Worker(BatchItems items, List<? extends MatchJudge> judges, int[] numberOf, int numbers) {
            this.items = items;
            this.judges = judges;
            this.numberOf = numberOf;
            within = new long[judges.size() + 1][numbers];
            across = new long[judges.size() + 1][numbers][numbers];
        }

        void count(int from, int to) {
            var finders = judges.stream().map(judge -> judge.finder(from, to)).toList();
            for (int a = from; a < to; a++) {
                any.clear();
                for (int j = 0; j < finders.size(); j++) {
                    found.clear();
                    finders.get(j).addMatches(a, found);
                    found.clear(a);
                    any.or(found);
                    add(a, found, j);
                }
                add(a, any, finders.size());
            }
        }

        private void add(int a, BitSet matches, int judge) {
            for (int b = matches.nextSetBit(0); b >= 0; b = matches.nextSetBit(b + 1)) {
                if (items.photo()[a] == items.photo()[b]) {
                    within[judge][numberOf[a]]++;
                } else {
                    across[judge][numberOf[a]][numberOf[b]]++;
                }
            }
        }

        void moveInto(List<FalseNegativeCounts> sums) {
            for (int j = 0; j < sums.size(); j++) {
                move(within[j], sums.get(j).within);
                for (int k = 0; k < across[j].length; k++) {
                    move(across[j][k], sums.get(j).across[k]);
                }
            }
        }

        private static void move(long[] from, long[] to) {
            for (int i = 0; i < from.length; i++) {
                to[i] += from[i];
            }
            Arrays.fill(from, 0);
        }
    }

    /// All of them.
    public long total() {
        return Arrays.stream(within).sum()
                + Arrays.stream(across).flatMapToLong(Arrays::stream).sum();
    }

    /// How many false negatives a batch holds on average, over all that the sampling can draw:
    /// exact, by the linearity of expectation. O(1) after O(k²) for k numbers of captions.
    ///
    /// Random: b(b-1) of the p(p-1) ordered pairs. Of photos: with g photos of c captions each, of
    /// the n photos that have as many, g·c(c-1) ordered pairs lie within a photo and g(g-1)·c²
    /// between two; each photo counts the same, however many captions it has.
    ///
    /// @param size items b of the batch, for which the sampling must be [BatchSampling#fitting]
    public double expected(BatchSampling sampling, int size) {
        if (size < 2) {
            return 0;
        }
        if (sampling.kind() == BatchSampling.Kind.RANDOM) {
            return (double) size * (size - 1) * total() / ((double) items * (items - 1));
        }
        int c = sampling.captions();
        double groups = (double) size / c;
        double n =
                IntStream.range(0, captions.length)
                        .filter(k -> captions[k] >= c)
                        .mapToLong(k -> photos[k])
                        .sum();
        double own = c < 2 ? 0 : groups * c * (c - 1) * meanWithin(c, n);
        double others = n < 2 ? 0 : groups * (groups - 1) * c * c * meanAcross(c) / (n * (n - 1));
        return own + others;
    }

    /// The share of false negatives among the ordered pairs of a photo's items, its mean over
    /// photos.
    private double meanWithin(int c, double n) {
        double sum = 0;
        for (int k = 0; k < captions.length; k++) {
            if (captions[k] >= c) {
                sum += within[k] / ((double) captions[k] * (captions[k] - 1));
            }
        }
        return sum / n;
    }

    /// The share of false negatives among the items of one photo with those of another, summed over
    /// ordered pairs of photos.
    private double meanAcross(int c) {
        double sum = 0;
        for (int k = 0; k < captions.length; k++) {
            for (int l = 0; l < captions.length; l++) {
                if (captions[k] >= c && captions[l] >= c) {
                    sum += across[k][l] / ((double) captions[k] * captions[l]);
                }
            }
        }
        return sum;
    }
}
