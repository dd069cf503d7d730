package io.conoscope.projection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.math.Matrix;
import io.conoscope.projection.method.Projections;
import io.conoscope.projection.neighbors.scan.Metric;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What holds of every projection on offer; `umap` and `tsne` are those that iterate.
class ProjectionContractTest {

    private static final int EPOCHS = 60;

    private static final ProjectionSettings SETTINGS =
            ProjectionSettings.defaults().withThreads(2).withEpochs(EPOCHS).withPerplexity(10);

    static List<String> methods() {
        return Projections.methods();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void laysOutOnePointARowAndShowsTheLayoutLast(String method) {
        var recorder = new Samples.Recorder();

        var layout = run(method, SETTINGS, Samples.blobs(57, 3, 8, 1), recorder);

        assertEquals(method, layout.method());
        assertEquals(57, layout.frame().points());
        assertEquals(layout.frame().iterations(), layout.frame().iteration());
        assertSame(layout.frame(), recorder.last());
        for (var frame : recorder.frames) {
            assertEquals(57, frame.points());
            assertFinite(frame.xy());
        }
    }

    static Stream<Arguments> methodsAndSizes() {
        return methods().stream()
                .flatMap(method -> Stream.of(400, 1100).map(n -> Arguments.of(method, n)));
    }

    @ParameterizedTest
    @MethodSource("methodsAndSizes")
    void sameSeedGivesTheSameBitsForAnyNumberOfThreads(String method, int n) {
        var rows = Samples.blobs(n, 4, 12, 6);
        var settings = SETTINGS.withMode(ProjectionSettings.Mode.REPRODUCIBLE);

        var one = run(method, settings.withThreads(1), rows).frame().xy();

        assertArrayEquals(one, run(method, settings.withThreads(2), rows).frame().xy());
        assertArrayEquals(one, run(method, settings.withThreads(3), rows).frame().xy());
    }

    @ParameterizedTest
    @ValueSource(strings = {"umap", "tsne"})
    void anotherSeedGivesAnotherLayout(String method) {
        var rows = Samples.blobs(60, 2, 5, 6);

        var one = run(method, SETTINGS.withSeed(1), rows).frame().xy();
        var two = run(method, SETTINGS.withSeed(2), rows).frame().xy();

        assertFalse(Arrays.equals(one, two));
    }

    @ParameterizedTest
    @ValueSource(strings = {"umap", "tsne"})
    void showsSomethingBeforeItSeeksNeighbors(String method) {
        var recorder = new Samples.Recorder();

        run(method, SETTINGS, Samples.blobs(200, 2, 8, 3), recorder);

        assertEquals(
                List.of("frame", "project.neighbors", "project.graph"),
                recorder.events.subList(0, 3));
        assertEquals(EPOCHS, recorder.last().iteration());
    }

    @ParameterizedTest
    @ValueSource(strings = {"umap", "tsne"})
    void firstFrameIsTheGapViewWhereModalityIsKnown(String method) {
        var rows = Samples.blobs(100, 2, 8, 3);
        var recorder = new Samples.Recorder();

        run(method, SETTINGS.withEpochs(1), rows, recorder);

        assertArrayEquals(run("gap", SETTINGS, rows).frame().xy(), recorder.frames.getFirst().xy());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void cancelledBeforeItLaysNothingOut(String method) {
        var token = new CancellationToken();
        token.cancel();
        var control = new ProjectionControl();
        control.cancel();
        var input = input(Samples.blobs(80, 2, 8, 3));

        for (var cancelled : List.of(control, new ProjectionControl(token))) {
            var recorder = new Samples.Recorder();
            assertThrows(
                    CancellationException.class,
                    () -> Projections.named(method, SETTINGS).run(input, cancelled, recorder));
            assertEquals(0, recorder.count());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"umap", "tsne"})
    void cancelledWhileItIteratesEndsThere(String method) {
        var control = new ProjectionControl();
        var recorder = stepping(control, 3, control::cancel);

        assertThrows(
                CancellationException.class,
                () ->
                        Projections.named(method, SETTINGS)
                                .run(input(Samples.blobs(80, 2, 8, 3)), control, recorder));

        assertEquals(3, recorder.last().iteration());
    }

    @ParameterizedTest
    @ValueSource(strings = {"umap", "tsne"})
    void pausedItShowsEveryStepAndRunsOnToTheSameLayout(String method) {
        var control = new ProjectionControl();
        var recorder = stepping(control, 4, control::resume);
        var rows = Samples.blobs(120, 2, 10, 1);

        var layout = Projections.named(method, SETTINGS).run(input(rows), control, recorder);

        var iterations = recorder.frames.stream().map(LayoutFrame::iteration).distinct().toList();
        assertEquals(List.of(0, 1, 2, 3, 4), iterations.subList(0, 5));
        assertArrayEquals(run(method, SETTINGS, rows).frame().xy(), layout.frame().xy());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gap", "pca"})
    void withoutIterationsThereIsNothingToPause(String method) {
        var control = new ProjectionControl();
        control.pause();
        var recorder = new Samples.Recorder();

        var layout =
                Projections.named(method, SETTINGS)
                        .run(input(Samples.blobs(80, 2, 8, 3)), control, recorder);

        assertEquals(0, layout.frame().iterations());
        assertEquals(1, recorder.count());
    }

    /// Lets some iterations through, and does something once the last of them shows.
    private static Samples.Recorder stepping(ProjectionControl control, int steps, Runnable then) {
        for (int step = 0; step < steps; step++) {
            control.step();
        }
        return new Samples.Recorder() {
            @Override
            public synchronized void frame(LayoutFrame frame) {
                super.frame(frame);
                if (frame.iteration() == steps) {
                    then.run();
                }
            }
        };
    }

    /// @param name what is unusual
    private record Unusual(String name, Matrix rows, Metric metric) {

        @Override
        public String toString() {
            return name + ", " + metric;
        }
    }

    private static List<Unusual> unusual() {
        var cases = new ArrayList<Unusual>();
        for (var metric : Metric.values()) {
            for (int n : new int[] {2, 3, 7}) {
                cases.add(new Unusual(n + " rows", Samples.blobs(n, 1, 4, 1), metric));
            }
            for (int n : new int[] {2, 20, 2500}) {
                cases.add(new Unusual(n + " equal rows", filled(n, 3, 0.5f), metric));
            }
            cases.add(new Unusual("2000 equal rows of 2500", mostlyEqual(2500, 2000), metric));
            cases.add(new Unusual("one column", Samples.blobs(50, 5, 1, 1), metric));
            cases.add(new Unusual("a square", Samples.blobs(40, 2, 40, 1), metric));
            cases.add(new Unusual("wide rows", Samples.blobs(5, 2, 90, 1), metric));
            cases.add(new Unusual("tiny numbers", scaled(1e-30f), metric));
            cases.add(new Unusual("huge numbers", scaled(1e29f), metric));
        }
        return cases;
    }

    static Stream<Arguments> methodsAndUnusualRows() {
        var cases = unusual();
        return methods().stream()
                .flatMap(method -> cases.stream().map(rows -> Arguments.of(method, rows)));
    }

    @ParameterizedTest
    @MethodSource("methodsAndUnusualRows")
    void unusualRowsGetAFiniteLayout(String method, Unusual unusual) {
        var layout = run(method, SETTINGS.withMetric(unusual.metric), unusual.rows);

        assertEquals(unusual.rows.rows(), layout.frame().points());
        assertFinite(layout.frame().xy());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pca", "umap", "tsne"})
    void oneRowGetsAFiniteLayout(String method) {
        var layout = run(method, SETTINGS, Samples.blobs(1, 1, 4, 1));

        assertEquals(1, layout.frame().points());
        assertFinite(layout.frame().xy());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pca", "umap", "tsne"})
    void rowsOfLengthZeroGetAFiniteLayout(String method) {
        var some = Samples.blobs(40, 2, 6, 1).toArray();
        Arrays.fill(some, 0, 6, 0);
        for (var metric : Metric.values()) {
            var settings = SETTINGS.withMetric(metric);
            assertFinite(run(method, settings, Matrix.of(40, 6, some)).frame().xy());
            assertFinite(run(method, settings, filled(40, 6, 0)).frame().xy());
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void refusesNoRowsAndNamesTheNumberThatIsNone(String method) {
        assertRefused(
                method, Matrix.of(0, 3, new float[0]), "rows are (0, 3), expected at least (1, 1)");
        assertRefused(
                method,
                Matrix.of(2, 2, new float[] {1, 2, 3, Float.NaN}),
                "row 1, column 1 of (2, 2) is NaN; expected a number within 1e30");
        assertRefused(
                method,
                Matrix.of(2, 2, new float[] {1, Float.NEGATIVE_INFINITY, 3, 4}),
                "row 0, column 1 of (2, 2) is -Infinity; expected a number within 1e30");
    }

    private static void assertRefused(String method, Matrix rows, String message) {
        var error = assertThrows(IllegalArgumentException.class, () -> run(method, SETTINGS, rows));
        assertEquals(message, error.getMessage());
    }

    private static void assertFinite(float[] xy) {
        for (float value : xy) {
            assertTrue(Float.isFinite(value), "a coordinate is " + value);
        }
    }

    private static Matrix filled(int n, int d, float value) {
        var values = new float[n * d];
        Arrays.fill(values, value);
        return Matrix.of(n, d, values);
    }

    private static Matrix mostlyEqual(int n, int equal) {
        var values = Samples.blobs(n, 2, 4, 1).toArray();
        Arrays.fill(values, 0, equal * 4, 1);
        return Matrix.of(n, 4, values);
    }

    private static Matrix scaled(float scale) {
        var values = Samples.blobs(60, 2, 6, 1).toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] *= scale;
        }
        return Matrix.of(60, 6, values);
    }

    /// Images and texts take turns.
    private static ProjectionInput input(Matrix rows) {
        var modality = IntStream.range(0, rows.rows()).map(r -> r % 2).toArray();
        return new ProjectionInput(rows, modality, null);
    }

    private static Layout run(String method, ProjectionSettings settings, Matrix rows) {
        return run(method, settings, rows, ProjectionListener.NONE);
    }

    private static Layout run(
            String method, ProjectionSettings settings, Matrix rows, ProjectionListener listener) {
        return Projections.named(method, settings)
                .run(input(rows), new ProjectionControl(), listener);
    }
}
