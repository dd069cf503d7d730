package io.conoscope.ui.scatter.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;

class PointSpreadTest {

    private static final double TOLERANCE = 1e-6;

    private static PointSpread of(float... xy) {
        var spread = PointSpread.of(xy, IntStream.range(0, xy.length / 2));
        assertNotNull(spread);
        return spread;
    }

    @Test
    void fourPointsOnTheAxesByHand() {
        var spread = of(13, 5, 7, 5, 10, 9, 10, 1);
        assertEquals(4, spread.count());
        assertEquals(10, spread.meanX(), TOLERANCE);
        assertEquals(5, spread.meanY(), TOLERANCE);
        assertEquals(Math.sqrt(8), spread.semiMajor(), TOLERANCE);
        assertEquals(Math.sqrt(4.5), spread.semiMinor(), TOLERANCE);
        assertEquals(Math.PI / 2, Math.abs(spread.angle()), TOLERANCE, "the long axis stands");
    }

    @Test
    void pointsOnADiagonalHaveNoWidth() {
        var spread = of(0, 0, 3, 3, -3, -3);
        assertEquals(Math.sqrt(12), spread.semiMajor(), TOLERANCE);
        assertEquals(0, spread.semiMinor(), TOLERANCE);
        assertEquals(Math.PI / 4, spread.angle(), TOLERANCE);
        var outline = spread.outline(2, 4);
        assertEquals(2 * Math.sqrt(6), outline[0], TOLERANCE);
        assertEquals(2 * Math.sqrt(6), outline[1], TOLERANCE);
    }

    @Test
    void keepsItsDigitsFarFromTheOrigin() {
        var spread = of(1_000_001, 0, 999_999, 0);
        assertEquals(1, spread.semiMajor(), TOLERANCE);
    }

    @Test
    void whatIsNotFiniteIsPassedOver() {
        var spread = of(1, 1, Float.NaN, 0, 3, 3, 0, Float.POSITIVE_INFINITY);
        assertEquals(2, spread.count());
        assertEquals(2, spread.meanX(), TOLERANCE);
        assertNull(PointSpread.of(new float[] {Float.NaN, 1}, IntStream.of(0)));
        assertNull(PointSpread.of(new float[0], IntStream.empty()));
    }
}
