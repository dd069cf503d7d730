package io.conoscope.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;

import org.junit.jupiter.api.Test;

class ProductsTest {

    @Test
    void multipliesEveryRowWithEveryRow() {
        float[] a = {1, 2, 3, 4};
        float[] b = {5, 6, 7, 8, 9, 10};
        var into = new float[6];

        Products.timesTransposed(a, 2, b, 3, 2, into);

        assertArrayEquals(new float[] {17, 23, 29, 39, 53, 67}, into);
    }

    @Test
    void agreesWithThePlainSumInDoublePrecision() {
        var random = Seeds.random(1);
        int m = 7;
        int n = 11;
        int d = 53;
        double[] a = random.doubles(m * d, -1, 1).toArray();
        double[] b = random.doubles(n * d, -1, 1).toArray();
        var into = new double[m * n];

        Products.timesTransposed(a, m, b, n, d, into);

        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int c = 0; c < d; c++) {
                    sum += a[i * d + c] * b[j * d + c];
                }
                assertEquals(sum, into[i * n + j], 1e-13);
            }
        }
    }

    @Test
    void leavesTheRestOfALongerTargetAlone() {
        float[] into = {-1, -1, -1};

        Products.timesTransposed(new float[] {3}, 1, new float[] {4, 5}, 2, 1, into);

        assertArrayEquals(new float[] {12, 15, -1}, into);
    }

    @Test
    void widensRowsToDoubles() {
        var rows = Matrix.ofRows(new float[] {1, 2}, new float[] {3, 4}, new float[] {5, 6});

        assertArrayEquals(new double[] {3, 4, 5, 6}, Products.doubles(rows, 1, 3));
    }

    @Test
    void namesTheShapeThatDoesNotFit() {
        var error =
                assertThrows(
                        IllegalArgumentException.class,
                        () ->
                                Products.timesTransposed(
                                        new float[5], 2, new float[6], 2, 3, new float[4]));

        assertEquals("(2, 3) does not fit 5 values", error.getMessage());
    }
}
