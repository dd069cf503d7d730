package io.conoscope.runlog.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CosineHistogramTest {

    /// Bins of width 1/2: one at -1/4, three at 3/4.
    private static final CosineHistogram FOUR = new CosineHistogram(-1, 1, new long[] {0, 1, 0, 3});

    private static final CosineHistogram NOTHING = new CosineHistogram(-1, 1, new long[4]);

    @Test
    void binsAreEquallyWide() {
        assertEquals(4, FOUR.bins());
        assertEquals(0.5, FOUR.width());
        assertEquals(-1, FOUR.edge(0));
        assertEquals(-0.5, FOUR.edge(1));
        assertEquals(1, FOUR.edge(4));
        assertEquals(4, FOUR.total());
    }

    @Test
    void meanAndDeviationTakeEveryCosineForTheMiddleOfItsBin() {
        assertEquals(0.5, FOUR.mean(), 1e-12);
        assertEquals(Math.sqrt((0.75 * 0.75 + 3 * 0.25 * 0.25) / 4), FOUR.deviation(), 1e-12);
        assertEquals(Double.NaN, NOTHING.mean());
        assertEquals(Double.NaN, NOTHING.deviation());
    }

    @Test
    void densitiesTimesTheWidthSumToOne() {
        assertArrayEquals(new double[] {0, 0.5, 0, 1.5}, FOUR.densities(), 1e-12);
        assertArrayEquals(new double[4], NOTHING.densities());
    }

    @Test
    void coarserBinsHoldTheSumOfTheFiner() {
        assertEquals(new CosineHistogram(-1, 1, new long[] {1, 3}), FOUR.coarser(2));
        assertEquals(new CosineHistogram(-1, 1, new long[] {4}), FOUR.coarser(4));
        assertEquals(FOUR, FOUR.coarser(1));
    }

    @Test
    void firstAndLastBinAreThoseThatAreNotEmpty() {
        assertEquals(1, FOUR.firstBin());
        assertEquals(3, FOUR.lastBin());
        var middle = new CosineHistogram(0, 1, new long[] {2, 0, 0});
        assertEquals(0, middle.firstBin());
        assertEquals(0, middle.lastBin());
        assertEquals(4, NOTHING.firstBin());
        assertEquals(-1, NOTHING.lastBin());
    }

    @Test
    void equalOnesHaveEqualRangesAndCounts() {
        var same = new CosineHistogram(-1, 1, new long[] {0, 1, 0, 3});
        assertEquals(FOUR, same);
        assertEquals(FOUR.hashCode(), same.hashCode());
        assertNotEquals(FOUR, NOTHING);
        assertNotEquals(FOUR, new CosineHistogram(0, 1, new long[] {0, 1, 0, 3}));
        assertNotEquals(FOUR, new CosineHistogram(-1, 2, new long[] {0, 1, 0, 3}));
        assertNotEquals(FOUR.hashCode(), NOTHING.hashCode());
    }

    @Test
    void refusesWhatIsNoHistogram() {
        assertRefused("0 bins over [-1.0, 1.0]", -1, 1);
        assertRefused("1 bins over [1.0, 1.0]", 1, 1, 5);
        assertRefused("1 bins over [NaN, 1.0]", Double.NaN, 1, 5);
        assertRefused("2 bins over [0.0, 1.0]", 0, 1, 5, -1);
    }

    private static void assertRefused(String message, double from, double to, long... counts) {
        var error =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> new CosineHistogram(from, to, counts));
        assertEquals(message, error.getMessage());
    }
}
