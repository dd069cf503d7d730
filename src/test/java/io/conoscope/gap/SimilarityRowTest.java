package io.conoscope.gap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// Two images, then four texts.
class SimilarityRowTest {

    private static final double[] COSINES = {1, 0.5, 0.9, 0.5, 0.9, 0.7};

    private static SimilarityRow row(int query) {
        return new SimilarityRow(query, 2, COSINES);
    }

    @Test
    void nearestComeMostSimilarFirstAndOfEqualsTheFirst() {
        assertArrayEquals(new int[] {2, 4, 5, 1}, row(0).nearest(4, 0, 6));
        assertArrayEquals(new int[] {2, 4}, row(0).nearest(2, 0, 6));
        assertArrayEquals(new int[] {2}, row(0).nearest(1, 0, 6));
    }

    @Test
    void nearestAreFewerWhereThereAreFewer() {
        assertArrayEquals(new int[] {2, 4, 5, 3}, row(0).nearest(10, 2, 6));
        assertArrayEquals(new int[] {2, 4, 5, 1, 3}, row(0).nearest(10, 0, 6));
        assertArrayEquals(new int[0], row(0).nearest(10, 0, 1));
    }

    @Test
    void theQueryIsLeftOutAtEitherEndOfTheRange() {
        assertArrayEquals(new int[] {0, 2, 4, 1, 3}, row(5).nearest(10, 0, 6));
        assertArrayEquals(new int[] {4, 5, 3}, row(2).nearest(10, 2, 6));
    }

    @Test
    void rankCountsFromOneAndRowsAsSimilarAgainstTheMatch() {
        assertEquals(1, row(0).rankOfBest(new int[] {2, 4}, 2, 6));
        assertEquals(2, row(0).rankOfBest(new int[] {4}, 2, 6));
        assertEquals(3, row(0).rankOfBest(new int[] {5}, 2, 6));
        assertEquals(4, row(0).rankOfBest(new int[] {3}, 2, 6));
    }

    @Test
    void rankLeavesOutTheQueryAndOtherMatches() {
        assertEquals(5, row(0).rankOfBest(new int[] {3}, 0, 6));
        assertEquals(3, row(2).rankOfBest(new int[] {5}, 0, 6));
        assertEquals(3, row(0).rankOfBest(new int[] {3, 5}, 0, 6));
    }
}
