package io.conoscope.gap.item;

import io.conoscope.gap.Matches;
import io.conoscope.gap.RowMeter;
import io.conoscope.gap.SimilarityRow;

import java.util.Arrays;

/// Searches the other modality with each row that is visited.
final class SearchMeter implements RowMeter {

    private static final int NEAREST = 10;

    private final Matches matches;
    private final int[] rank;
    private final int[] wrong;
    private final int[][] nearest;

    SearchMeter(Matches matches) {
        this.matches = matches;
        this.rank = new int[matches.count()];
        this.wrong = new int[matches.count()];
        this.nearest = new int[matches.count()][0];
    }

    @Override
    public void visit(SimilarityRow row) {
        int query = row.query();
        int from = matches.othersFrom(query);
        int to = matches.othersTo(query);
        var ofQuery = matches.of(query);
        wrong[query] = nearestBut(ofQuery, row.values(), from, to);
        if (ofQuery.length > 0) {
            rank[query] = row.rankOfBest(ofQuery, from, to);
            nearest[query] = row.nearest(NEAREST, from, to);
        }
    }

    private static int nearestBut(int[] matches, double[] cosines, int from, int to) {
        int best = -1;
        int next = 0;
        for (int r = from; r < to; r++) {
            if (next < matches.length && matches[next] == r) {
                next++;
            } else if (best < 0 || cosines[r] > cosines[best]) {
                best = r;
            }
        }
        return best;
    }

    SearchMeasures measures() {
        var times = new int[matches.count()];
        for (var found : nearest) {
            Arrays.stream(found).forEach(item -> times[item]++);
        }
        return new SearchMeasures(rank, times, wrong);
    }
}
