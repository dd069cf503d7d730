package io.conoscope.ui.run.curve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AxisTicksTest {

    private static String[] labels(double low, double high, boolean log, int most) {
        return AxisTicks.of(new AxisScale(low, high, 0, 100, log), most).labels();
    }

    @Test
    void evenTicksAreRound() {
        assertArrayEquals(new String[] {"0.0", "0.5", "1.0"}, labels(-0.02, 1.2, false, 4));
        assertArrayEquals(new String[] {"0", "20,000", "40,000"}, labels(0, 50_000, false, 4));
    }

    @Test
    void smallNumbersBecomePowers() {
        assertArrayEquals(new String[] {"0", "2×10⁻⁵", "4×10⁻⁵"}, labels(0, 5e-5, false, 4));
        assertArrayEquals(new String[] {"1.5×10⁻⁵", "2×10⁻⁵"}, labels(1.2e-5, 2.4e-5, false, 3));
    }

    @Test
    void logarithmicTicksAreDecadesOrTheirParts() {
        assertArrayEquals(new String[] {"0.01", "1", "100"}, labels(0.005, 300, true, 4));
        assertArrayEquals(new String[] {"0.01", "0.02", "0.05"}, labels(0.008, 0.09, true, 5));
    }

    @Test
    void aNarrowLogarithmicRangeGetsEvenTicks() {
        assertArrayEquals(new String[] {"3.2", "3.4", "3.6"}, labels(3.1, 3.7, true, 4));
    }

    @Test
    void scalesGoThereAndBack() {
        var log = new AxisScale(0.01, 1, 100, 300, true);
        assertEquals(200, log.pixel(0.1), 1e-9);
        assertEquals(0.1, log.value(200), 1e-12);
        assertEquals(Double.NaN, log.pixel(-1));
        assertEquals(new AxisRange(3, 7), new AxisScale(0, 10, 0, 1, false).zoomed(5, 0.4));
    }
}
