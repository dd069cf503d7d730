package io.conoscope.ui.histogram;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.math.Matrix;
import io.conoscope.runlog.evaluation.CosineKind;

import org.junit.jupiter.api.Test;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

class PairCosinesTest {

    /// Image 0 along x with texts 0 (cosine 0.6) and 1 (cosine 1), image 1 along y with text 2
    /// (cosine 0.8); the points of the texts are 2, 3 and 4.
    private final PairCosines cosines =
            PairCosines.of(
                    new Embeddings(
                            Matrix.ofRows(new float[] {1, 0}, new float[] {0, 1}),
                            Matrix.ofRows(
                                    new float[] {3, 4}, new float[] {2, 0}, new float[] {3, 4}),
                            new Pairs(new int[] {0, 1, 2}, new int[] {0, 0, 1}),
                            new Provenance("m", "w", "c", "s", Map.of())));

    @Test
    void aTextBringsItsOwnPairAlone() {
        assertArrayEquals(new float[] {1}, matched(3), 1e-6f);
    }

    @Test
    void anImageAloneBringsThePairsOfAllItsTexts() {
        assertArrayEquals(new float[] {0.6f, 1}, matched(0), 1e-6f);
    }

    @Test
    void anImageWithOneOfItsTextsBringsThatPair() {
        assertArrayEquals(new float[] {0.6f, 0.8f}, matched(0, 2, 1), 1e-6f);
    }

    @Test
    void textsOfOneImageCountWhereBothAreSelected() {
        var siblings = EnumSet.of(CosineKind.TEXT_TEXT_MATCHED);
        assertFalse(
                cosines.within(points(2, 4), siblings).containsKey(CosineKind.TEXT_TEXT_MATCHED));
        var found = cosines.within(points(2, 3), siblings).get(CosineKind.TEXT_TEXT_MATCHED);
        assertArrayEquals(new float[] {0.6f}, found.cosines(), 1e-6f);
    }

    @Test
    void otherKindsAreTakenWithinTheSelection() {
        var kinds = Set.of(CosineKind.UNMATCHED, CosineKind.IMAGE_IMAGE, CosineKind.TEXT_TEXT);
        var found = cosines.within(points(0, 3, 4), kinds);
        // Image 0 with text 2, and texts 1 and 2; a single image makes no pair.
        assertEquals(Set.of(CosineKind.UNMATCHED, CosineKind.TEXT_TEXT), found.keySet());
        assertArrayEquals(new float[] {0.6f}, found.get(CosineKind.UNMATCHED).cosines(), 1e-6f);
        assertArrayEquals(new float[] {0.6f}, found.get(CosineKind.TEXT_TEXT).cosines(), 1e-6f);
    }

    @Test
    void pairsLeadToTheirPointsEachOnce() {
        assertArrayEquals(new int[] {0, 2, 3}, cosines.points(pair -> pair < 2));
    }

    private float[] matched(int... points) {
        return cosines.within(points(points), EnumSet.of(CosineKind.MATCHED))
                .get(CosineKind.MATCHED)
                .cosines();
    }

    private static BitSet points(int... points) {
        var set = new BitSet();
        IntStream.of(points).forEach(set::set);
        return set;
    }
}
