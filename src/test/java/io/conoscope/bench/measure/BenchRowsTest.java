package io.conoscope.bench.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.conoscope.math.Matrix;

import org.junit.jupiter.api.Test;

class BenchRowsTest {

    @Test
    void clusteredRowsHaveLengthOneAndRepeat() {
        var rows = BenchRows.clustered(250, 16, 4);

        for (int r = 0; r < 250; r++) {
            assertEquals(1, rows.slice(r, r + 1).norm(), 1e-5);
        }
        assertEquals(rows, BenchRows.clustered(250, 16, 4));
    }

    @Test
    void rowsOfOneClusterAreNearerThanOthers() {
        var rows = BenchRows.clustered(400, 32, 4);

        double same = 0;
        double other = 0;
        for (int r = 0; r < 100; r++) {
            same += cosine(rows.row(r), rows.row(r + 100)) / 100;
            other += cosine(rows.row(r), rows.row(r + 101)) / 100;
        }
        assertEquals(0.73, same, 0.1);
        assertEquals(0, other, 0.1);
    }

    @Test
    void fewerRowsAreEvenlySpaced() {
        var rows = Matrix.of(6, 1, new float[] {0, 1, 2, 3, 4, 5});

        assertArrayEquals(new float[] {0, 2, 4}, BenchRows.resized(rows, 3, 1).toArray());
        assertEquals(rows, BenchRows.resized(rows, 6, 1));
    }

    @Test
    void moreRowsAreTheSameWithNoise() {
        var rows = BenchRows.clustered(50, 40, 1);

        var doubled = BenchRows.resized(rows, 100, 1);

        assertEquals(rows, doubled.slice(0, 50));
        assertNotEquals(rows, doubled.slice(50, 100));
        assertEquals(0.2, doubled.slice(50, 100).minus(rows).norm() / rows.norm(), 0.02);
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
