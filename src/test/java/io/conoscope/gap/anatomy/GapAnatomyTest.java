package io.conoscope.gap.anatomy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CancellationException;

class GapAnatomyTest {

    private static final Path CLIP = Path.of("../shared/data/gap-reference/features_clip.npy");
    private static final double EXACT = 1e-6;

    private static Embeddings rows(Matrix image, Matrix text) {
        return new Embeddings(
                image,
                text,
                Pairs.diagonal(image.rows()),
                new Provenance("m", "trained", "by hand", null, Map.of()));
    }

    private static GapAnatomy anatomy(Embeddings rows) {
        return GapAnatomy.of(rows, 1, new CancellationToken());
    }

    /// Two pairs on the unit circle's quarter: (1, 0) to (0, 1) twice.
    @Test
    void pairsThatAllGoTheSameWayAreExplainedByTheGap() {
        var image = Matrix.ofRows(new float[] {1, 0}, new float[] {1, 0});
        var text = Matrix.ofRows(new float[] {0, 1}, new float[] {0, 1});
        var found = anatomy(rows(image, text));
        assertEquals(Math.sqrt(2), found.norm(), EXACT);
        assertEquals(1, found.explained().share(), EXACT);
        assertArrayEquals(new double[] {0.5, 0.5}, found.coordinates().shares(), EXACT);
        assertArrayEquals(new double[] {Math.sqrt(2), Math.sqrt(2)}, found.pairs().common(), EXACT);
        assertArrayEquals(new double[] {0, 0}, found.pairs().own(), EXACT);
        assertEquals(1, found.pairs().share(0), EXACT);
    }

    /// The differences (0.2, −1.4) and (0.2, 1.4): their mean is (0.2, 0).
    @Test
    void whatCancelsOverPairsIsTheirOwn() {
        var image = Matrix.ofRows(new float[] {.8f, -.6f}, new float[] {.8f, .6f});
        var text = Matrix.ofRows(new float[] {.6f, .8f}, new float[] {.6f, -.8f});
        var found = anatomy(rows(image, text));
        assertEquals(0.2, found.norm(), EXACT);
        assertEquals(0.04 / 2, found.explained().share(), EXACT);
        assertArrayEquals(new double[] {1, 0}, found.coordinates().shares(), EXACT);
        assertEquals(1, found.coordinates().carrying(0.5));
        assertArrayEquals(new double[] {0.2, 0.2}, found.pairs().common(), EXACT);
        assertArrayEquals(new double[] {1.4, 1.4}, found.pairs().own(), EXACT);
    }

    @Test
    void pairsWithoutAGapAreAllTheirOwn() {
        var image = Matrix.ofRows(new float[] {1, 0}, new float[] {0, 1});
        var text = Matrix.ofRows(new float[] {0, 1}, new float[] {1, 0});
        var found = anatomy(rows(image, text));
        assertEquals(0, found.norm(), EXACT);
        assertEquals(0, found.explained().share(), EXACT);
        assertArrayEquals(new double[] {0, 0}, found.pairs().common(), EXACT);
        assertEquals(Math.sqrt(2), found.pairs().own()[0], EXACT);
        assertTrue(Double.isNaN(found.coordinates().shares()[0]));
        assertEquals(2, found.coordinates().carrying(0.5));
    }

    @Test
    void listsThePairWithTheLargestOwnPartFirst() {
        var parts = new PairParts(new double[] {1, 1, 1}, new double[] {0.2, 0.9, 0.2});
        assertArrayEquals(new int[] {1, 0, 2}, parts.byOwnPart());
    }

    @Test
    void squaredDistancesAreTheSumOfBothParts() throws Exception {
        assumeTrue(Files.exists(CLIP), () -> CLIP + " is absent");
        var rows = EmbeddingsFiles.open(CLIP);
        var found = anatomy(rows);
        double mean = 0;
        for (int p = 0; p < found.pairs().count(); p++) {
            double common = found.pairs().common()[p];
            double own = found.pairs().own()[p];
            mean += (common * common + own * own) / found.pairs().count();
        }
        assertEquals(1.3802, mean, 1e-3, "alignment");
        assertEquals(442, found.coordinates().order()[0]);
        assertEquals(0.346, found.coordinates().shares()[0], 1e-3);
        assertEquals(0.8514, found.norm(), 1e-3);
        assertEquals(0.8514 * 0.8514 / 1.3802, found.explained().share(), 2e-3);
        assertTrue(found.explained().low() < found.explained().share());
        assertTrue(found.explained().share() < found.explained().high());
        assertTrue(found.explained().high() - found.explained().low() < 0.05);
        assertEquals(1, Arrays.stream(found.image()).sum(), 1e-9);
        assertEquals(1, Arrays.stream(found.text()).sum(), 1e-9);
        double entropy = 0;
        for (double share : found.image()) {
            entropy -= share > 0 ? share * Math.log(share) : 0;
        }
        assertEquals(104.59, Math.exp(entropy), 0.01, "effective rank of the images");
    }

    @Test
    void distributesTheValuesOfACoordinate() {
        var image = Matrix.ofRows(new float[] {.6f, .8f}, new float[] {.6f, .8f});
        var text = Matrix.ofRows(new float[] {0, 1}, new float[] {.6f, -.8f});
        var found = CoordinateValues.of(rows(image, text), 0);
        assertEquals(0, found.low(), EXACT);
        assertEquals(0.6, found.imageMean(), EXACT);
        assertEquals(0.3, found.textMean(), EXACT);
        assertEquals(1, found.image()[59], EXACT);
        assertArrayEquals(
                new double[] {0.5, 0.5}, new double[] {found.text()[0], found.text()[59]}, EXACT);
        assertThrows(
                IllegalArgumentException.class, () -> CoordinateValues.of(rows(image, text), 2));
    }

    @Test
    void endsWhenCancelled() {
        var token = new CancellationToken();
        token.cancel();
        var image = Matrix.ofRows(new float[] {1, 0});
        var rows = rows(image, image);
        assertThrows(CancellationException.class, () -> GapAnatomy.of(rows, 1, token));
    }
}
