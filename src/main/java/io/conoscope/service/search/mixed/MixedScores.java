package io.conoscope.service.search.mixed;

import io.conoscope.embedding.Embeddings;
import io.conoscope.math.Matrix;
import io.conoscope.math.UnitRows;
import io.conoscope.math.Workers;

/// The cosines of one query to all rows.
final class MixedScores {

    private static final int CHUNK = 1024;

    private MixedScores() {}

    /// Cosines in double precision, shape (n + m), images first.
    ///
    /// @throws IllegalArgumentException if the query has no direction
    static double[] of(Embeddings rows, float[] query) {
        double scale = UnitRows.scale(query);
        if (scale == 0) {
            throw new IllegalArgumentException("the query's length is " + UnitRows.length(query));
        }
        var unit = new double[query.length];
        for (int c = 0; c < unit.length; c++) {
            unit[c] = query[c] * scale;
        }
        int images = rows.image().rows();
        var scores = new double[images + rows.text().rows()];
        int imageChunks = (images + CHUNK - 1) / CHUNK;
        int textChunks = (rows.text().rows() + CHUNK - 1) / CHUNK;
        try (var workers = new Workers("mixed-search", 2)) {
            workers.forEach(
                    imageChunks + textChunks,
                    () -> {
                        var row = new float[unit.length];
                        return c -> {
                            if (c < imageChunks) {
                                fill(rows.image(), c * CHUNK, unit, row, scores, 0);
                            } else {
                                int from = (c - imageChunks) * CHUNK;
                                fill(rows.text(), from, unit, row, scores, images);
                            }
                        };
                    },
                    () -> {});
        }
        return scores;
    }

    private static void fill(
            Matrix rows, int from, double[] unit, float[] row, double[] scores, int first) {
        int to = Math.min(rows.rows(), from + CHUNK);
        for (int r = from; r < to; r++) {
            rows.copyRow(r, row, 0);
            scores[first + r] = cosine(row, unit);
        }
    }

    /// Two sums of either kind side by side, which do not wait for each other.
    private static double cosine(float[] row, double[] unit) {
        double dot0 = 0;
        double dot1 = 0;
        double squares0 = 0;
        double squares1 = 0;
        int c = 0;
        for (; c + 1 < row.length; c += 2) {
            double a = row[c];
            double b = row[c + 1];
            dot0 += a * unit[c];
            dot1 += b * unit[c + 1];
            squares0 += a * a;
            squares1 += b * b;
        }
        for (; c < row.length; c++) {
            dot0 += row[c] * unit[c];
            squares0 += (double) row[c] * row[c];
        }
        double squares = squares0 + squares1;
        return squares == 0 ? 0 : Math.clamp((dot0 + dot1) / Math.sqrt(squares), -1, 1);
    }
}
