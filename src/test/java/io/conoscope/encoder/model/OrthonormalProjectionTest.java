package io.conoscope.encoder.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;

import org.junit.jupiter.api.Test;

class OrthonormalProjectionTest {

    @Test
    void keepsEveryInnerProductOfTheNarrowRows() {
        var rows = noise(6, 40);
        var carried = new OrthonormalProjection(40, 64, 3).carry(rows);
        assertEquals(64, carried.columns());
        for (int a = 0; a < 6; a++) {
            for (int b = 0; b < 6; b++) {
                assertEquals(dot(rows, a, b), dot(carried, a, b), 1e-4);
            }
        }
    }

    @Test
    void isDrawnFromItsSeed() {
        var rows = noise(1, 4);
        assertEquals(
                new OrthonormalProjection(4, 8, 1).carry(rows),
                new OrthonormalProjection(4, 8, 1).carry(rows));
        assertNotEquals(
                new OrthonormalProjection(4, 8, 1).carry(rows),
                new OrthonormalProjection(4, 8, 2).carry(rows));
    }

    @Test
    void refusesToNarrow() {
        assertThrows(IllegalArgumentException.class, () -> new OrthonormalProjection(8, 4, 1));
    }

    private static double dot(Matrix rows, int a, int b) {
        double sum = 0;
        for (int c = 0; c < rows.columns(); c++) {
            sum += (double) rows.at(a, c) * rows.at(b, c);
        }
        return sum;
    }

    private static Matrix noise(int n, int d) {
        var random = Seeds.random(7);
        var values = new float[n * d];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Matrix.of(n, d, values);
    }
}
