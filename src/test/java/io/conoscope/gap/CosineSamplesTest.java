package io.conoscope.gap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.conoscope.corpus.Pairs;
import io.conoscope.math.Matrix;

import org.junit.jupiter.api.Test;

class CosineSamplesTest {

    private static final Matrix IMAGE = Matrix.ofRows(new float[] {3, 4}, new float[] {1, 0});
    private static final Matrix TEXT =
            Matrix.ofRows(new float[] {0, 1}, new float[] {2, 0}, new float[] {-1, 0});

    @Test
    void areThreeFourFive() {
        var pairs = new Pairs(new int[] {0, 1, 2}, new int[] {0, 0, 1});
        var samples = CosineSamples.of(GapRows.embeddings(IMAGE, TEXT, pairs));
        assertArrayEquals(new float[] {0.8f, 0.6f, -1}, samples.matched(), 1e-7f);
        assertArrayEquals(new float[] {0}, samples.textTextMatched(), 1e-7f);
    }

    @Test
    void twoTextsThatShareTwoImagesCountOnce() {
        var pairs = new Pairs(new int[] {0, 1, 0, 1}, new int[] {0, 0, 1, 1});
        var samples = CosineSamples.of(GapRows.embeddings(IMAGE, TEXT, pairs));
        assertEquals(1, samples.textTextMatched().length);
    }

    @Test
    void asManyAsAnImageHasPairsOfTexts() {
        // 12 * 11 / 2, more than there is room for at first.
        var text = GapRows.cone(2, 12, 8, 1);
        var samples =
                CosineSamples.of(
                        GapRows.embeddings(GapRows.cone(1, 1, 8, 1), text, GapRows.grouped(1, 12)));
        assertEquals(66, samples.textTextMatched().length);
        var unit = text.unitRows();
        double last = 0;
        for (int c = 0; c < 8; c++) {
            last += (double) unit.at(11, c) * unit.at(10, c);
        }
        assertEquals(last, samples.textTextMatched()[65], 1e-6);
    }

    @Test
    void tenPairsOfFiveCaptions() {
        var image = GapRows.cone(1, 3, 8, 1);
        var text = GapRows.cone(2, 15, 8, 1);
        var samples = CosineSamples.of(GapRows.embeddings(image, text, GapRows.grouped(3, 5)));
        assertEquals(15, samples.matched().length);
        assertEquals(30, samples.textTextMatched().length);
    }
}
