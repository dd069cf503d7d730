package io.conoscope.projection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.math.Matrix;
import io.conoscope.projection.method.Projections;
import io.conoscope.projection.method.UmapProjection;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FastModeTest {

    private static final ProjectionSettings FAST =
            ProjectionSettings.defaults()
                    .withThreads(2)
                    .withEpochs(100)
                    .withMode(ProjectionSettings.Mode.FAST);

    @ParameterizedTest
    @ValueSource(strings = {"umap", "tsne"})
    void separatedBlobsStaySeparated(String method) {
        // More points than one thread moves side by side.
        int n = 900;
        var xy = run(method, Samples.blobs(n, 3, 20, 1), FAST);

        for (int r = 0; r < n; r++) {
            assertTrue(Float.isFinite(xy[2 * r]) && Float.isFinite(xy[2 * r + 1]), "row " + r);
            assertEquals(r % 3, Samples.nearestOther(xy, r) % 3, "row " + r);
        }
    }

    @Test
    void oneThreadAloneGivesTheSameAgain() {
        var rows = Samples.blobs(700, 3, 10, 2);

        assertArrayEquals(
                run("umap", rows, FAST.withThreads(1)), run("umap", rows, FAST.withThreads(1)));
    }

    @Test
    void moreThreadsThanChunksStayFinite() {
        for (float value : run("umap", Samples.blobs(300, 3, 10, 2), FAST.withThreads(8))) {
            assertTrue(Float.isFinite(value));
        }
    }

    @Test
    void layoutSaysHowItCameAbout() {
        var layout =
                new UmapProjection(FAST)
                        .run(
                                Samples.input(Samples.blobs(40, 2, 5, 1)),
                                new ProjectionControl(),
                                ProjectionListener.NONE);

        assertEquals("fast", layout.report().settings().get("mode"));
    }

    private static float[] run(String method, Matrix rows, ProjectionSettings settings) {
        return Projections.named(method, settings)
                .run(Samples.input(rows), new ProjectionControl(), ProjectionListener.NONE)
                .frame()
                .xy();
    }
}
