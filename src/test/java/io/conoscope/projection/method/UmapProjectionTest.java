package io.conoscope.projection.method;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.math.Matrix;
import io.conoscope.math.Workers;
import io.conoscope.projection.KnownNeighbors;
import io.conoscope.projection.Layout;
import io.conoscope.projection.LayoutFrame;
import io.conoscope.projection.ProjectionControl;
import io.conoscope.projection.ProjectionInput;
import io.conoscope.projection.ProjectionListener;
import io.conoscope.projection.ProjectionSettings;
import io.conoscope.projection.Samples;
import io.conoscope.projection.Tuning;
import io.conoscope.projection.neighbors.scan.Metric;
import io.conoscope.projection.quality.LayoutQuality;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.Arrays;

class UmapProjectionTest {

    private static final ProjectionSettings SETTINGS =
            ProjectionSettings.defaults().withThreads(2).withEpochs(100);
    private static final ProjectionSettings REPRODUCIBLE =
            SETTINGS.withMode(ProjectionSettings.Mode.REPRODUCIBLE);

    @Test
    void separatedBlobsStaySeparated() {
        var xy = run(Samples.blobs(300, 3, 20, 1), SETTINGS).frame().xy();

        for (int r = 0; r < 300; r++) {
            assertEquals(r % 3, Samples.nearestOther(xy, r) % 3, "row " + r);
        }
    }

    @Test
    void digitsKeepTheirNeighbors() throws IOException {
        var input = Samples.input(Samples.digits(2000));

        var layout = run(input.rows(), SETTINGS.withEpochs(300));

        try (var workers = new Workers("test", 2)) {
            var quality =
                    LayoutQuality.measure(
                            input, layout.frame().xy(), 1, workers, new ProjectionControl());
            assertTrue(quality.trustworthiness() >= 0.9, quality.toString());
            assertTrue(quality.continuity() >= 0.9, quality.toString());
            assertTrue(quality.knnRecall() >= 0.3, quality.toString());
        }
    }

    @Test
    void framesAreTheListenersToKeep() {
        var recorder = new Samples.Recorder();

        new UmapProjection(SETTINGS)
                .run(Samples.input(Samples.blobs(100, 2, 8, 3)), new ProjectionControl(), recorder);

        var first = recorder.frames.getFirst().xy();
        assertNotEquals(Arrays.hashCode(first), Arrays.hashCode(recorder.last().xy()));
        assertTrue(recorder.frames.stream().map(LayoutFrame::xy).distinct().count() > 1);
    }

