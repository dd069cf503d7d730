package io.conoscope.gap.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.EmbeddingsFiles;
import io.conoscope.embedding.Provenance;
import io.conoscope.math.Matrix;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Pool, Gini coefficient and pair distance, by hand and against numbers that were computed
/// elsewhere (CLI.md).
class PoolMeterTest {

    private static final Path TOWERS = Path.of("../shared/data/real-towers/aligned-flickr8k-test");

    /// Directions in degrees on the unit circle.
    private static Matrix circle(double... degrees) {
        var rows = new float[degrees.length][];
        for (int i = 0; i < rows.length; i++) {
            double angle = Math.toRadians(degrees[i]);
            rows[i] = new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
        }
        return Matrix.ofRows(rows);
    }

    private static Measures measure(Matrix image, Matrix text, Pairs pairs) {
        var provenance = new Provenance("m", "trained", "hand", null, Map.of());
        return Measurement.of(
                new Embeddings(image, text, pairs, provenance),
                2,
                new CancellationToken(),
                progress -> {});
    }

    /// Images at 0, 90, 180; the first and the last have two texts, so they are the items: the
    /// documents are image 0 and text 4. Query text 0 at 10 is nearest to image 0: rank 1. Query
    /// text 3 at 100 has image 0 at a distance of 100 and text 4 at 110: rank 2.
    @Test
    void ranksEveryOtherDocumentAsAnImage() {
        var found =
                measure(
                        circle(0, 90, 180),
                        circle(10, 20, 80, 100, 210),
                        new Pairs(new int[] {0, 1, 2, 3, 4}, new int[] {0, 0, 1, 2, 2}));
        var pool = found.mixed().pool();
        assertNotNull(pool);
        assertEquals(2, pool.queries());
        assertEquals(1, pool.ndcg10Image(), 1e-12);
        assertEquals(Math.log(2) / Math.log(3), pool.ndcg10Text(), 1e-12);
        assertEquals((1 + Math.log(2) / Math.log(3)) / 2, pool.ndcg10(), 1e-12);
    }

    @Test
    void thereIsNoPoolWhereNoImageHasTwoTexts() {
        assertNull(measure(circle(0, 90), circle(1, 91), Pairs.diagonal(2)).mixed().pool());
    }

    @Test
    void tiesCountAgainstADocument() {
        assertEquals(2, PoolMeter.rank(new double[] {0.5, 0.1, 0.5}, new int[] {0, 2}, 0));
        assertEquals(2, PoolMeter.rank(new double[] {0.5, 0.9}, new int[] {0, 1}, 0));
        assertEquals(1, PoolMeter.rank(new double[] {0.5, 0.9}, new int[] {0, 1}, 1));
    }

    /// Pairs 60 and 180 degrees apart: chords of 1 and 2.
    @Test
    void measuresTheMeanDistanceOfPairs() {
        var found = measure(circle(0, 90), circle(60, 270), Pairs.diagonal(2));
        assertEquals(1.5, found.gap().pairDistance(), 1e-6);
        assertEquals(2.5, found.alignment(), 1e-6);
    }

    /// 11 images all but one of which every text finds: counts of 10 texts are 10 (ten times) and
    /// 0, whose Gini coefficient is 1/11.
    @Test
    void measuresHowUnevenlyItemsAreFound() {
        var images = circle(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 180);
        var texts = circle(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        var rows = new int[10];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i;
        }
        var found = measure(images, texts, new Pairs(rows, rows));
        assertEquals(1.0 / 11, found.hubness().textToImage().gini(), 1e-12);
        assertEquals(0, found.hubness().imageToText().gini(), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"tau-0.07-to-0.01, .3957, .0424, .7489", "tau-0.1, .4816, .2529, .7102"})
    void aGapHidesThePictures(String run, double all, double image, double text) throws Exception {
        var folder = TOWERS.resolve(run);
        assumeTrue(Files.exists(folder), () -> folder + " is absent");
        var rows = EmbeddingsFiles.open(folder);
        var found = Measurement.of(rows, 2, new CancellationToken(), progress -> {});
        var pool = found.mixed().pool();
        assertNotNull(pool);
        assertEquals(1000, pool.queries());
        assertEquals(all, pool.ndcg10(), 1e-3);
        assertEquals(image, pool.ndcg10Image(), 1e-3);
        assertEquals(text, pool.ndcg10Text(), 1e-3);
        assertTrue(found.hubness().textToImage().gini() > 0.2);
    }
}
