package io.conoscope.service.find;

import io.conoscope.base.CancellationToken;
import io.conoscope.embedding.Embeddings;
import io.conoscope.service.search.NearestRows;
import io.conoscope.service.search.SearchScope;

import java.util.LinkedHashSet;

/// The nearest rows of several points together, in the space of the model and not in a layout.
/// Safe on any thread.
public final class NeighborRows {

    private NeighborRows() {}

    /// The neighbours of each point, none of the points themselves, each once. O(points·n·d).
    ///
    /// @param top how many of each point
    public static int[] of(
            Embeddings rows, int[] points, SearchScope scope, int top, CancellationToken token) {
        var found = new LinkedHashSet<Integer>();
        for (int point : points) {
            token.throwIfCancelled();
            var query = NearestRows.row(rows, point);
            NearestRows.nearest(rows, query, scope, top, point)
                    .forEach(hit -> found.add(hit.point()));
        }
        for (int point : points) {
            found.remove(point);
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }
}
