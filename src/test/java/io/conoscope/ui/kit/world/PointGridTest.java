package io.conoscope.ui.kit.world;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.Random;

class PointGridTest {

    @Test
    void findsTheSamePointAsTryingAll() {
        var random = new Random(3);
        var xy = new float[2 * 2000];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = (float) random.nextGaussian();
        }
        var grid = grid(xy);
        for (int query = 0; query < 500; query++) {
            double x = 1.5 * random.nextGaussian();
            double y = 1.5 * random.nextGaussian();
            double radius = 0.3 * random.nextDouble();
            assertEquals(byTryingAll(xy, x, y, radius), grid.nearest(x, y, radius, p -> true));
        }
    }

    @Test
    void passesOverWhatIsNotAccepted() {
        var grid = grid(new float[] {0, 0, 1, 0, 5, 5});
        assertEquals(1, grid.nearest(0.1, 0, 2, p -> p != 0));
        assertEquals(-1, grid.nearest(0.1, 0, 0.5, p -> p != 0));
    }

    @Test
    void pointsOnOneLineAreFound() {
        var grid = grid(new float[] {0, 3, 0, 4, 0, 9});
        assertEquals(1, grid.nearest(0.2, 4.3, 1, p -> true));
    }

    @Test
    void whatIsNotFiniteIsNeverFound() {
        var grid = grid(new float[] {Float.NaN, 0, 1, 1});
        assertEquals(-1, grid.nearest(0, 0, 0.5, p -> true));
        assertEquals(1, grid.nearest(0, 0, 2, p -> true));
    }

    @Test
    void noPointsAreNoTrouble() {
        assertEquals(-1, grid(new float[0]).nearest(0, 0, 100, p -> true));
    }

    private static int byTryingAll(float[] xy, double x, double y, double radius) {
        int best = -1;
        double bestSquare = radius * radius;
        for (int i = 0; i < xy.length / 2; i++) {
            double dx = xy[2 * i] - x;
            double dy = xy[2 * i + 1] - y;
            if (dx * dx + dy * dy <= bestSquare) {
                best = i;
                bestSquare = dx * dx + dy * dy;
            }
        }
        return best;
    }

    private static PointGrid grid(float[] xy) {
        return new PointGrid(new ScatterPoints(xy, 0, ScatterPoints.NONE.pairs()));
    }
}
