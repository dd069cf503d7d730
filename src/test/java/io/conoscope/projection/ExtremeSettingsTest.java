package io.conoscope.projection;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.math.Matrix;
import io.conoscope.projection.method.Projections;
import io.conoscope.projection.method.TsneProjection;
import io.conoscope.projection.method.UmapProjection;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Whatever is asked for within its range gives a layout of numbers.
class ExtremeSettingsTest {

    private static final Matrix ROWS = Samples.blobs(60, 3, 8, 4);

    static List<Tuning> corners() {
        var corners = new ArrayList<Tuning>();
        for (double spread : new double[] {0.01, 1, 100}) {
            for (int corner = 0; corner < 16; corner++) {
                corners.add(
                        new Tuning(
                                (corner & 1) == 0 ? 0.01 : 100,
                                (corner & 2) == 0 ? 0 : 100,
                                (corner & 4) == 0 ? 0 : 50,
                                (corner & 8) == 0 ? 0 : spread,
                                spread,
                                (corner & 2) == 0 ? 1 : 100));
            }
        }
        return corners;
    }

    @ParameterizedTest
    @MethodSource("corners")
    void umapStaysFinite(Tuning tuning) {
        for (int neighbors : new int[] {2, 1000}) {
            for (int epochs : new int[] {1, 3, 100}) {
                var settings =
                        settings(epochs)
                                .withNeighbors(neighbors)
                                .withMode(
                                        epochs == 3
                                                ? ProjectionSettings.Mode.FAST
                                                : ProjectionSettings.Mode.REPRODUCIBLE)
                                .withTuning(tuning);
                assertFinite(new UmapProjection(settings), new ProjectionControl());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("corners")
    void tsneStaysFinite(Tuning tuning) {
        for (double perplexity : new double[] {1, 300}) {
            for (int epochs : new int[] {1, 3, 30}) {
                var settings = settings(epochs).withPerplexity(perplexity).withTuning(tuning);
                assertFinite(new TsneProjection(settings), new ProjectionControl());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"umap", "tsne"})
    void turningFromExtremeToExtremeWhileItRunsStaysFinite(String method) {
        var control = new ProjectionControl();
        var corners = corners();
        var shown = new AtomicInteger();
        control.pause();
        corners.forEach(corner -> control.step());
        var listener =
                new Samples.Recorder() {
                    @Override
                    public synchronized void frame(LayoutFrame frame) {
                        control.change(corners.get(shown.getAndIncrement() % corners.size()));
                        super.frame(frame);
                        if (shown.get() == corners.size()) {
                            control.resume();
                        }
                    }
                };
        var input = Samples.input(ROWS);

        Projections.named(method, settings(100)).run(input, control, listener);

        assertTrue(shown.get() >= corners.size(), shown.get() + " frames");
        listener.frames.forEach(frame -> assertFinite(frame.xy(), "frame " + frame.iteration()));
    }

    private static ProjectionSettings settings(int epochs) {
        return ProjectionSettings.defaults().withThreads(2).withEpochs(epochs);
    }

    private static void assertFinite(Projection projection, ProjectionControl control) {
        var layout = projection.run(Samples.input(ROWS), control, ProjectionListener.NONE);
        assertFinite(layout.frame().xy(), layout.report().settings().toString());
    }

    private static void assertFinite(float[] xy, String of) {
        for (float value : xy) {
            assertTrue(Float.isFinite(value), of);
        }
    }
}
