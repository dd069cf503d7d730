package io.conoscope.service.search;

import io.conoscope.embedding.Embeddings;
import io.conoscope.math.Matrix;
import io.conoscope.math.Workers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntConsumer;

/// The rows nearest to a query by cosine, found by looking at every one of them. Safe on any
/// thread; memory is read once, so that mapped rows cost what reading them costs.
public final class NearestRows {

    /// Best last; of equal scores the smaller point is the better one.
    private static final Comparator<SearchHit> WORST_FIRST =
            Comparator.comparingDouble(SearchHit::score)
                    .thenComparing(Comparator.comparingInt(SearchHit::point).reversed());

    /// Rows that one thread looks through at a time.
    private static final int CHUNK = 2048;

    /// With fewer values than these, other threads cost more than they bring.
    private static final long SMALL = 1 << 21;

    private NearestRows() {}

    /// The nearest rows, the nearest first. O(n·d), on all processors where there are many rows.
    ///
    /// @param query  shape (d), of any length but 0
    /// @param top    at most how many, at least 0
    /// @param except a point to leave out, such as the query itself; -1 for none
    /// @return scores in double precision; equal ones in the order of their points
    /// @throws IllegalArgumentException if the query is not as wide as the rows, or not finite, or
    ///     of length 0
    public static List<SearchHit> nearest(
            Embeddings rows, float[] query, SearchScope scope, int top, int except) {
        if (query.length != rows.dimension()) {
            throw new IllegalArgumentException(
                    "a query of " + query.length + " for rows of " + rows.dimension());
        }
        double length = Math.sqrt(dot(query, query));
        if (!(length > 0) || Double.isInfinite(length)) {
            throw new IllegalArgumentException("the query's length is " + length);
        }
        var chunks = chunks(rows, scope);
        var found = new Found(top);
        int threads = isSmall(rows) ? 1 : Runtime.getRuntime().availableProcessors();
        try (var workers = new Workers("search", threads)) {
            workers.forEach(
                    chunks.size(),
                    () -> worker(chunks, new Query(query, top, except), found),
                    () -> {});
        }
        return exact(rows, query, found.best());
    }

    /// The row of a point of the stacked embeddings.
    public static float[] row(Embeddings rows, int point) {
        int images = rows.image().rows();
        return point < images ? rows.image().row(point) : rows.text().row(point - images);
    }

    /// @param first the point of the chunk's first row
    private record Chunk(Matrix rows, int first) {}

    private record Query(float[] values, int top, int except) {}

    /// What all threads found together; the best are the same whoever comes first.
    private static final class Found {

        private final int top;
        private final PriorityQueue<SearchHit> best = new PriorityQueue<>(WORST_FIRST);

        Found(int top) {
            this.top = top;
        }

        synchronized void add(PriorityQueue<SearchHit> others) {
            others.forEach(hit -> offer(best, hit, top));
        }

        synchronized List<SearchHit> best() {
            return List.copyOf(best);
        }
    }

    private static boolean isSmall(Embeddings rows) {
        return ((long) rows.image().rows() + rows.text().rows()) * rows.dimension() < SMALL;
    }

    private static List<Chunk> chunks(Embeddings rows, SearchScope scope) {
        var chunks = new ArrayList<Chunk>();
        if (scope != SearchScope.TEXTS) {
            cut(rows.image(), 0, chunks);
        }
        if (scope != SearchScope.IMAGES) {
            cut(rows.text(), rows.image().rows(), chunks);
        }
        return chunks;
    }

    private static void cut(Matrix rows, int first, List<Chunk> chunks) {
        for (int from = 0; from < rows.rows(); from += CHUNK) {
            int to = Math.min(rows.rows(), from + CHUNK);
            chunks.add(new Chunk(rows.slice(from, to), first + from));
        }
    }

    private static IntConsumer worker(List<Chunk> chunks, Query query, Found found) {
        var row = new float[query.values.length];
        return c -> {
            var mine = new PriorityQueue<>(WORST_FIRST);
            var chunk = chunks.get(c);
            for (int i = 0; i < chunk.rows.rows(); i++) {
                int point = chunk.first + i;
                if (point != query.except) {
                    chunk.rows.copyRow(i, row, 0);
                    offer(mine, new SearchHit(point, roughly(row, query.values)), query.top);
                }
            }
            found.add(mine);
        };
    }

    private static void offer(PriorityQueue<SearchHit> best, SearchHit hit, int top) {
        if (best.size() < top) {
            best.add(hit);
        } else if (top > 0 && WORST_FIRST.compare(hit, best.peek()) > 0) {
            best.poll();
            best.add(hit);
        }
    }

    /// The dot product over the row's length in single precision, four sums at a time: three times
    /// as fast as one sum, whose additions wait for each other.
    private static double roughly(float[] row, float[] query) {
        float dot0 = 0;
        float dot1 = 0;
        float dot2 = 0;
        float dot3 = 0;
        float squares0 = 0;
        float squares1 = 0;
        float squares2 = 0;
        float squares3 = 0;
        int c = 0;
        for (; c + 3 < row.length; c += 4) {
            dot0 += row[c] * query[c];
            dot1 += row[c + 1] * query[c + 1];
            dot2 += row[c + 2] * query[c + 2];
            dot3 += row[c + 3] * query[c + 3];
            squares0 += row[c] * row[c];
            squares1 += row[c + 1] * row[c + 1];
            squares2 += row[c + 2] * row[c + 2];
            squares3 += row[c + 3] * row[c + 3];
        }
        for (; c < row.length; c++) {
            dot0 += row[c] * query[c];
            squares0 += row[c] * row[c];
        }
        double squares = (double) squares0 + squares1 + squares2 + squares3;
        return squares == 0 ? 0 : ((double) dot0 + dot1 + dot2 + dot3) / Math.sqrt(squares);
    }

    /// The same rows with their cosines in double precision, in their order.
    private static List<SearchHit> exact(
            Embeddings rows, float[] query, List<SearchHit> candidates) {
        double length = Math.sqrt(dot(query, query));
        var hits = new ArrayList<SearchHit>();
        for (var hit : candidates) {
            var row = row(rows, hit.point());
            double lengths = Math.sqrt(dot(row, row)) * length;
            double score = lengths == 0 ? 0 : Math.clamp(dot(row, query) / lengths, -1, 1);
            hits.add(new SearchHit(hit.point(), score));
        }
        hits.sort(WORST_FIRST.reversed());
        return hits;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int c = 0; c < a.length; c++) {
            sum += (double) a[c] * b[c];
        }
        return sum;
    }
}
