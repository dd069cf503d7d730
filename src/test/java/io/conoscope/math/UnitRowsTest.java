package io.conoscope.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.OptionalInt;

class UnitRowsTest {

    private static final Matrix PLAIN = Matrix.ofRows(new float[] {3, 4}, new float[] {0, -2});
    private static final Matrix ZERO =
            Matrix.ofRows(new float[] {3, 4}, new float[] {0, -0f}, new float[] {0, 5});

    @Test
    void scalesThreeFourFiveRowsInDoublePrecision() {
        var unit = new UnitRows(PLAIN);
        assertEquals(2, unit.count());
        assertEquals(2, unit.columns());
        assertArrayEquals(new double[] {0.6, 0.8}, unit.row(0), 1e-15);
        assertArrayEquals(new double[] {0, -1}, unit.row(1));
        assertArrayEquals(new double[] {0.3, -0.1}, unit.mean(), 1e-15);
    }

    @Test
    void bothPrecisionsAgree() {
        var random = Seeds.random(3);
        var values = new float[20 * 7];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        var rows = Matrix.of(20, 7, values);
        var unit = new UnitRows(rows);
        var single = rows.unitRows();
        for (int r = 0; r < 20; r++) {
            for (int c = 0; c < 7; c++) {
                assertEquals((float) unit.row(r)[c], single.at(r, c));
            }
        }
    }

    @Test
    void aRowWithoutADirectionIsNamed() {
        var said = assertThrows(IllegalArgumentException.class, () -> new UnitRows(ZERO));
        assertEquals("row 1 of (3, 2) has length 0.0", said.getMessage());
        said = assertThrows(IllegalArgumentException.class, ZERO::unitRows);
        assertEquals("row 1 of (3, 2) has length 0.0", said.getMessage());
        assertEquals(OptionalInt.of(1), UnitRows.firstWithoutDirection(ZERO));
        assertEquals(OptionalInt.empty(), UnitRows.firstWithoutDirection(PLAIN));
        var broken = Matrix.ofRows(new float[] {1, Float.NaN}, new float[] {1, 1});
        assertEquals(OptionalInt.of(0), UnitRows.firstWithoutDirection(broken));
        var endless = Matrix.ofRows(new float[] {1, 1}, new float[] {Float.NEGATIVE_INFINITY, 1});
        said = assertThrows(IllegalArgumentException.class, () -> new UnitRows(endless));
        assertTrue(said.getMessage().endsWith("length Infinity"), said.getMessage());
    }

    @Test
    void rowsOfZerosMayStay() {
        assertArrayEquals(new float[] {0.6f, 0.8f, 0, -0f, 0, 1}, UnitRows.orZero(ZERO), 1e-7f);
    }

    @Test
    void tinyAndHugeRowsHaveLengthOneToo() {
        var rows =
                Matrix.ofRows(
                        new float[] {3e38f, -3e38f},
                        new float[] {Float.MIN_VALUE, 0},
                        new float[] {1e-30f, 1e-30f});
        var unit = rows.unitRows();
        for (int r = 0; r < 3; r++) {
            assertEquals(1, UnitRows.length(unit.row(r)), 1e-6);
        }
    }

    @Test
    void theMatrixGivenIsNotChanged() {
        var rows = Matrix.ofRows(new float[] {3, 4});
        UnitRows.orZero(rows);
        assertEquals(3, rows.at(0, 0));
    }
}
