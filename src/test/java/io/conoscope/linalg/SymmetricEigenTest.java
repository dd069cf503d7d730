package io.conoscope.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SymmetricEigenTest {

    private static final double HALF = Math.sqrt(0.5);

    @Test
    void solvesATwoByTwoMatrixByHand() {
        var eigen = SymmetricEigen.largest(new double[] {2, 1, 1, 2}, 2, 2);

        assertArrayEquals(new double[] {3, 1}, eigen.values(), 1e-14);
        assertArrayEquals(new double[] {HALF, HALF}, row(eigen, 0), 1e-14);
        assertEquals(-HALF * HALF, eigen.vectors()[2] * eigen.vectors()[3], 1e-14);
    }

    @Test
    void makesTheLargestCoordinatePositive() {
        // Eigenvalue 5 along (1, -2) / sqrt 5, whatever sign LAPACK happens to choose.
        var eigen = SymmetricEigen.largest(new double[] {1, -2, -2, 4}, 2, 1);

        assertArrayEquals(
                new double[] {-1 / Math.sqrt(5), 2 / Math.sqrt(5)}, eigen.vectors(), 1e-14);
    }

    @Test
    void givesAllValuesDescending() {
        double[] diagonal = {1, 0, 0, 0, 7, 0, 0, 0, 3};

        assertArrayEquals(new double[] {7, 3, 1}, SymmetricEigen.values(diagonal, 3), 1e-14);
    }

    @Test
    void leavesTheMatrixAsItWas() {
        double[] matrix = {2, 1, 1, 2};

        SymmetricEigen.largest(matrix, 2, 1);

        assertArrayEquals(new double[] {2, 1, 1, 2}, matrix);
    }

    @Test
    void refusesMoreVectorsThanThereAre() {
        var error =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> SymmetricEigen.largest(new double[] {1}, 1, 2));

        assertEquals("2 eigenvectors of a (1, 1) matrix", error.getMessage());
    }

    @Test
    void namesTheValueThatIsNotFinite() {
        var error =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> SymmetricEigen.values(new double[] {1, 2, Double.NaN, 4}, 2));

        assertTrue(error.getMessage().contains("row 1, column 0 is NaN"));
    }

    private static double[] row(SymmetricEigen eigen, int index) {
        int n = eigen.vectors().length / eigen.values().length;
        return java.util.Arrays.copyOfRange(eigen.vectors(), index * n, (index + 1) * n);
    }
}
