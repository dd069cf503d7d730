package io.conoscope.service.export;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.Progress;
import io.conoscope.base.ProgressMeter;
import io.conoscope.embedding.Embeddings;
import io.conoscope.math.Workers;
import io.conoscope.projection.neighbors.NeighborSearch;
import io.conoscope.projection.neighbors.scan.Metric;
import io.conoscope.projection.neighbors.scan.PreparedRows;
import io.conoscope.service.search.NearestRows;
import io.conoscope.table.file.ListColumn;

import java.util.List;
import java.util.function.Consumer;

/// Lists of numbers that items have: their rows, their nearest items.
public final class ItemLists {

    private ItemLists() {}

    /// `embedding`: each item's row as it stands.
    public static ListColumn embedding(Embeddings rows) {
        return new ListColumn("embedding", false, item -> NearestRows.row(rows, item));
    }

    /// `neighbors`: the items nearest by cosine, nearest first, of either modality, as places from
    /// 0 in the file; `neighbor_distances`: 1 minus their cosines. True ones up to 12,000 items,
    /// beyond that an approximate search.
    ///
    /// @param k at least 1 and less than the number of items
    /// @throws IllegalArgumentException if k is out of range
    public static List<ListColumn> neighbors(
            Embeddings rows,
            int k,
            int threads,
            CancellationToken token,
            Consumer<? super Progress> progress) {
        int n = rows.image().rows() + rows.text().rows();
        if (k < 1 || k >= n) {
            throw new IllegalArgumentException(
                    "neighbours: " + k + ", expected at least 1 and less than " + n + " items");
        }
        var meter = new ProgressMeter("project.neighbors", n, 0, progress::accept);
        try (var workers = new Workers("export", threads)) {
            var found =
                    NeighborSearch.search(
                            PreparedRows.of(rows.stacked(), Metric.COSINE),
                            k,
                            NeighborSearch.Settings.ofSeed(1),
                            workers,
                            done -> {
                                token.throwIfCancelled();
                                meter.report(done);
                            });
            return List.of(
                    new ListColumn(
                            "neighbors", true, item -> slice(item, k, at -> found.index()[at])),
                    new ListColumn(
                            "neighbor_distances",
                            false,
                            item -> slice(item, k, at -> found.distance()[at])));
        }
    }

    private interface FloatAt {
        float at(int index);
    }

    private static float[] slice(int item, int k, FloatAt values) {
        var slice = new float[k];
        for (int i = 0; i < k; i++) {
            slice[i] = values.at(item * k + i);
        }
        return slice;
    }
}
