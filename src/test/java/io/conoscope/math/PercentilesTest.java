package io.conoscope.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.util.Arrays;

class PercentilesTest {

    @Test
    void areOneOfTheValuesByNearestRank() {
        var five = Percentiles.of(50, 15, 40, 20, 35);
        assertEquals(15, five.at(0));
        assertEquals(15, five.at(5));
        assertEquals(15, five.at(20));
        assertEquals(20, five.at(21));
        assertEquals(20, five.at(40));
        assertEquals(35, five.at(50));
        assertEquals(50, five.at(95));
        assertEquals(50, five.at(100));
    }

    /// In floating point, 7 % of 100 is a little more than 7.
    @Test
    void ranksAreExact() {
        var hundred = new double[100];
        Arrays.setAll(hundred, i -> i + 1);
        for (int percent = 1; percent <= 100; percent++) {
            assertEquals(percent, Percentiles.of(hundred).at(percent));
        }
    }

    @Test
    void medianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
        assertEquals(2.5, Percentiles.of(4, 1, 3, 2).median());
        assertEquals(3, Percentiles.of(9, 3, 1).median());
        assertEquals(2, Percentiles.of(4, 1, 3, 2).at(50));
    }

    @Test
    void areNotANumberWithoutValues() {
        assertEquals(0, Percentiles.of().count());
        assertTrue(Double.isNaN(Percentiles.of().median()));
        assertTrue(Double.isNaN(Percentiles.of().at(95)));
    }

    @Test
    void leaveTheValuesAlone() {
        double[] values = {3, 1, 2};
        Percentiles.of(values);
        assertArrayEquals(new double[] {3, 1, 2}, values);
    }

    @Test
    void refuseWhatIsNoPercentage() {
        assertThrows(IllegalArgumentException.class, () -> Percentiles.of(1).at(101));
        assertThrows(IllegalArgumentException.class, () -> Percentiles.of(1).at(-1));
    }

    @Property(tries = 200, seed = "42")
    void atLeastThatShareIsAtMostThePercentile(
            @ForAll @Size(min = 1, max = 60) double[] values,
            @ForAll @IntRange(min = 1, max = 100) int percent) {
        double found = Percentiles.of(values).at(percent);
        long within = Arrays.stream(values).filter(v -> Double.compare(v, found) <= 0).count();
        long below = Arrays.stream(values).filter(v -> Double.compare(v, found) < 0).count();
        assertTrue(100 * within >= (long) percent * values.length);
        assertTrue(100 * below < (long) percent * values.length);
    }
}
