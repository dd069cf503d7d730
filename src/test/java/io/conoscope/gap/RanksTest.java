package io.conoscope.gap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RanksTest {

    @Test
    void zerosAreNoQueries() {
        assertArrayEquals(new int[] {3, 1}, Ranks.ofQueries(new int[] {0, 3, 0, 1}));
    }

    @Test
    void medianIsTheMiddleOrTheMeanOfTheTwoThere() {
        assertEquals(4, Ranks.median(new int[] {9, 1, 4}));
        assertEquals(3.5, Ranks.median(new int[] {9, 1, 4, 3}));
        assertEquals(Double.NaN, Ranks.median(new int[0]));
    }

    @Test
    void shareCountsTheCutItself() {
        assertEquals(0.5, Ranks.shareWithin(5, new int[] {1, 5, 6, 7}));
        assertEquals(Double.NaN, Ranks.shareWithin(5, new int[0]));
    }
}
