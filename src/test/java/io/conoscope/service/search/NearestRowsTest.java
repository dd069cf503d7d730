package io.conoscope.service.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;

import org.junit.jupiter.api.Test;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class NearestRowsTest {

    private static Embeddings rows(Matrix image, Matrix text) {
        return new Embeddings(
                image,
                text,
                Pairs.diagonal(Math.min(image.rows(), text.rows())),
                new Provenance("m", "trained", "c", null, Map.of()));
    }

    private static final Embeddings SMALL =
            rows(
                    Matrix.ofRows(new float[] {3, 4}, new float[] {0, 2}),
                    Matrix.ofRows(new float[] {5, 0}, new float[] {0, 1}));

    private static List<Integer> points(List<SearchHit> hits) {
        return hits.stream().map(SearchHit::point).toList();
    }

    @Test
    void scoresByCosineWhateverTheLengths() {
        var hits = NearestRows.nearest(SMALL, new float[] {10, 0}, SearchScope.BOTH, 9, -1);

        assertEquals(List.of(2, 0, 1, 3), points(hits));
        assertEquals(1, hits.get(0).score(), 1e-12);
        assertEquals(0.6, hits.get(1).score(), 1e-12);
    }

    @Test
    void breaksTiesByRowImagesFirst() {
        var hits = NearestRows.nearest(SMALL, new float[] {0, 1}, SearchScope.BOTH, 2, -1);

        assertEquals(List.of(1, 3), points(hits));
    }

    @Test
    void looksWhereItIsToldAndLeavesTheQueryOut() {
        var query = NearestRows.row(SMALL, 3);

        assertEquals(
                List.of(2), points(NearestRows.nearest(SMALL, query, SearchScope.TEXTS, 5, 3)));
        assertEquals(
                List.of(1, 0), points(NearestRows.nearest(SMALL, query, SearchScope.IMAGES, 5, 3)));
    }

    @Test
    void findsTheSameOnManyThreadsAsByLookingAtEveryRow() {
        var random = Seeds.random(7);
        int width = 128;
        var values = new float[20_000 * width];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        var all = Matrix.of(20_000, width, values);
        var rows = rows(all.slice(0, 5_000), all.slice(5_000, 20_000));
        var query = all.row(77);

        var hits = NearestRows.nearest(rows, query, SearchScope.BOTH, 25, 77);

        var expected =
                IntStream.range(0, all.rows())
                        .filter(r -> r != 77)
                        .boxed()
                        .sorted(Comparator.comparingDouble(r -> -cosine(all.row(r), query)))
                        .limit(25)
                        .toList();
        assertEquals(expected, points(hits));
        assertEquals(cosine(all.row(hits.get(3).point()), query), hits.get(3).score(), 1e-12);
    }

    private static double cosine(float[] a, float[] b) {
        double dot = 0;
        double left = 0;
        double right = 0;
        for (int c = 0; c < a.length; c++) {
            dot += (double) a[c] * b[c];
            left += (double) a[c] * a[c];
            right += (double) b[c] * b[c];
        }
        return dot / Math.sqrt(left * right);
    }

    @Test
    void refusesQueriesWithoutADirectionOrOfAnotherWidth() {
        assertThrows(
                IllegalArgumentException.class,
                () -> NearestRows.nearest(SMALL, new float[2], SearchScope.BOTH, 1, -1));
        assertThrows(
                IllegalArgumentException.class,
                () -> NearestRows.nearest(SMALL, new float[3], SearchScope.BOTH, 1, -1));
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        NearestRows.nearest(
                                SMALL, new float[] {Float.NaN, 1}, SearchScope.BOTH, 1, -1));
    }
}
