package io.conoscope.projection.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.linalg.Pca;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;

import org.junit.jupiter.api.Test;

class DirectionsTest {

    @Test
    void areExactForTheSizesOfEveryDay() {
        assertTrue(Directions.isExactFor(6_000, 256));
        assertTrue(Directions.isExactFor(48_546, 512));
        assertTrue(Directions.isExactFor(1_000, 768));
        assertEquals("exact", Directions.of(rows(50, 8), () -> {}).kind());
    }

    @Test
    void areRandomisedWhereTheCovarianceWouldTakeLonger() {
        assertFalse(Directions.isExactFor(48_546, 1024));
        assertFalse(Directions.isExactFor(100, 20_000));
        assertEquals("randomised", Directions.of(rows(30, 1500), () -> {}).kind());
    }

    @Test
    void randomisedOnesShowTheSamePicture() {
        var rows = rows(60, 1500);
        var shares = new double[2];

        var xy = Directions.of(rows, () -> {}).principal(shares);

        var exact = Pca.fit(rows, 2);
        var expected = exact.project(rows);
        for (int i = 0; i < xy.length; i++) {
            assertEquals(expected[i], xy[i], 1e-3);
        }
        assertEquals(exact.shares()[1], shares[1], 1e-5);
    }

    @Test
    void aWideGapViewKeepsItsScale() {
        var rows = rows(60, 1500).unitRows();
        var modality = new int[60];
        java.util.Arrays.fill(modality, 20, 60, 1);

        var plane = GapPlane.of(Directions.of(rows, () -> {}), modality);

        double image = 0;
        double text = 0;
        for (int r = 0; r < 60; r++) {
            if (r < 20) {
                image += plane.xy()[2 * r] / 20;
            } else {
                text += plane.xy()[2 * r] / 40;
            }
        }
        assertEquals(plane.gapNorm() / 2, image, 1e-5);
        assertEquals(-plane.gapNorm() / 2, text, 1e-5);
    }

    private static Matrix rows(int n, int d) {
        var random = Seeds.random(8);
        var values = new float[n * d];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (0.2 + random.nextGaussian() / (1 + i % d));
        }
        return Matrix.of(n, d, values);
    }
}
