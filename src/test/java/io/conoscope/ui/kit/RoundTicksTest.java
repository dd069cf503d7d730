package io.conoscope.ui.kit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

class RoundTicksTest {

    @Test
    void fallOnRoundNumbers() {
        var ticks = RoundTicks.between(0.17, 0.83, 5);
        assertArrayEquals(new double[] {0.2, 0.4, 0.6, 0.8}, ticks.values(), 1e-12);
        assertEquals(1, ticks.decimals());
    }

    @Test
    void includeZeroAndEnds() {
        var ticks = RoundTicks.between(-1, 1, 5);
        assertArrayEquals(new double[] {-1, -0.5, 0, 0.5, 1}, ticks.values(), 1e-12);
    }

    @Test
    void countInHundreds() {
        var ticks = RoundTicks.between(0, 430, 5);
        assertArrayEquals(new double[] {0, 100, 200, 300, 400}, ticks.values(), 1e-12);
        assertEquals(0, ticks.decimals());
    }

    @Property(tries = 300)
    void areFewAndInside(
            @ForAll @DoubleRange(min = -1, max = 1) double low,
            @ForAll @DoubleRange(min = 1, max = 10) double mantissa,
            @ForAll @IntRange(min = -5, max = 5) int exponent,
            @ForAll @IntRange(min = 2, max = 12) int most) {
        double range = mantissa * Math.pow(10, exponent);
        var ticks = RoundTicks.between(low, low + range, most);
        assertTrue(ticks.values().length <= most);
        for (double tick : ticks.values()) {
            assertTrue(tick >= low - range * 1e-6 && tick <= low + range * (1 + 1e-6));
        }
    }
}
