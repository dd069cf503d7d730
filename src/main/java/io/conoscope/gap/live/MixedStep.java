package io.conoscope.gap.live;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ParallelBlocks;
import io.conoscope.gap.Matches;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/// Mixed search at one amount, for some queries of one modality among all rows of both.
final class MixedStep {

    private final ProductBlock toImages;
    private final ProductBlock toTexts;
    private final Matches matches;
    private final int[] queries;
    private final int threads;

    /// Rank of the best match among all rows, from 1, by query.
    final int[] rank;

    /// Share of the query's own modality among the ten nearest, by query.
    final double[] sameShare;

    /// @param queries stacked rows, each with a match
    MixedStep(
            ProductBlock toImages,
            ProductBlock toTexts,
            int[] queries,
            Matches matches,
            int threads) {
        this.toImages = toImages;
        this.toTexts = toTexts;
        this.matches = matches;
        this.queries = queries;
        this.threads = threads;
        this.rank = new int[queries.length];
        this.sameShare = new double[queries.length];
    }

    void measure(Blend blend, float[] imageInverse, float[] textInverse) {
        int blocks = Math.min(threads, Math.max(1, queries.length));
        var next = new AtomicInteger();
        ParallelBlocks.forEach(
                blocks,
                threads,
                new CancellationToken(),
                () -> {
                    var row = new float[matches.count()];
                    var nearest = new TopTen(1);
                    return ignored -> {
                        int p = next.getAndIncrement();
                        int to = (int) ((long) queries.length * (p + 1) / blocks);
                        for (int q = (int) ((long) queries.length * p / blocks); q < to; q++) {
                            boolean image = queries[q] < matches.images();
                            var own = image ? imageInverse : textInverse;
                            toImages.cosines(q, blend, own, imageInverse, row, 0);
                            toTexts.cosines(q, blend, own, textInverse, row, matches.images());
                            visit(q, row, nearest);
                        }
                    };
                });
    }

    private void visit(int q, float[] row, TopTen nearest) {
        int query = queries[q];
        row[query] = Float.NEGATIVE_INFINITY;
        var partners = matches.of(query);
        float best = Float.NEGATIVE_INFINITY;
        for (int partner : partners) {
            best = Math.max(best, row[partner]);
        }
        int notBelow = 0;
        for (int r = 0; r < row.length; r++) {
            notBelow += row[r] >= best ? 1 : 0;
        }
        for (int partner : partners) {
            notBelow -= row[partner] >= best ? 1 : 0;
        }
        rank[q] = notBelow + 1;
        nearest.clear();
        for (int r = 0; r < row.length; r++) {
            if (row[r] > nearest.least[0]) {
                nearest.offer(0, r, row[r]);
            }
        }
        int images = nearest.below(0, matches.images());
        int all = nearest.size(0);
        boolean image = query < matches.images();
        sameShare[q] = (image ? images : all - images) / (double) all;
    }

    int count() {
        return queries.length;
    }

    /// Mean over the queries of a share.
    double meanShare() {
        return Arrays.stream(sameShare).average().orElse(Double.NaN);
    }
}
