package io.conoscope.projection.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.Progress;
import io.conoscope.math.Matrix;
import io.conoscope.projection.Layout;
import io.conoscope.projection.LayoutFrame;
import io.conoscope.projection.ProjectionControl;
import io.conoscope.projection.ProjectionListener;
import io.conoscope.projection.ProjectionSettings;
import io.conoscope.projection.Samples;
import io.conoscope.projection.neighbors.scan.Metric;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.concurrent.CancellationException;

class SmileProjectionTest {

    private static final ProjectionSettings SETTINGS =
            ProjectionSettings.defaults().withMetric(Metric.EUCLIDEAN).withThreads(2);

    @ParameterizedTest
    @ValueSource(strings = {"smile-umap", "smile-tsne"})
    void keepsBlobsApart(String method) {
        var recorder = new Samples.Recorder();

        var layout = run(method, Samples.blobs(120, 3, 10, 4), recorder);

        assertEquals(method, layout.method());
        assertEquals(2, recorder.count());
        assertTrue(sameBlobShare(layout.frame().xy(), 3) > 0.9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"smile-umap", "smile-tsne"})
    void aSquareInputIsNoDistanceMatrix(String method) {
        var layout = run(method, Samples.blobs(60, 3, 60, 4), new Samples.Recorder());

        assertTrue(sameBlobShare(layout.frame().xy(), 3) > 0.9);
    }

    @Test
    void refusesMorePointsThanSmilesTsneCanHold() {
        var recorder = new Samples.Recorder();

        var error =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> run("smile-tsne", Matrix.of(5001, 1, new float[5001]), recorder));

        assertEquals("smile-tsne takes 7 to 5,000 points, there are 5,001", error.getMessage());
        assertEquals(0, recorder.count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"smile-umap", "smile-tsne"})
    void refusesTooFewPoints(String method) {
        var error =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> run(method, Samples.blobs(3, 1, 4, 1), new Samples.Recorder()));

        assertTrue(error.getMessage().endsWith("points, there are 3"), error.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"smile-umap", "smile-tsne"})
    void takesTheFewestPointsItSaysItTakes(String method) {
        int n = method.equals("smile-umap") ? 4 : 7;

        var layout = run(method, Samples.blobs(n, 1, 5, 1), new Samples.Recorder());

        assertEquals(n, layout.frame().points());
    }

    @ParameterizedTest
    @ValueSource(strings = {"smile-umap", "smile-tsne"})
    void aCancelledRunReturnsAtOnce(String method) {
        var control = new ProjectionControl();
        var cancelling =
                new ProjectionListener() {
                    @Override
                    public void progress(Progress progress) {}

                    @Override
                    public void frame(LayoutFrame frame) {
                        control.cancel();
                    }
                };
        var input = Samples.input(Samples.blobs(2000, 3, 20, 4));
        long began = System.nanoTime();

        assertThrows(
                CancellationException.class,
                () -> Projections.named(method, SETTINGS).run(input, control, cancelling));

        var waited = Duration.ofNanos(System.nanoTime() - began);
        assertTrue(waited.toSeconds() < 5, waited.toString());
    }

    private static Layout run(String method, Matrix rows, Samples.Recorder recorder) {
        return Projections.named(method, SETTINGS)
                .run(Samples.input(rows), new ProjectionControl(), recorder);
    }

    /// How often a point's nearest other is of its own blob.
    private static double sameBlobShare(float[] xy, int blobs) {
        int same = 0;
        int n = xy.length / 2;
        for (int i = 0; i < n; i++) {
            int nearest = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < n; j++) {
                double far = Math.hypot(xy[2 * i] - xy[2 * j], xy[2 * i + 1] - xy[2 * j + 1]);
                if (j != i && far < least) {
                    least = far;
                    nearest = j;
                }
            }
            same += nearest % blobs == i % blobs ? 1 : 0;
        }
        return same / (double) n;
    }
}