    @Test
    void startsFromTheLayoutGiven() {
        var rows = Samples.blobs(4, 1, 3, 1);
        var start = Matrix.of(4, 2, new float[] {0, 0, 4, 0, 0, 2, 4, 2});
        var recorder = new Samples.Recorder();

        var layout =
                new UmapProjection(SETTINGS)
                        .run(
                                new ProjectionInput(rows, null, start),
                                new ProjectionControl(),
                                recorder);

        assertArrayEquals(
                new float[] {-10, -5, 10, -5, -10, 5, 10, 5},
                recorder.frames.getFirst().xy(),
                1e-5f);
        assertEquals("given", layout.report().settings().get("start"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void fewPointsUseAllOfThemAsNeighbors(int n) {
        var layout = run(Samples.blobs(n, 1, 4, 1), SETTINGS);

        assertEquals(n, layout.report().settings().get("neighbors"));
        assertEquals(15, layout.report().settings().get("neighborsAskedFor"));
    }

    @Test
    void startsFromTheGraphsOwnShapeWhereItIsInOnePiece() {
        var line = new float[200 * 2];
        for (int i = 0; i < 200; i++) {
            line[2 * i] = i;
            line[2 * i + 1] = (float) Math.sin(i);
        }

        var layout = run(Matrix.of(200, 2, line), SETTINGS.withMetric(Metric.EUCLIDEAN));

        assertEquals("spectral", layout.report().settings().get("start"));
        assertEquals(1, layout.report().settings().get("graphComponents"));
    }

    @Test
    void startsFromPrincipalComponentsWhereTheGraphFallsApartAndSaysSo() {
        var layout = run(Samples.blobs(300, 3, 20, 1), SETTINGS);

        assertEquals("pca", layout.report().settings().get("start"));
        assertEquals(3, layout.report().settings().get("graphComponents"));
    }

    @Test
    void anEarlierLayoutIsGoneOnFromInItsOwnPlacesAndScale() {
        var rows = Samples.blobs(300, 3, 20, 1);
        var earlier = run(rows, SETTINGS).frame().xy();
        var recorder = new Samples.Recorder();

        new UmapProjection(SETTINGS)
                .run(
                        new ProjectionInput(rows, null, Matrix.of(300, 2, earlier)),
                        new ProjectionControl(),
                        recorder);

        var first = recorder.frames.getFirst().xy();
        for (int i = 2; i < first.length; i++) {
            assertEquals(earlier[i] - earlier[i % 2], first[i] - first[i % 2], 1e-4);
        }
    }

    @Test
    void knownNeighborsAreNotSoughtAgain() {
        var known = new KnownNeighbors();
        var input = new ProjectionInput(Samples.blobs(100, 2, 8, 3), null, null, known);
        new UmapProjection(SETTINGS.withNeighbors(20))
                .run(input, new ProjectionControl(), ProjectionListener.NONE);
        var recorder = new Samples.Recorder();

        var again = new UmapProjection(REPRODUCIBLE).run(input, new ProjectionControl(), recorder);

        assertFalse(recorder.events.contains("project.neighbors"));
        assertArrayEquals(run(input.rows(), REPRODUCIBLE).frame().xy(), again.frame().xy());
    }

    @Test
    void takesOtherParametersWhileItRunsAndSaysWhen() {
        var control = new ProjectionControl();
        var recorder =
                new Samples.Recorder() {
                    @Override
                    public void frame(LayoutFrame frame) {
                        super.frame(frame);
                        if (frame.iteration() == 3) {
                            control.change(Tuning.defaults().withRepulsion(3).withMinDist(0.5));
                            control.resume();
                        }
                    }
                };
        control.step();
        control.step();
        control.step();

        var layout =
                new UmapProjection(SETTINGS)
                        .run(Samples.input(Samples.blobs(300, 3, 20, 1)), control, recorder);

        assertEquals(3.0, layout.report().settings().get("repulsion"));
        assertEquals(0.5, layout.report().settings().get("minDist"));
        assertTrue(
                String.valueOf(layout.report().settings().get("changes"))
                        .startsWith("{3={minDist=0.5"),
                () -> "changes " + layout.report().settings().get("changes"));
    }

    @Test
    void moreRepulsionSpreadsTheLayout() {
        var rows = Samples.blobs(300, 3, 20, 1);

        var usual = run(rows, REPRODUCIBLE).frame().xy();
        var strong =
                run(rows, REPRODUCIBLE.withTuning(Tuning.defaults().withRepulsion(8))).frame().xy();

        assertTrue(extent(strong) > 1.2 * extent(usual), extent(strong) + " " + extent(usual));
    }

    @Test
    void aClusterIsNotDrawnIntoAPoint() {
        var xy = run(Samples.blobs(300, 3, 20, 1), REPRODUCIBLE.withEpochs(500)).frame().xy();

        double far = 0;
        for (int i = 3; i < 300; i += 3) {
            far += Math.hypot(xy[2 * i] - xy[0], xy[2 * i + 1] - xy[1]) / 99;
        }
        assertTrue(far > 0.4 && far < 4, "mean distance within a cluster " + far);
    }

    private static double extent(float[] xy) {
        double sum = 0;
        for (int i = 2; i < xy.length; i += 2) {
            sum += Math.hypot(xy[i] - xy[0], xy[i + 1] - xy[1]);
        }
        return sum;
    }

    private static Layout run(Matrix rows, ProjectionSettings settings) {
        return new UmapProjection(settings)
                .run(Samples.input(rows), new ProjectionControl(), ProjectionListener.NONE);
    }
}
