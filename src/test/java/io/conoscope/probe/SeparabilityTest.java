package io.conoscope.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.EmbeddingsFiles;
import io.conoscope.embedding.Provenance;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CancellationException;

class SeparabilityTest {

    private static final Path FOLDER = Path.of("../shared/data/gap-reference");

    @Test
    void isOneForThePublishedFeatures() throws Exception {
        for (var name : new String[] {"features_clip.npy", "features_clip_random.npy"}) {
            var file = FOLDER.resolve(name);
            assumeTrue(Files.exists(file), file + " is not there: skipped");
            assertEquals(new Separability(1.0, 5), measure(EmbeddingsFiles.open(file)));
        }
    }

    @Test
    void isChanceWhenBothAreDrawnAlike() {
        var alike = embeddings(normal(1, 500, 16, 0), normal(2, 2500, 16, 0));
        assertEquals(0.5, measure(alike).accuracy(), 0.08);
    }

    @Test
    void isInBetweenWhenTheyOverlap() {
        // Two normals 2 deviations apart, cut in the middle: 84 % on the right side.
        var overlapping = embeddings(normal(1, 1000, 4, 1), normal(2, 1000, 4, -1));
        assertTrue(measure(overlapping).accuracy() > 0.75);
        assertTrue(measure(overlapping).accuracy() < 0.93);
    }

    @Test
    void doesNotDependOnThreads() {
        var rows = embeddings(normal(1, 100, 8, 0.3), normal(2, 100, 8, 0));
        var token = new CancellationToken();
        var one = Separability.of(rows, 7, 1, token, progress -> {});
        assertEquals(one, Separability.of(rows, 7, 3, token, progress -> {}));
    }

    @Test
    void coordinatesThatDoNotVaryDoNotMatter() {
        var values = normal(1, 100, 3, 5).toArray();
        for (int i = 2; i < values.length; i += 3) {
            values[i] = 0;
        }
        var rows = embeddings(Matrix.of(100, 3, values), Matrix.of(100, 3, values));
        assertTrue(measure(rows).accuracy() < 0.7);
    }

    @Test
    void oneRowOfAModalityCannotBeTested() {
        var single = embeddings(normal(1, 1, 3, 0), normal(2, 9, 3, 0));
        assertEquals(new Separability(Double.NaN, 0), measure(single));
    }

    @Test
    void stopsWhenCancelled() {
        var rows = embeddings(normal(1, 100, 8, 0), normal(2, 100, 8, 0));
        var token = new CancellationToken();
        assertThrows(
                CancellationException.class,
                () -> Separability.of(rows, 7, 1, token, progress -> token.cancel()));
    }

    private static Separability measure(Embeddings embeddings) {
        return Separability.of(embeddings, 1, 2, new CancellationToken(), progress -> {});
    }

    /// Normal numbers, the first coordinate shifted; scaled rows of few columns stay overlapping.
    private static Matrix normal(long seed, int rows, int columns, double shift) {
        var random = Seeds.random(seed);
        var values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() + (i % columns == 0 ? shift : 0));
        }
        return Matrix.of(rows, columns, values);
    }

    private static Embeddings embeddings(Matrix image, Matrix text) {
        int pairs = Math.min(image.rows(), text.rows());
        var provenance = new Provenance("unknown", "unknown", "test", null, Map.of());
        return new Embeddings(image, text, Pairs.diagonal(pairs), provenance);
    }
}
