package io.conoscope.runlog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.function.LongUnaryOperator;

/// Points go to blocks of 1,024, of which full ones leave out what says nothing.
class ScalarSeriesTest {

    private static final int MANY = 3 * 1024 + 5;

    private static ScalarBuilder filled(int points, boolean single, LongUnaryOperator step) {
        var builder = new ScalarBuilder("loss", single);
        for (int i = 0; i < points; i++) {
            builder.add(step.applyAsLong(i), 1e9 + i, Double.NaN, i + 0.1);
        }
        return builder;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 17, 64, 65, 1023, 1024, 1025, MANY})
    void everyPointIsAsItWasAdded(int points) {
        var series = filled(points, false, i -> 5 + 7 * i).series();
        assertEquals(points, series.size());
        for (int i = 0; i < points; i++) {
            assertEquals(5 + 7L * i, series.step(i));
            assertEquals(1e9 + i, series.wallTime(i));
            assertEquals(Double.NaN, series.epoch(i));
            assertEquals(i + 0.1, series.exactValue(i));
            assertEquals((float) (i + 0.1), series.value(i));
        }
        assertFalse(series.isSinglePrecision());
    }

    /// The last step of the first block is off its stride, and so is one in the middle of the next.
    @Test
    void stepsWithoutAStrideAreKept() {
        LongUnaryOperator step = i -> i == 1023 ? 1024 : i == 1500 ? 7 : i;
        var series = filled(MANY, false, step).series();
        for (int i = 0; i < MANY; i++) {
            assertEquals(step.applyAsLong(i), series.step(i), "point " + i);
        }
    }

    @Test
    void wallTimesMayBeAbsentInSomeBlocksOnly() {
        var builder = new ScalarBuilder("loss", false);
        for (int i = 0; i < MANY; i++) {
            builder.add(i, i == 1100 ? 3.5 : Double.NaN, Double.NaN, i);
        }
        var series = builder.series();
        for (int i = 0; i < MANY; i++) {
            assertEquals(i == 1100 ? 3.5 : Double.NaN, series.wallTime(i), "point " + i);
        }
    }

    @Test
    void epochsMayBeginLate() {
        var builder = new ScalarBuilder("loss", false);
        for (int i = 0; i < MANY; i++) {
            builder.add(i, 0, i < 40 || i == 2100 ? Double.NaN : i / 8.0, i);
        }
        var series = builder.series();
        for (int i = 0; i < MANY; i++) {
            assertEquals(i < 40 || i == 2100 ? Double.NaN : i / 8.0, series.epoch(i), "point " + i);
        }
    }

    @Test
    void aPackedBlockLeavesOutWhatSaysNothing() {
        var none = new double[] {Double.NaN, Double.NaN, Double.NaN};
        var packed = block(new long[] {4, 6, 8}, none).packed();
        assertNull(packed.steps());
        assertNull(packed.wallTimes());
        assertEquals(8, packed.step(2));
        assertEquals(Double.NaN, packed.wallTime(2));
        var kept = block(new long[] {4, 6, 9}, new double[] {Double.NaN, 2, Double.NaN}).packed();
        assertArrayEquals(new long[] {4, 6, 9}, kept.steps());
        assertEquals(2, kept.wallTime(1));
        assertArrayEquals(new long[] {4}, block(new long[] {4}, none).packed().steps());
        assertNull(block(new long[] {4, 2}, none).packed().steps());
    }

    private static PointBlock block(long[] steps, double[] wallTimes) {
        return new PointBlock(0, 0, steps, wallTimes, null, null, new double[steps.length]);
    }

    @Test
    void singlePrecisionRoundsAndSaysSo() {
        var series = filled(MANY, true, i -> i).series();
        assertTrue(series.isSinglePrecision());
        assertEquals((double) 2000.1f, series.exactValue(2000));
    }

    @Test
    void anEarlierViewStaysAsItWas() {
        var builder = filled(1020, false, i -> i);
        var early = builder.series();
        for (int i = 1020; i < MANY; i++) {
            builder.add(-i, 0, 1, -i);
        }
        assertEquals(1020, early.size());
        for (int i = 0; i < 1020; i++) {
            assertEquals(i, early.step(i));
            assertEquals(i + 0.1, early.exactValue(i));
        }
        assertEquals(-1020, builder.series().step(1020));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3, 1024})
    void aPointThatIsNotThereIsNamed(int i) {
        var series = filled(3, false, step -> step).series();
        var error = assertThrows(IndexOutOfBoundsException.class, () -> series.step(i));
        assertEquals("point " + i + " of 3 of loss", error.getMessage());
    }
}
