package io.conoscope.gap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.corpus.Pairs;
import io.conoscope.gap.measure.Measurement;
import io.conoscope.math.Matrix;

import org.junit.jupiter.api.Test;

class SampledCosinesTest {

    private static final Matrix IMAGE = Matrix.ofRows(new float[] {3, 4}, new float[] {1, 0});
    private static final Matrix TEXT =
            Matrix.ofRows(new float[] {0, 1}, new float[] {2, 0}, new float[] {-1, 0});

    @Test
    void ofFewPairsAreAll() {
        var rows = GapRows.embeddings(IMAGE, TEXT, new Pairs(new int[] {0, 1}, new int[] {0, 1}));
        var unmatched = SampledCosines.unmatched(rows, 1);
        assertEquals(4, unmatched.population());
        assertFalse(unmatched.isSample());
        assertArrayEquals(new float[] {0.6f, -0.6f, 0, -1}, unmatched.cosines(), 1e-7f);
        assertArrayEquals(new float[] {0, 0, -1}, SampledCosines.within(TEXT, 1).cosines(), 1e-7f);
    }

    @Test
    void aPairThatIsGivenTwiceIsOneMatch() {
        var rows = GapRows.embeddings(IMAGE, TEXT, new Pairs(new int[] {0, 0}, new int[] {0, 0}));
        assertEquals(5, SampledCosines.unmatched(rows, 1).population());
    }

    @Test
    void aSampleHasTheMeanOfAllPairsAndIsTheSameForASeed() {
        var rows =
                GapRows.embeddings(
                        GapRows.cone(1, 500, 16, 2),
                        GapRows.cone(2, 1000, 16, 1),
                        GapRows.grouped(500, 2));
        var all = Measurement.of(rows, 2, new CancellationToken(), progress -> {}).cosine();
        var unmatched = SampledCosines.unmatched(rows, 1);
        var images = SampledCosines.within(rows.image(), 1);
        assertTrue(unmatched.isSample() && images.isSample());
        assertEquals(500 * 1000 - 1000, unmatched.population());
        assertEquals(500 * 499 / 2, images.population());
        assertEquals(SampledCosines.MOST, images.cosines().length);
        // Standard deviations near 0.25, a hundred thousand pairs: 0.0008.
        assertEquals(all.unmatched().mean(), mean(unmatched.cosines()), 0.004);
        assertEquals(all.imageImage().mean(), mean(images.cosines()), 0.004);
        assertArrayEquals(unmatched.cosines(), SampledCosines.unmatched(rows, 1).cosines(), 0f);
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
