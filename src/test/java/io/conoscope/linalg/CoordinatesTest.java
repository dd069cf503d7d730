package io.conoscope.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.conoscope.math.Matrix;

import org.junit.jupiter.api.Test;

class CoordinatesTest {

    @Test
    void areDotProductsFromTheOrigin() {
        var rows = Matrix.ofRows(new float[] {4, 6}, new float[] {1, 2});

        var along =
                Coordinates.along(rows, new double[] {1, 2}, new double[] {0.6, 0.8, -0.8, 0.6});

        assertArrayEquals(new float[] {5, 0, 0, 0}, along, 1e-6f);
    }

    @Test
    void doNotDependOnTheBlockARowIsIn() {
        var values = new float[3000 * 3];
        for (int r = 0; r < 3000; r++) {
            values[3 * r] = r;
        }

        var along =
                Coordinates.along(
                        Matrix.of(3000, 3, values), new double[3], new double[] {1, 0, 0});

        assertEquals(1023, along[1023]);
        assertEquals(1024, along[1024]);
        assertEquals(2999, along[2999]);
    }

    @Test
    void refuseAnotherWidth() {
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        Coordinates.along(
                                Matrix.ofRows(new float[] {1, 2}), new double[3], new double[2]));
    }
}
