package io.conoscope.ui.run.curve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ThinningTest {

    private static final AxisScale SAME = new AxisScale(0, 10, 0, 10, false);

    @Test
    void fewPointsStayAsTheyAre() {
        assertArrayEquals(
                new float[] {0, 3, 1, 5, 2, 4},
                Thinning.polyline(CurveTest.curve(3, 5, 4), SAME, SAME));
    }

    @Test
    void aColumnKeepsItsLowestAndHighestInOrder() {
        var curve =
                new Curve(
                        new long[5],
                        new double[] {2.1, 2.2, 2.3, 2.4, 3.5},
                        new float[] {5, 9, 1, 4, 7});
        assertArrayEquals(
                new float[] {2.2f, 9, 2.3f, 1, 3.5f, 7}, Thinning.polyline(curve, SAME, SAME));
    }

    @Test
    void aGapPartsTheLine() {
        var line = Thinning.polyline(CurveTest.curve(3, Float.NaN, Float.NaN, 4), SAME, SAME);
        assertArrayEquals(new float[] {0, 3, Float.NaN, Float.NaN, 3, 4}, line);
    }

    @Test
    void whatHasNoLogarithmIsAGap() {
        var log = new AxisScale(1, 100, 0, 2, true);
        var line = Thinning.polyline(CurveTest.curve(1, 10, 0, 100), SAME, log);
        assertArrayEquals(new float[] {0, 0, 1, 1, Float.NaN, Float.NaN, 3, 2}, line, 1e-5f);
    }

    @Test
    void linesLeaveThePictureAtItsEdges() {
        var window = new AxisScale(1.5, 2.5, 0, 10, false);
        var line = Thinning.polyline(CurveTest.curve(0, 1, 2, 3, 4), window, SAME);
        assertArrayEquals(new float[] {-5, 1, 5, 2, 15, 3}, line, 1e-5f);
    }

    @Test
    void aHundredThousandPointsBecomeTwoAColumn() {
        var values = new float[100_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.sin(i * 0.7);
        }
        var x = new AxisScale(0, 99_999, 0, 400, false);
        var line =
                Thinning.polyline(CurveTest.curve(values), x, new AxisScale(-1, 1, 200, 0, false));
        assertTrue(line.length / 2 <= 2 * 401, line.length + " numbers");
        assertEquals(400, line[line.length - 2], 1);
    }
}
