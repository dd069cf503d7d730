package io.conoscope.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

class MatrixTest {

    @Test
    void scalesThreeFourFiveRowsToLengthOne() {
        var unit = Matrix.ofRows(new float[] {3, 4}, new float[] {0, -2}).unitRows();
        assertArrayEquals(new float[] {0.6f, 0.8f, 0, -1}, unit.toArray(), 1e-7f);
    }

    @Test
    void namesTheRowOfLengthZero() {
        var rows = Matrix.ofRows(new float[] {1, 0}, new float[] {0, 0});
        var failure = assertThrows(IllegalArgumentException.class, rows::unitRows);
        assertTrue(String.valueOf(failure.getMessage()).contains("row 1"), failure::getMessage);
    }

    @Test
    void namesTheRowThatIsNotANumber() {
        var rows = Matrix.ofRows(new float[] {1, 0}, new float[] {Float.NaN, 1});
        var failure = assertThrows(IllegalArgumentException.class, rows::unitRows);
        assertTrue(String.valueOf(failure.getMessage()).contains("row 1"), failure::getMessage);
    }

    @Test
    void readsLittleEndianFloatsFromASegment() {
        try (var arena = Arena.ofConfined()) {
            var segment = arena.allocate(16);
            var little = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < 4; i++) {
                segment.setAtIndex(little, i, i + 1f);
            }
            var matrix = Matrix.mapped(2, 2, segment);
            assertEquals(4f, matrix.at(1, 1));
            assertArrayEquals(new float[] {3, 4}, matrix.row(1));
            assertArrayEquals(new float[] {2, 3}, matrix.rowMean().toArray());
        }
    }

    @Test
    void refusesValuesThatDoNotFillItsShape() {
        assertThrows(IllegalArgumentException.class, () -> Matrix.of(2, 3, new float[5]));
        assertThrows(
                IllegalArgumentException.class,
                () -> Matrix.ofRows(new float[] {1}, new float[] {1, 2}));
    }

    @Test
    void stacksImagesAboveTexts() {
        var stacked = Matrix.ofRows(new float[] {1, 2}).above(Matrix.ofRows(new float[] {3, 4}));
        assertEquals(Matrix.ofRows(new float[] {1, 2}, new float[] {3, 4}), stacked);
    }

    @Test
    void givesTheSameSeededNumbersInEveryRun() {
        // Recorded once: JEP 356 fixes the algorithm, so that the numbers hold on every machine.
        assertEquals(Seeds.random(1).nextLong(), Seeds.random(1).nextLong());
        assertEquals(0xE220A8397B1DCDAFL, Seeds.mix(0));
        assertTrue(Seeds.random(1, 0).nextLong() != Seeds.random(1, 1).nextLong());
    }
}
