package io.conoscope.projection.method;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.math.Matrix;
import io.conoscope.math.Workers;
import io.conoscope.projection.Layout;
import io.conoscope.projection.LayoutFrame;
import io.conoscope.projection.ProjectionControl;
import io.conoscope.projection.ProjectionInput;
import io.conoscope.projection.ProjectionListener;
import io.conoscope.projection.ProjectionSettings;
import io.conoscope.projection.Samples;
import io.conoscope.projection.Tuning;
import io.conoscope.projection.neighbors.NeighborSearch;
import io.conoscope.projection.neighbors.scan.Metric;
import io.conoscope.projection.neighbors.scan.PreparedRows;
import io.conoscope.projection.neighbors.scan.ZeroRows;
import io.conoscope.projection.quality.LayoutQuality;
import io.conoscope.projection.run.TsneStart;
import io.conoscope.projection.tsne.Affinities;
import io.conoscope.projection.tsne.Descent;
import io.conoscope.projection.tsne.ExactRepulsion;
import io.conoscope.projection.tsne.InterpolatedRepulsion;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;

class TsneProjectionTest {

    private static final ProjectionSettings SETTINGS =
            ProjectionSettings.defaults().withThreads(2).withEpochs(100).withPerplexity(10);

    @ParameterizedTest
    @ValueSource(ints = {300, 1200})
    void separatedBlobsStaySeparated(int n) {
        var xy = run(Samples.blobs(n, 3, 20, 1), SETTINGS.withEpochs(250)).frame().xy();

        for (int r = 0; r < n; r++) {
            assertEquals(r % 3, Samples.nearestOther(xy, r) % 3, "row " + r);
        }
    }

    @Test
    void digitsKeepTheirNeighbors() throws IOException {
        var input = Samples.input(Samples.digits(1100));

        var layout = run(input.rows(), SETTINGS.withEpochs(300).withPerplexity(30));

        try (var workers = new Workers("test", 2)) {
            var quality =
                    LayoutQuality.measure(
                            input, layout.frame().xy(), 1, workers, new ProjectionControl());
            assertTrue(quality.trustworthiness() >= 0.95, quality.toString());
            assertTrue(quality.knnRecall() >= 0.4, quality.toString());
        }
    }

    /// Factor 12 for the first fifth, then 1; learning rate n / 12, but at least 200.
    @ParameterizedTest
    @CsvSource({"60, 200", "900, 200", "3000, 250"})
    void descendsByThePublishedSchedule(int n, double rate) {
        var input = Samples.input(Samples.blobs(n, 3, 8, 1));
        var settings = SETTINGS.withEpochs(25);
        try (var workers = new Workers("test", 2)) {
            var prepared = PreparedRows.of(input.rows(), settings.metric(), ZeroRows.ALLOW);
            var neighbors =
                    NeighborSearch.search(
                            prepared,
                            30,
                            NeighborSearch.Settings.ofSeed(settings.seed()),
                            workers,
                            done -> {});
            var affinities = Affinities.of(neighbors, settings.metric(), 10, workers, () -> {});
            var start = TsneStart.of(input, prepared, settings.seed(), new ProjectionControl());
            var repulsion =
                    n > 1000
                            ? new InterpolatedRepulsion(n, workers)
                            : new ExactRepulsion(n, workers);
            var descent =
                    new Descent(
                            affinities,
                            start.xy(),
                            repulsion,
                            new Descent.Schedule(5, 12, rate),
                            workers);
            for (int iteration = 0; iteration < 25; iteration++) {
                descent.step(() -> {});
            }
            var layout = run(input.rows(), settings);
            assertArrayEquals(descent.positions(), layout.frame().xy());
            assertEquals(n > 1000 ? "fft" : "exact", layout.report().settings().get("repulsion"));
        }
    }

    @Test
    void aGivenStartKeepsItsPlaces() {
        var rows = Samples.blobs(60, 3, 8, 1);
        var before = Matrix.of(60, 2, run(rows, SETTINGS.withEpochs(400)).frame().xy());
        var recorder = new Samples.Recorder();

        var layout =
                new TsneProjection(SETTINGS)
                        .run(
                                new ProjectionInput(rows, null, before),
                                new ProjectionControl(),
                                recorder);

        assertArrayEquals(before.toArray(), recorder.frames.getFirst().xy());
        assertEquals("given", layout.report().settings().get("start"));
        assertEquals(0, layout.report().settings().get("earlyIterations"));
        assertTrue(
                moved(before.toArray(), layout.frame().xy()) < 0.25,
                "moved " + moved(before.toArray(), layout.frame().xy()));
    }

