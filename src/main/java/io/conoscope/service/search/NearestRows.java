package io.conoscope.service.search;

import io.conoscope.embedding.Embeddings;
import io.conoscope.math.Matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// The rows nearest to a query by cosine, found by looking at every one of them. Safe on any
/// thread.
public final class NearestRows {

    /// Best last; of equal scores the smaller point is the better one.
    private static final Comparator<SearchHit> WORST_FIRST =
            Comparator.comparingDouble(SearchHit::score)
                    .thenComparing(Comparator.comparingInt(SearchHit::point).reversed());

    private NearestRows() {}

    /// The nearest rows, the nearest first. O(n·d).
    ///
    /// @param query  shape (d), of any length but 0
    /// @param top    at most how many
    /// @param except a point to leave out, such as the query itself; -1 for none
    /// @throws IllegalArgumentException if the query is not as wide as the rows
    public static List<SearchHit> nearest(
            Embeddings rows, float[] query, SearchScope scope, int top, int except) {
        if (query.length != rows.dimension()) {
            throw new IllegalArgumentException(
                    "a query of " + query.length + " for rows of " + rows.dimension());
        }
        var best = new PriorityQueue<>(WORST_FIRST);
        if (scope != SearchScope.TEXTS) {
            collect(rows.image(), 0, query, top, except, best);
        }
        if (scope != SearchScope.IMAGES) {
            collect(rows.text(), rows.image().rows(), query, top, except, best);
        }
        var hits = new ArrayList<>(best);
        hits.sort(WORST_FIRST.reversed());
        return hits;
    }

    /// The row of a point of the stacked embeddings.
    public static float[] row(Embeddings rows, int point) {
        int images = rows.image().rows();
        return point < images ? rows.image().row(point) : rows.text().row(point - images);
    }

    private static void collect(
            Matrix matrix,
            int first,
            float[] query,
            int top,
            int except,
            PriorityQueue<SearchHit> best) {
        var row = new float[query.length];
        double length = Math.sqrt(dot(query, query));
        for (int i = 0; i < matrix.rows(); i++) {
            if (first + i == except) {
                continue;
            }
            matrix.copyRow(i, row, 0);
            double norm = Math.sqrt(dot(row, row)) * length;
            double score = norm == 0 ? 0 : dot(row, query) / norm;
            best.add(new SearchHit(first + i, score));
            if (best.size() > top) {
                best.poll();
            }
        }
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int c = 0; c < a.length; c++) {
            sum += (double) a[c] * b[c];
        }
        return sum;
    }
}
