package io.conoscope.gap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.conoscope.math.Matrix;

import org.junit.jupiter.api.Test;

class ModalityGapTest {

    @Test
    void isZeroWhenCentroidsCoincide() {
        var image = Matrix.ofRows(new float[] {1, 0}, new float[] {0, 1});
        var text = Matrix.ofRows(new float[] {0, 5}, new float[] {3, 0});
        assertEquals(0, ModalityGap.between(image, text).norm(), 1e-15);
    }

    @Test
    void isThreeFourFive() {
        var image = Matrix.ofRows(new float[] {3, 4});
        var text = Matrix.ofRows(new float[] {0, 2});
        var gap = ModalityGap.between(image, text);
        assertArrayEquals(new float[] {0.6f, -0.2f}, gap.gapVector().row(0), 1e-7f);
        assertEquals(Math.sqrt(0.4), gap.norm(), 1e-7);
    }

    @Test
    void isTwoBetweenOpposites() {
        var up = Matrix.ofRows(new float[] {0, 1}, new float[] {0, 7});
        var down = Matrix.ofRows(new float[] {0, -2});
        assertEquals(2, ModalityGap.between(up, down).norm(), 1e-15);
    }

    @Test
    void refusesWidthsThatDifferAndRowsOfZeros() {
        var two = Matrix.ofRows(new float[] {1, 0});
        var three = Matrix.ofRows(new float[] {1, 0, 0});
        var zero = Matrix.ofRows(new float[] {0, 0});
        assertThrows(IllegalArgumentException.class, () -> ModalityGap.between(two, three));
        assertThrows(IllegalArgumentException.class, () -> ModalityGap.between(two, zero));
    }
}
