package io.conoscope.projection.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.linalg.Pca;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;

import org.junit.jupiter.api.Test;

class PrincipalDirectionsTest {

    @Test
    void areExactForTheSizesOfEveryDay() {
        assertTrue(PrincipalDirections.isExactFor(6_000, 256));
        assertTrue(PrincipalDirections.isExactFor(48_546, 512));
        assertTrue(PrincipalDirections.isExactFor(1_000, 768));
        assertEquals("exact", PrincipalDirections.of(rows(50, 8), () -> {}).kind());
    }

    @Test
    void areRandomisedWhereTheCovarianceWouldTakeLonger() {
        assertFalse(PrincipalDirections.isExactFor(48_546, 1024));
        assertFalse(PrincipalDirections.isExactFor(100, 20_000));
        assertEquals("randomised", PrincipalDirections.of(rows(30, 1500), () -> {}).kind());
    }

    @Test
    void randomisedOnesShowTheSamePicture() {
        var rows = rows(60, 1500);
        var shares = new double[2];

        var xy = PrincipalDirections.of(rows, () -> {}).principal(shares);

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

        var plane = GapPlane.of(PrincipalDirections.of(rows, () -> {}), modality);

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

    /// Rows at ±2 along x and ±1 along y: variances 2 and 1/2.
    @Test
    void exactOnesAreTheAxesOfACross() {
        var cross =
                Matrix.ofRows(
                        new float[] {12, 5},
                        new float[] {8, 5},
                        new float[] {10, 6},
                        new float[] {10, 4});
        var shares = new double[2];

        var xy = PrincipalDirections.of(cross, () -> {}).principal(shares);

        assertArrayEquals(new double[] {0.8, 0.2}, shares, 1e-9);
        float x = Math.signum(xy[0]);
        float y = Math.signum(xy[5]);
        assertArrayEquals(new float[] {2 * x, 0, -2 * x, 0, 0, y, 0, -y}, xy, 1e-5f);
    }

    @Test
    void oneColumnHasZerosForASecondCoordinate() {
        var shares = new double[2];

        var xy =
                PrincipalDirections.of(Matrix.of(3, 1, new float[] {1, 2, 6}), () -> {})
                        .principal(shares);

        assertArrayEquals(new float[] {-2, 0, -1, 0, 3, 0}, xy, 1e-6f);
        assertArrayEquals(new double[] {1, 0}, shares);
    }

    /// The rows vary most between the direction and its neighbour; without their part along the
    /// direction, the neighbour is left.
    @Test
    void besideADirectionTheRestOfTheVarianceCounts() {
        var rows =
                Matrix.ofRows(
                        // ±(5 g + 2 h), g = (0.6, 0.8, 0), h = (-0.8, 0.6, 0)
                        new float[] {1.4f, 5.2f, 0},
                        new float[] {-1.4f, -5.2f, 0},
                        new float[] {0, 0, 1},
                        new float[] {0, 0, -1});

        var beside =
                PrincipalDirections.of(rows, () -> {}).principalBeside(new double[] {0.6, 0.8, 0});

        double side = Math.signum(beside[1]);
        assertArrayEquals(new double[] {-0.8 * side, 0.6 * side, 0}, beside, 1e-6);
    }

    @Test
    void besideADirectionThatIsAllThereIsNothing() {
        var line = Matrix.ofRows(new float[] {3, 4}, new float[] {-3, -4}, new float[] {6, 8});

        var directions = PrincipalDirections.of(line, () -> {});
        var g = new double[] {0.6, 0.8};
        var beside = directions.principalBeside(g);

        // Any direction across, or none: whichever it is, no row lies off the line.
        assertEquals(0, PrincipalDirections.dot(g, beside), 1e-12);
        var xy = directions.along(g, beside, new double[2]);
        assertArrayEquals(new float[] {5, 0, -5, 0, 10, 0}, xy, 1e-5f);
        var column = PrincipalDirections.of(Matrix.of(2, 1, new float[] {1, 2}), () -> {});
        assertArrayEquals(new double[1], column.principalBeside(new double[] {1}));
    }

    @Test
    void coordinatesCountFromTheOrigin() {
        var rows = Matrix.ofRows(new float[] {3, 4, 5}, new float[] {1, 1, 1});

        var xy =
                PrincipalDirections.of(rows, () -> {})
                        .along(
                                new double[] {0, 1, 0},
                                new double[] {0.6, 0, 0.8},
                                new double[] {1, 2, 1});

        assertArrayEquals(new float[] {2, 0.6f * 2 + 0.8f * 4, -1, 0}, xy, 1e-6f);
    }

    @Test
    void aModalityWithoutRowsHasNoCentroid() {
        var directions =
                PrincipalDirections.of(
                        Matrix.ofRows(new float[] {1, 2}, new float[] {9, 9}, new float[] {3, 6}),
                        () -> {});

        assertArrayEquals(new double[] {2, 4}, directions.centroid(new int[] {0, 1, 0}, 0));
        assertArrayEquals(new double[] {9, 9}, directions.centroid(new int[] {0, 1, 0}, 1));
        assertNull(directions.centroid(new int[] {0, 0, 0}, 1));
        assertThrows(
                IllegalArgumentException.class, () -> GapPlane.of(directions, new int[] {0, 0, 0}));
    }

    @Test
    void aGapNeedsRowsOfBothModalities() {
        assertTrue(GapPlane.suits(new int[] {0, 1}));
        assertTrue(GapPlane.suits(new int[] {1, 1, 0, 1}));
        assertFalse(GapPlane.suits(new int[] {0, 0}));
        assertFalse(GapPlane.suits(new int[] {1}));
        assertFalse(GapPlane.suits(new int[0]));
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
