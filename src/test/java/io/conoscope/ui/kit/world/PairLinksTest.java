package io.conoscope.ui.kit.world;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.corpus.Pairs;

import org.junit.jupiter.api.Test;

class PairLinksTest {

    /// Two images; texts 0 and 2 (points 2 and 4) belong to the first, text 1 to the second.
    private final PairLinks links =
            new PairLinks(
                    new ScatterPoints(
                            new float[10], 2, new Pairs(new int[] {0, 1, 2}, new int[] {0, 1, 0})));

    @Test
    void anImageLightsItsTextsAndTheirLines() {
        var emphasis = links.of(0);
        assertArrayEquals(new int[] {0}, emphasis.selected());
        assertArrayEquals(new int[] {2, 4}, emphasis.related());
        assertArrayEquals(new int[] {0, 2}, emphasis.pairs());
    }

    @Test
    void aTextLightsItsImage() {
        var emphasis = links.of(3);
        assertArrayEquals(new int[] {1}, emphasis.related());
        assertArrayEquals(new int[] {1}, emphasis.pairs());
    }

    @Test
    void whatIsChosenItselfIsNotAlsoRelated() {
        assertArrayEquals(new int[] {4}, links.of(0, 2).related());
    }

    @Test
    void pointsThatAreNotThereArePassedOver() {
        assertTrue(links.of(-1, 99).isEmpty());
    }
}
