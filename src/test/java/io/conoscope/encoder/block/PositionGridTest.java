package io.conoscope.encoder.block;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.Arrays;

/// Expected numbers: PyTorch 1.13, `interpolate(grid, size, mode="bicubic", align_corners=False)`.
class PositionGridTest {

    @Test
    void shrinksAsPyTorchDoes() {
        float[] expected = {
            1.0f, 0.97274f, 0.01852f, 1.59722f, 2.89163f, 1.4267f, -0.25f, 1.89815f, 3.5f, 0.25f,
            2.04629f, 0.15741f, 2.20833f, 2.34799f, 0.0463f, 0.77778f, 1.17387f, 2.03369f
        };
        assertArrayEquals(expected, PositionGrid.stretch(grid(5), 2, 0, 3), 2e-5f);
    }

    @Test
    void growsAsPyTorchDoes() {
        var grown = PositionGrid.stretch(grid(3), 2, 0, 5);
        float[] firstRow = {
            -0.77069f, -0.25613f, 0.91086f, -0.09745f, 2.548f, 0.202f, 0.93002f, 0.60297f, -0.74f,
            0.86618f
        };
        assertArrayEquals(firstRow, Arrays.copyOf(grown, 10), 2e-5f);
        assertEquals(3.03187f, grown[49], 2e-5f);
    }

    @Test
    void leavesAGridOfTheSameSideAlone() {
        assertArrayEquals(grid(4), PositionGrid.stretch(grid(4), 2, 0, 4), 1e-6f);
    }

    @Test
    void leavesTheVectorsBeforeTheGridAlone() {
        var grid = grid(5);
        var places = new float[2 + grid.length];
        places[0] = 42;
        places[1] = -1;
        System.arraycopy(grid, 0, places, 2, grid.length);
        var stretched = PositionGrid.stretch(places, 2, 1, 3);
        assertEquals(20, stretched.length);
        assertEquals(42, stretched[0]);
        assertEquals(-1, stretched[1]);
        assertEquals(0.97274f, stretched[3], 2e-5f);
    }

    private static float[] grid(int side) {
        var grid = new float[2 * side * side];
        for (int i = 0; i < side * side; i++) {
            grid[2 * i] = i * 7 % 11 * 0.5f - i % 3;
            grid[2 * i + 1] = i * i % 13 * 0.25f;
        }
        return grid;
    }
}
