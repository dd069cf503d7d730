package io.conoscope.ui.kit.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import org.junit.jupiter.api.Test;

class TicksTest {

    @Test
    void standAtRoundNumbers() {
        var ticks = Ticks.within(-0.43, 0.51, 5);
        assertEquals(new Ticks(-0.4, 0.1, 10, 1), ticks);
        assertEquals(0, ticks.at(4), 0);
    }

    @Test
    void aStepOfTwoHundredNeedsNoDecimals() {
        var ticks = Ticks.within(-10, 990, 5);
        assertEquals(200, ticks.step(), 0);
        assertEquals(0, ticks.decimals());
        assertEquals(5, ticks.count());
    }

    @Test
    void ofEveryOtherZeroIsOne() {
        var ticks = Ticks.within(-0.33, 1, 6);
        assertEquals(0, ticks.at(ticks.firstOf(2)), 1e-9);
        var even = Ticks.within(-0.43, 0.51, 5);
        assertEquals(-0.4, even.at(even.firstOf(2)), 1e-9);
        assertEquals(-0.3, even.at(even.firstOf(3)), 1e-9);
        assertEquals(0, even.firstOf(1));
    }

    @Property(tries = 300)
    void lieInside(
            @ForAll @DoubleRange(min = -1000, max = 1000) double from,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double length) {
        var ticks = Ticks.within(from, from + length, 6);
        double slack = ticks.step() * 1e-6;
        assertTrue(ticks.count() >= 5 && ticks.count() <= 16, ticks.toString());
        assertTrue(ticks.at(0) >= from - slack);
        assertTrue(ticks.at(ticks.count() - 1) <= from + length + slack);
    }

    @Test
    void anEmptyIntervalIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Ticks.within(1, 1, 5));
    }
}
