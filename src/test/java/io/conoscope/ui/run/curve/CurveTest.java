package io.conoscope.ui.run.curve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;

class CurveTest {

    static Curve curve(float... values) {
        var steps = new long[values.length];
        var x = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            steps[i] = i;
            x[i] = i;
        }
        return new Curve(steps, x, values);
    }

    @Test
    void nearestPointIsFoundOnEitherSide() {
        var curve = new Curve(new long[3], new double[] {0, 10, 20}, new float[3]);
        assertEquals(0, curve.nearest(-5));
        assertEquals(0, curve.nearest(4.9));
        assertEquals(1, curve.nearest(5));
        assertEquals(2, curve.nearest(99));
        assertEquals(-1, curve.nearest(Double.NaN));
        assertEquals(-1, Curve.NONE.nearest(3));
    }

    @Test
    void equalPlacesBeginAtTheFirst() {
        var curve = new Curve(new long[4], new double[] {1, 2, 2, 2}, new float[4]);
        assertEquals(1, curve.from(2));
        assertEquals(4, curve.from(2.1));
    }

    @Test
    void theFirstValueCountsFullyInAMean() {
        // by hand, weight 0.5: 4; (0.25 * 4 + 0.5 * 2) / 0.75; (0.125 * 4 + 0.25 * 2 + 0.5 * 6) /
        // 0.875
        float[] expected = {4, 2 / 0.75f, 4 / 0.875f};
        assertArrayEquals(expected, curve(4, 2, 6).smoothed(0.5).y(), 1e-6f);
    }

    @Test
    void aConstantStaysConstantUnderSmoothing() {
        assertArrayEquals(new float[] {3, 3, 3, 3}, curve(3, 3, 3, 3).smoothed(0.99).y(), 1e-6f);
    }

    @Test
    void smoothingPassesOverAGap() {
        float[] smooth = curve(4, Float.NaN, 2).smoothed(0.5).y();
        assertTrue(Float.isNaN(smooth[1]));
        assertEquals(2 / 0.75f, smooth[2], 1e-6f);
    }

    @Test
    void rangesPassOverWhatIsNotFiniteOrHasNoLogarithm() {
        var curves = List.of(curve(-1, 2, Float.POSITIVE_INFINITY, Float.NaN, 8));
        var all = new AxisRange(0, 10);
        assertEquals(new AxisRange(-1, 8), AxisRange.ofY(curves, all, false, true));
        assertEquals(new AxisRange(2, 8), AxisRange.ofY(curves, all, true, true));
        assertEquals(new AxisRange(-1, 2), AxisRange.ofY(curves, new AxisRange(0, 3), false, true));
        assertNull(AxisRange.ofY(curves, new AxisRange(2, 3), false, true));
        assertEquals(new AxisRange(0, 4), AxisRange.ofX(curves, false));
        assertEquals(new AxisRange(1, 4), AxisRange.ofX(curves, true));
    }

    @Test
    void outliersLeaveTheRange() {
        var values = new float[100];
        for (int i = 0; i < 100; i++) {
            values[i] = i;
        }
        values[50] = 1e9f;
        values[51] = -1e9f;
        // a twentieth of 100 on either side: sorted place 5 and 94
        assertEquals(
                new AxisRange(4, 95),
                AxisRange.ofY(List.of(curve(values)), new AxisRange(0, 99), false, false));
    }

    @Test
    void aSingleValueGetsRoom() {
        assertEquals(new AxisRange(-1, 1), new AxisRange(0, 0).padded(0.05, false));
        assertEquals(new AxisRange(1.8, 2.2), new AxisRange(2, 2).padded(0.05, false));
        assertEquals(new AxisRange(1, 4), new AxisRange(2, 2).padded(0.05, true));
        assertEquals(new AxisRange(0.95, 2.05), new AxisRange(1, 2).padded(0.05, false));
    }
}
