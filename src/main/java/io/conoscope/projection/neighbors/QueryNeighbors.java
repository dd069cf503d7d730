package io.conoscope.projection.neighbors;

import io.conoscope.linalg.Products;
import io.conoscope.math.Matrix;
import io.conoscope.projection.neighbors.scan.Metric;
import io.conoscope.projection.neighbors.scan.PreparedRows;

import java.util.Locale;
import java.util.stream.IntStream;

/// The true nearest rows of rows that are not among them, for a few queries at a time.
public final class QueryNeighbors {

    private static final int BLOCK = 4096;

    private QueryNeighbors() {}

    /// Searches by the cosine in O(m·n·d) time, on the calling thread.
    ///
    /// @param rows    shape (n, d), prepared for the cosine
    /// @param queries shape (m, d), every row finite and of length above 0
    /// @param k       neighbours a query, in [1, n]
    /// @param between called after every few thousand rows; may throw to end it
    /// @return of every query, the nearest first, distances 1 minus the cosine
    /// @throws IllegalArgumentException if widths differ, k is out of range, the metric is not the
    ///                                  cosine, or a query has no direction
    public static Neighbors search(PreparedRows rows, Matrix queries, int k, Runnable between) {
        if (rows.metric() != Metric.COSINE || queries.columns() != rows.columns()) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "queries are %s, rows are (%d, %d) under %s; expected one width and the cosine",
                            queries.shape(),
                            rows.rows(),
                            rows.columns(),
                            rows.metric()));
        }
        if (k < 1 || k > rows.rows()) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%d neighbours among %d rows", k, rows.rows()));
        }
        var unit = PreparedRows.of(queries, Metric.COSINE).values();
        int m = queries.rows();
        var scores = new float[m][rows.rows()];
        int d = rows.columns();
        var block = new float[BLOCK * d];
        var products = new float[m * BLOCK];
        for (int first = 0; first < rows.rows(); first += BLOCK) {
            int count = Math.min(BLOCK, rows.rows() - first);
            System.arraycopy(rows.values(), first * d, block, 0, count * d);
            Products.timesTransposed(unit, m, block, count, d, products);
            for (int q = 0; q < m; q++) {
                System.arraycopy(products, q * count, scores[q], first, count);
            }
            between.run();
        }
        return nearest(scores, k);
    }

    private static Neighbors nearest(float[][] scores, int k) {
        var index = new int[scores.length * k];
        var distance = new float[index.length];
        for (int q = 0; q < scores.length; q++) {
            var row = scores[q];
            var best =
                    IntStream.range(0, row.length)
                            .boxed()
                            .sorted((a, b) -> Float.compare(row[b], row[a]))
                            .limit(k)
                            .mapToInt(Integer::intValue)
                            .toArray();
            for (int i = 0; i < k; i++) {
                index[q * k + i] = best[i];
                distance[q * k + i] = Math.max(0, 1 - row[best[i]]);
            }
        }
        return new Neighbors(k, index, distance);
    }
}
