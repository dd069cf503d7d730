package io.conoscope.projection.umap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.math.Matrix;
import io.conoscope.projection.ProjectionControl;
import io.conoscope.projection.ProjectionListener;
import io.conoscope.projection.ProjectionSettings;
import io.conoscope.projection.Samples;
import io.conoscope.projection.method.UmapProjection;
import io.conoscope.projection.neighbors.scan.Metric;
import io.conoscope.projection.neighbors.scan.PreparedRows;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NewPointsTest {

    private static final int KNOWN = 300;
    private static final int ADDED = 30;
    private static final Matrix ALL = Samples.blobs(KNOWN + ADDED, 3, 20, 1);
    private static final PreparedRows ROWS = PreparedRows.of(part(0, KNOWN), Metric.COSINE);
    private static float[] layout = {};

    @BeforeAll
    static void layOut() {
        var settings =
                ProjectionSettings.defaults()
                        .withEpochs(100)
                        .withMode(ProjectionSettings.Mode.REPRODUCIBLE);
        layout =
                new UmapProjection(settings)
                        .run(
                                Samples.input(part(0, KNOWN)),
                                new ProjectionControl(),
                                ProjectionListener.NONE)
                        .frame()
                        .xy();
    }

    @Test
    void aNewPointComesToLieInItsOwnBlob() {
        var placed = NewPoints.place(ROWS, layout, part(KNOWN, ADDED), 14, 1, () -> {});

        for (int q = 0; q < ADDED; q++) {
            assertEquals(q % 3, nearest(placed[2 * q], placed[2 * q + 1]) % 3, "point " + q);
        }
    }

    @Test
    void aKnownRowLandsNearItsOwnPlace() {
        var placed = NewPoints.place(ROWS, layout, part(0, 20), 5, 1, () -> {});

        double far = 0;
        for (int q = 0; q < 20; q++) {
            far += Math.hypot(placed[2 * q] - layout[2 * q], placed[2 * q + 1] - layout[2 * q + 1]);
        }
        assertTrue(far / 20 < 2, "mean distance " + far / 20);
    }

    @Test
    void isTheSameForTheSameSeedAndLeavesTheLayoutAlone() {
        var before = layout.clone();

        var one = NewPoints.place(ROWS, layout, part(KNOWN, ADDED), 14, 7, () -> {});
        var two = NewPoints.place(ROWS, layout, part(KNOWN, ADDED), 14, 7, () -> {});

        assertArrayEquals(one, two);
        assertArrayEquals(before, layout);
    }

    @Test
    void anotherWidthOrNumberIsRefusedWithBoth() {
        var narrow = Matrix.of(1, 2, new float[] {1, 0});
        var width =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> NewPoints.place(ROWS, layout, narrow, 14, 1, () -> {}));
        var size =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> NewPoints.place(ROWS, new float[4], ALL, 14, 1, () -> {}));

        assertTrue(width.getMessage().startsWith("queries are (1, 2), rows are (300, 20)"));
        assertEquals("300 rows, the layout has 2 points", size.getMessage());
    }

    private static Matrix part(int from, int count) {
        var values = new float[count * ALL.columns()];
        for (int r = 0; r < count; r++) {
            System.arraycopy(ALL.row(from + r), 0, values, r * ALL.columns(), ALL.columns());
        }
        return Matrix.of(count, ALL.columns(), values);
    }

    private static int nearest(float x, float y) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < KNOWN; i++) {
            double far = Math.hypot(layout[2 * i] - x, layout[2 * i + 1] - y);
            if (far < least) {
                least = far;
                best = i;
            }
        }
        return best;
    }
}
