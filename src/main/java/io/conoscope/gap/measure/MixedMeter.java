package io.conoscope.gap.measure;

import io.conoscope.gap.Matches;
import io.conoscope.gap.Ranks;
import io.conoscope.gap.RowMeter;
import io.conoscope.gap.SimilarityRow;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Mixed search: every row queries all other rows of both modalities together.
final class MixedMeter implements RowMeter {

    private static final int TOP = 10;

    private final Matches matches;
    private final int[] rank;
    private final double[] sameShare;

    MixedMeter(Matches matches) {
        this.matches = matches;
        this.rank = new int[matches.count()];
        this.sameShare = new double[matches.count()];
    }

    @Override
    public void visit(SimilarityRow row) {
        int query = row.query();
        if (matches.of(query).length > 0) {
            rank[query] = row.rankOfBest(matches.of(query), 0, row.count());
            sameShare[query] =
                    Arrays.stream(row.nearest(TOP, 0, row.count()))
                            .mapToDouble(other -> (other < row.images()) == row.isImage() ? 1 : 0)
                            .average()
                            .orElseThrow();
        }
    }

    /// @param pool measured apart; null where there is none
    Measures.Mixed mixed(Measures.@Nullable Pool pool) {
        return new Measures.Mixed(
                search(matches.images(), matches.count()), search(0, matches.images()), pool);
    }

    private Measures.MixedSearch search(int from, int to) {
        var ranks = Ranks.ofQueries(Arrays.copyOfRange(rank, from, to));
        double shares = Arrays.stream(sameShare, from, to).sum();
        return new Measures.MixedSearch(
                Ranks.median(ranks), Ranks.shareWithin(TOP, ranks), shares / ranks.length);
    }
}
