package io.conoscope.gap.bootstrap;

import io.conoscope.gap.Matches;
import io.conoscope.gap.RowMeter;
import io.conoscope.gap.SimilarityRow;

import java.util.Arrays;

/// For each query, which rows stand above its best match, nearest first: what the rank of that
// match
/// is counted from in each resample.
///
/// Whether a rank is at most 10 is all that is asked, so only the [#MOST] nearest are kept: that
/// fewer than ten of so many are drawn has a probability below 10⁻¹⁴.
///
/// A query whose images are not all drawn may have another best match; then, too, the rows above
// are
/// among those kept where the rank is small.
final class NearestOthers implements RowMeter {

    static final int MOST = 64;

    private final Matches matches;
    private final Scope scope;

    /// Rows as similar as the best match of all or more, without matches and the query itself; the
    /// nearest [#MOST] where there are more.
    private final int[][] above;

    private final double[][] similarities;

    /// The similarity of each match, in the order of [Matches#of].
    private final double[][] own;

    /// Where a query looks.
    enum Scope {
        /// Among the rows of the other modality.
        ACROSS,
        /// Among all rows of both.
        MIXED
    }

    NearestOthers(Matches matches, Scope scope) {
        this.matches = matches;
        this.scope = scope;
        this.above = new int[matches.count()][0];
        this.similarities = new double[matches.count()][0];
        this.own = new double[matches.count()][0];
    }

    @Override
    public void visit(SimilarityRow row) {
        int query = row.query();
        var partners = matches.of(query);
        if (partners.length == 0) {
            return;
        }
        var ownValues = new double[partners.length];
        double least = Double.POSITIVE_INFINITY;
        for (int p = 0; p < partners.length; p++) {
            ownValues[p] = row.values()[partners[p]];
            least = Math.min(least, ownValues[p]);
        }
        own[query] = ownValues;
        boolean mixed = scope == Scope.MIXED;
        var nearest = new MostSimilar(MOST);
        int to = mixed ? row.count() : matches.othersTo(query);
        for (int r = mixed ? 0 : matches.othersFrom(query); r < to; r++) {
            double value = row.values()[r];
            if (value >= least
                    && nearest.takes(value)
                    && r != query
                    && Arrays.binarySearch(partners, r) < 0) {
                nearest.add(r, value);
            }
        }
        above[query] = nearest.rows();
        similarities[query] = nearest.values();
    }

    /// Whether the best match that was drawn has at most that rank in a resample; ties count
    /// against it.
    ///
    /// @param cut at most 10
    /// @return false, too, where none of its matches was drawn
    boolean isWithin(int cut, int query, Draws draws) {
        return rankUpTo(cut, query, draws) <= cut;
    }

    /// The rank, or anything above the limit where it is above it.
    int rankUpTo(int limit, int query, Draws draws) {
        var partners = matches.of(query);
        double best = Double.NEGATIVE_INFINITY;
        for (int p = 0; p < partners.length; p++) {
            if (draws.of(partners[p]) > 0) {
                best = Math.max(best, own[query][p]);
            }
        }
        if (best == Double.NEGATIVE_INFINITY) {
            return Integer.MAX_VALUE;
        }
        int rank = 1;
        var rows = above[query];
        for (int i = 0; i < rows.length && rank <= limit && similarities[query][i] >= best; i++) {
            rank += draws.of(rows[i]);
        }
        return rank;
    }

    boolean isQuery(int row) {
        return own[row].length > 0;
    }
}