    @Test
    void aStartTooWideIsDrawnIn() {
        var start = Samples.blobs(50, 3, 2, 1).toArray();
        for (int i = 0; i < start.length; i++) {
            start[i] *= 1e8f;
        }
        var recorder = new Samples.Recorder();
        var input = new ProjectionInput(Samples.blobs(50, 3, 8, 1), null, Matrix.of(50, 2, start));

        var layout = new TsneProjection(SETTINGS).run(input, new ProjectionControl(), recorder);

        assertTrue(widest(recorder.frames.getFirst().xy()) < 110);
        assertFinite(layout);
    }

    @Test
    void exaggerationTurnedWhileRunningIsTold() {
        var control = new ProjectionControl();
        var listener = new ChangeAtFirstFrame(control);

        var layout =
                new TsneProjection(SETTINGS)
                        .run(Samples.input(Samples.blobs(80, 2, 8, 3)), control, listener);

        assertEquals(4.0, layout.report().settings().get("exaggeration"));
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 1", "2, 1, 1", "3, 2, 1", "7, 6, 2", "25, 24, 8"})
    void fewPointsLowerThePerplexity(int n, int neighbors, double perplexity) {
        var layout = run(Samples.blobs(n, 1, 4, 1), SETTINGS);

        assertEquals(neighbors, layout.report().settings().get("neighbors"));
        assertEquals(perplexity, layout.report().settings().get("perplexity"));
        assertEquals(10.0, layout.report().settings().get("perplexityAskedFor"));
    }

    @Test
    void enoughPointsKeepThePerplexity() {
        var layout = run(Samples.blobs(31, 1, 4, 1), SETTINGS);

        assertEquals(10.0, layout.report().settings().get("perplexity"));
        assertFalse(layout.report().settings().containsKey("perplexityAskedFor"));
    }

    @Test
    void oneColumnGetsALayoutOfTwoDimensions() {
        var layout = run(Samples.blobs(50, 5, 1, 1), SETTINGS.withMetric(Metric.EUCLIDEAN));

        assertFinite(layout);
        double y = 0;
        for (int i = 1; i < layout.frame().xy().length; i += 2) {
            y = Math.max(y, Math.abs(layout.frame().xy()[i]));
        }
        assertTrue(y > 0.01, "y up to " + y);
    }

    @Test
    void asManyColumnsAsRowsAreNoDistances() {
        var rows = Samples.blobs(60, 2, 60, 1);

        var xy = run(rows, SETTINGS.withEpochs(250)).frame().xy();

        for (int r = 0; r < 60; r++) {
            assertEquals(r % 2, Samples.nearestOther(xy, r) % 2, "row " + r);
        }
    }

    private static void assertFinite(Layout layout) {
        for (float value : layout.frame().xy()) {
            assertTrue(Float.isFinite(value), "a coordinate is " + value);
        }
    }

    /// The root mean square way of a point, as a share of the root mean square distance from 0.
    private static double moved(float[] before, float[] after) {
        double way = 0;
        double all = 0;
        for (int i = 0; i < before.length; i++) {
            way += Math.pow(after[i] - before[i], 2);
            all += Math.pow(before[i], 2);
        }
        return Math.sqrt(way / all);
    }

    private static double widest(float[] xy) {
        double widest = 0;
        for (float value : xy) {
            widest = Math.max(widest, Math.abs(value));
        }
        return widest;
    }

    private static Layout run(Matrix rows, ProjectionSettings settings) {
        return new TsneProjection(settings)
                .run(Samples.input(rows), new ProjectionControl(), ProjectionListener.NONE);
    }

    private record ChangeAtFirstFrame(ProjectionControl control) implements ProjectionListener {

        @Override
        public void progress(io.conoscope.base.Progress progress) {}

        @Override
        public void frame(LayoutFrame frame) {
            control.change(Tuning.defaults().withExaggeration(4));
        }
    }
}
