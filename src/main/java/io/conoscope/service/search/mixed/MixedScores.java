package io.conoscope.service.search.mixed;

import io.conoscope.embedding.Embeddings;
import io.conoscope.math.Matrix;
import io.conoscope.math.UnitRows;
import io.conoscope.math.Workers;

import java.util.stream.IntStream;

/// Looks through all rows of both modalities, a block of them at a time on every thread, and keeps
/// what each has to be multiplied with to be of length 1. Equal rows give equal bits. Immutable;
/// safe on any thread.
final class MixedScores {

    /// As many rows as stay in a core's own cache.
    private static final int BLOCK = 256;

    /// With fewer values than these, another thread costs more than it brings.
    private static final long SMALL = 1 << 19;

    private final Embeddings rows;
    private final int images;
    private final double[] scales;

    /// Reads every row once.
    MixedScores(Embeddings rows) {
        this.rows = rows;
        this.images = rows.image().rows();
        this.scales = new double[images + rows.text().rows()];
        forEach((point, row) -> scales[point] = UnitRows.scale(row));
    }

    /// What is done with a row.
    @FunctionalInterface
    private interface Visitor {

        /// @param point images first
        /// @param row   shape (d), good until the next
        void visit(int point, float[] row);
    }

    /// The points without a direction, ascending.
    int[] nowhere() {
        return IntStream.range(0, scales.length).filter(point -> scales[point] == 0).toArray();
    }

    /// Cosines to a query in double precision, shape (n + m), images first; 0 of a row without a
    /// direction.
    ///
    /// @throws IllegalArgumentException if the query has no direction
    double[] of(float[] query) {
        double scale = UnitRows.scale(query);
        if (scale == 0) {
            throw new IllegalArgumentException("the query's length is " + UnitRows.length(query));
        }
        var unit = new double[query.length];
        for (int c = 0; c < unit.length; c++) {
            unit[c] = query[c] * scale;
        }
        var scores = new double[scales.length];
        forEach((point, row) -> scores[point] = Math.clamp(dot(row, unit) * scales[point], -1, 1));
        return scores;
    }

    private void forEach(Visitor visitor) {
        int imageBlocks = blocks(images);
        int all = imageBlocks + blocks(scales.length - images);
        long values = (long) scales.length * rows.dimension();
        int threads = values < SMALL ? 1 : Runtime.getRuntime().availableProcessors();
        try (var workers = new Workers("mixed-search", threads)) {
            workers.forEach(
                    all,
                    () -> {
                        var row = new float[rows.dimension()];
                        return b -> {
                            if (b < imageBlocks) {
                                visit(rows.image(), b, 0, row, visitor);
                            } else {
                                visit(rows.text(), b - imageBlocks, images, row, visitor);
                            }
                        };
                    },
                    () -> {});
        }
    }

    private static int blocks(int rows) {
        return (rows + BLOCK - 1) / BLOCK;
    }

    private static void visit(Matrix rows, int block, int first, float[] row, Visitor visitor) {
        int to = Math.min(rows.rows(), (block + 1) * BLOCK);
        for (int r = block * BLOCK; r < to; r++) {
            rows.copyRow(r, row, 0);
            visitor.visit(first + r, row);
        }
    }

    /// Four sums side by side, which do not wait for each other.
    private static double dot(float[] row, double[] unit) {
        double dot0 = 0;
        double dot1 = 0;
        double dot2 = 0;
        double dot3 = 0;
        int c = 0;
        for (; c + 3 < row.length; c += 4) {
            dot0 += row[c] * unit[c];
            dot1 += row[c + 1] * unit[c + 1];
            dot2 += row[c + 2] * unit[c + 2];
            dot3 += row[c + 3] * unit[c + 3];
        }
        for (; c < row.length; c++) {
            dot0 += row[c] * unit[c];
        }
        return dot0 + dot1 + (dot2 + dot3);
    }
}
