package io.conoscope.projection.quality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PointRankingTest {

    private final PointRanking ranking = new PointRanking(2, new double[] {3, 1, 0, 1, 9});

    @Test
    void listsTheNearestAndLeavesItselfOut() {
        assertArrayEquals(new int[] {1, 3, 0}, ranking.nearest(3));
    }

    @Test
    void ranksOthersFromOneAndTiesByIndex() {
        assertEquals(1, ranking.of(1));
        assertEquals(2, ranking.of(3));
        assertEquals(3, ranking.of(0));
        assertEquals(4, ranking.of(4));
    }

    @Test
    void sumsHowFarPointsStandBeyondAPlace() {
        assertEquals(0 + 1 + 2, ranking.beyond(new int[] {1, 0, 4}, 2));
    }

    @Test
    void countsWhatTwoListsShare() {
        assertEquals(2, PointRanking.shared(new int[] {5, 1, 4}, new int[] {4, 9, 5}));
    }

    @Test
    void noNeighborsAreNone() {
        assertArrayEquals(new int[0], ranking.nearest(0));
    }
}
