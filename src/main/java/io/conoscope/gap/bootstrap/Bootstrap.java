package io.conoscope.gap.bootstrap;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ParallelBlocks;
import io.conoscope.base.Progress;
import io.conoscope.base.ProgressMeter;
import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.Matches;
import io.conoscope.gap.Similarities;
import io.conoscope.linalg.Covariance;
import io.conoscope.math.UnitRows;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Percentile intervals of measures over seeded resamples of the images, each with its texts.
///
/// Source: Efron & Tibshirani 1993, "An Introduction to the Bootstrap", chapter 13. Corrections are
/// not fitted anew for each resample: the rows are taken as they are.
public final class Bootstrap {

    private static final int[] CUTS = {1, 5, 10};
    private static final int MIXED_CUT = 10;
    private static final int BLOCK = 8;

    private final Matches matches;
    private final CentroidSums sums;
    private final @Nullable LeadingDirections directions;
    private final NearestOthers across;
    private final NearestOthers mixed;
    private final PoolRanks pool;

    private Bootstrap(
            Embeddings rows,
            int threads,
            CancellationToken token,
            Consumer<? super Progress> told) {
        this.matches = Matches.of(rows);
        this.sums = new CentroidSums(rows, matches);
        this.directions =
                rows.dimension() <= Covariance.MAX_COLUMNS
                        ? new LeadingDirections(rows, matches)
                        : null;
        this.across = new NearestOthers(matches, NearestOthers.Scope.ACROSS);
        this.mixed = new NearestOthers(matches, NearestOthers.Scope.MIXED);
        this.pool = new PoolRanks(matches);
        var similarities = new Similarities(new UnitRows(rows.image()), new UnitRows(rows.text()));
        similarities.visit(
                List.of(across, mixed, pool),
                threads,
                token,
                new ProgressMeter("measure.similarities", similarities.count(), 0, told));
    }

    /// Intervals by the keys of [io.conoscope.gap.measure.FlatMeasures]: all numbers of `gap` but
    /// its lists, means of `cosine`, `alignment`, `relativeModalityGap`, `recall`,
    /// `mixed.*.recall10`, and `mixed.pool` where there is one.
    ///
    /// O((n + m)²·d) time once, O((n + m)·d) a draw, no n x m matrix kept. The result does not
    /// depend on the number of threads.
    ///
    /// @param draws    at least 1; 1,000 is usual
    /// @param seed     draws the images
    /// @param progress by stage: `measure.similarities`, then `measure.bootstrap`
    /// @throws IllegalArgumentException if there are no draws, or no text belongs to an image
    /// @throws java.util.concurrent.CancellationException if cancelled
    public static Map<String, Interval> intervals(
            Embeddings rows,
            int draws,
            long seed,
            int threads,
            CancellationToken token,
            Consumer<? super Progress> progress) {
        if (draws < 1 || rows.pairs().size() == 0) {
            throw new IllegalArgumentException(
                    draws + " resamples of " + rows.pairs().size() + " pairs, expected 1 of each");
        }
        return new Bootstrap(rows, threads, token, progress)
                .resample(draws, seed, threads, token, progress);
    }

    private Map<String, Interval> resample(
            int draws,
            long seed,
            int threads,
            CancellationToken token,
            Consumer<? super Progress> progress) {
        var found = new ArrayList<Map<String, Double>>();
        for (int draw = 0; draw < draws; draw++) {
            found.add(Map.of());
        }
        var meter = new ProgressMeter("measure.bootstrap", draws, 0, progress);
        var done = new int[1];
        ParallelBlocks.forEach(
                (draws + BLOCK - 1) / BLOCK,
                threads,
                token,
                () ->
                        block -> {
                            int to = Math.min(draws, (block + 1) * BLOCK);
                            for (int draw = block * BLOCK; draw < to; draw++) {
                                found.set(draw, measure(Draws.of(matches, seed, draw)));
                            }
                            synchronized (done) {
                                done[0] += to - block * BLOCK;
                                meter.report(done[0]);
                            }
                        });
        var intervals = new LinkedHashMap<String, Interval>();
        for (var key : measure(Draws.once(matches)).keySet()) {
            intervals.put(
                    key,
                    Interval.of(
                            found.stream()
                                    .mapToDouble(each -> each.getOrDefault(key, Double.NaN))
                                    .toArray()));
        }
        return intervals;
    }

    /// Every measure of one resample.
    private Map<String, Double> measure(Draws draws) {
        var into = new LinkedHashMap<String, Double>();
        var gap = sums.measure(draws, into);
        if (directions != null) {
            directions.measure(draws, gap, into);
        }
        int n = matches.images();
        for (int cut : CUTS) {
            into.put("recall.imageToText." + cut, share(across, cut, 0, n, draws));
        }
        for (int cut : CUTS) {
            into.put("recall.textToImage." + cut, share(across, cut, n, matches.count(), draws));
        }
        into.put("mixed.textQuery.recall10", share(mixed, MIXED_CUT, n, matches.count(), draws));
        into.put("mixed.imageQuery.recall10", share(mixed, MIXED_CUT, 0, n, draws));
        if (!pool.isEmpty()) {
            var gains = pool.gains(draws);
            into.put("mixed.pool.ndcg10", gains[0]);
            into.put("mixed.pool.ndcg10Image", gains[1]);
            into.put("mixed.pool.ndcg10Text", gains[2]);
        }
        return into;
    }

    private static double share(NearestOthers ranks, int cut, int from, int to, Draws draws) {
        double hits = 0;
        double queries = 0;
        for (int query = from; query < to; query++) {
            int times = draws.of(query);
            if (times > 0 && ranks.isQuery(query)) {
                queries += times;
                hits += ranks.isWithin(cut, query, draws) ? times : 0;
            }
        }
        return hits / queries;
    }

    /// The measures of the data as they are, by the same way: for tests.
    static Map<String, Double> once(Embeddings rows) {
        var bootstrap = new Bootstrap(rows, 1, new CancellationToken(), told -> {});
        return bootstrap.measure(Draws.once(bootstrap.matches));
    }
}
