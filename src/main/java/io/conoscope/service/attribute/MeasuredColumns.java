package io.conoscope.service.attribute;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.Progress;
import io.conoscope.base.ProgressMeter;
import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.item.NeighborPurity;
import io.conoscope.gap.item.RowMeasures;
import io.conoscope.gap.item.SearchMeasures;
import io.conoscope.math.Workers;
import io.conoscope.projection.neighbors.NeighborSearch;
import io.conoscope.projection.neighbors.NeighborSearch.Effort;
import io.conoscope.projection.neighbors.scan.Metric;
import io.conoscope.projection.neighbors.scan.PreparedRows;
import io.conoscope.table.NumberColumn;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;

/// Computes the measures of items, those of a group together.
final class MeasuredColumns {

    /// Counted up whenever a formula changes, so that what was kept is computed again.
    static final int FORMULAS = 1;

    private MeasuredColumns() {}

    /// Blocks; no number depends on the number of threads.
    ///
    /// @param group    not the corpus'
    /// @param progress by stage: `attribute.search`, `attribute.neighbors`
    /// @return one column an attribute of the group, in its order
    /// @throws java.util.concurrent.CancellationException if cancelled
    static List<NumberColumn> of(
            ItemAttribute.Group group,
            Embeddings rows,
            int threads,
            CancellationToken token,
            Consumer<? super Progress> progress) {
        return switch (group) {
            case CORPUS -> throw new IllegalArgumentException("the corpus is read, not measured");
            case ROWS -> ofRows(RowMeasures.of(rows));
            case SEARCH -> ofSearch(SearchMeasures.of(rows, threads, token, progress));
            case NEIGHBORS -> ofNeighbors(rows, threads, token, progress);
        };
    }

    private static List<NumberColumn> ofRows(RowMeasures measures) {
        return List.of(
                column(ItemAttribute.PAIR_COSINE, measures.pairCosine()),
                column(ItemAttribute.GAP_SHARE, measures.gapShare()),
                column(ItemAttribute.CONE_POSITION, measures.conePosition()));
    }

    private static List<NumberColumn> ofSearch(SearchMeasures measures) {
        return List.of(
                whole(ItemAttribute.MATCH_RANK, measures.matchRank(), 1),
                whole(ItemAttribute.HUBNESS, measures.hubness(), 0),
                whole(ItemAttribute.WRONG_MATCH, measures.wrongMatch(), 0));
    }

    private static List<NumberColumn> ofNeighbors(
            Embeddings rows,
            int threads,
            CancellationToken token,
            Consumer<? super Progress> progress) {
        int items = rows.image().rows() + rows.text().rows();
        int k = Math.min(NeighborPurity.NEIGHBORS, items - 1);
        var meter = new ProgressMeter("attribute.neighbors", items, 0, progress);
        meter.report(0);
        try (var workers = new Workers("attributes", threads)) {
            var found =
                    NeighborSearch.search(
                            PreparedRows.of(rows.stacked(), Metric.COSINE),
                            k,
                            new NeighborSearch.Settings(1, Effort.EXACT),
                            workers,
                            done -> {
                                token.throwIfCancelled();
                                meter.report(done);
                            });
            var purity = NeighborPurity.of(found.index(), items, rows.image().rows());
            return List.of(column(ItemAttribute.NEIGHBOR_PURITY, purity));
        }
    }

    private static NumberColumn column(ItemAttribute attribute, double[] values) {
        return new NumberColumn(attribute.key(), values, false);
    }

    /// @param least what is below it stands for no value
    private static NumberColumn whole(ItemAttribute attribute, int[] values, int least) {
        IntToDoubleFunction value = v -> v < least ? Double.NaN : v;
        return new NumberColumn(
                attribute.key(), Arrays.stream(values).mapToDouble(value).toArray(), true);
    }
}
