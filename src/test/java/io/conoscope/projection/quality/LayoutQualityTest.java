package io.conoscope.projection.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;
import io.conoscope.math.Workers;
import io.conoscope.projection.ProjectionControl;
import io.conoscope.projection.ProjectionInput;
import io.conoscope.projection.Samples;

import org.junit.jupiter.api.Test;

class LayoutQualityTest {

    /// Directions at these degrees: on so short an arc cosines order as angles do.
    private static final double[] DEGREES = {0, 1, 3, 7, 15};

    @Test
    void aFaithfulLayoutIsPerfect() {
        var quality = measure(arc(), line(0, 1, 3, 7, 15), null);

        assertEquals(1, quality.trustworthiness(), 1e-12);
        assertEquals(1, quality.continuity(), 1e-12);
        assertEquals(1, quality.knnRecall(), 1e-12);
        assertEquals(1, quality.tripletAccuracy(), 1e-12);
        assertEquals(2, quality.k());
        assertEquals(5, quality.sample());
    }

    @Test
    void penaltiesAgreeWithAHandCount() {
        // The last point moves between the first two; k = 2, n = 5.
        // Two nearest in the input:  0: 1 2   1: 0 2   2: 1 0   3: 2 1   4: 3 2
        // Layout at                  0: 0     1: 1     2: 3     3: 7     4: 0.4
        // Two nearest in the layout: 0: 4 1   1: 4 0   2: 1 4   3: 2 1   4: 0 1
        // Intruders beyond place 2:  4 is 4th of 0, of 1 and of 2: 2 + 2 + 2; of 4: 0 is 4th, 1
        // 3rd: 2 + 1. Missing: of 0, 2 is 3rd: 1; of 1, 2 is 3rd: 1; of 2, 0 is 3rd: 1; of 4, 3
        // is 4th and 2 is 3rd: 2 + 1.
        double scale = 2.0 / (5 * 2 * (2 * 5 - 3 * 2 - 1));

        var quality = measure(arc(), line(0, 1, 3, 7, 0.4), null);

        assertEquals(1 - scale * 9, quality.trustworthiness(), 1e-12);
        assertEquals(1 - scale * 6, quality.continuity(), 1e-12);
        assertEquals((1 + 1 + 1 + 2 + 0) / 10.0, quality.knnRecall(), 1e-12);
    }

    @Test
    void countsNeighborsOfTheOwnModality() {
        // Before: 0: 1 2   1: 0 2   2: 1 0   3: 2 1   4: 3 2, modalities 0 0 1 1 1.
        var quality = measure(arc(), line(0, 1, 3, 7, 0.4), new int[] {0, 0, 1, 1, 1});

        assertEquals((1 + 1 + 0 + 1 + 2) / 10.0, quality.sameModalityShareBefore(), 1e-12);
        // After: 0: 4 1   1: 4 0   2: 1 4   3: 2 1   4: 0 1.
        assertEquals((1 + 1 + 1 + 1 + 0) / 10.0, quality.sameModalityShareAfter(), 1e-12);
    }

    @Test
    void withoutModalityItsSharesAreNotANumber() {
        assertTrue(
                Double.isNaN(measure(arc(), line(0, 1, 3, 7, 15), null).sameModalityShareBefore()));
    }

    @Test
    void aRandomLayoutIsAsGoodAsChance() {
        var rows = Samples.blobs(1500, 1, 30, 5);
        var random = Seeds.random(3);
        var xy = new float[3000];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = random.nextFloat();
        }

        var quality = measure(rows, xy, null);

        assertEquals(1000, quality.sample());
        assertEquals(0.5, quality.trustworthiness(), 0.03);
        assertEquals(0.5, quality.continuity(), 0.03);
        assertEquals(15 / 1499.0, quality.knnRecall(), 0.005);
        assertEquals(0.5, quality.tripletAccuracy(), 0.02);
    }

    @Test
    void tooFewPointsHaveNoQuality() {
        var quality = measure(Matrix.of(2, 1, new float[] {1, 2}), new float[4], null);

        assertTrue(Double.isNaN(quality.trustworthiness()));
        assertTrue(Double.isNaN(quality.tripletAccuracy()));
        assertEquals(0, quality.k());
    }

    @Test
    void refusesALayoutOfAnotherSize() {
        var error =
                assertThrows(
                        IllegalArgumentException.class, () -> measure(arc(), new float[8], null));

        assertEquals("rows are (5, 2), the layout has 4 points", error.getMessage());
    }

    private static LayoutQuality measure(Matrix rows, float[] xy, int[] modality) {
        try (var workers = new Workers("test", 2)) {
            return LayoutQuality.measure(
                    new ProjectionInput(rows, modality, null),
                    xy,
                    1,
                    workers,
                    new ProjectionControl());
        }
    }

    private static Matrix arc() {
        var values = new float[2 * DEGREES.length];
        for (int i = 0; i < DEGREES.length; i++) {
            values[2 * i] = (float) Math.cos(Math.toRadians(DEGREES[i]));
            values[2 * i + 1] = (float) Math.sin(Math.toRadians(DEGREES[i]));
        }
        return Matrix.of(DEGREES.length, 2, values);
    }

    private static float[] line(double... x) {
        var xy = new float[2 * x.length];
        for (int i = 0; i < x.length; i++) {
            xy[2 * i] = (float) x[i];
        }
        return xy;
    }
}
