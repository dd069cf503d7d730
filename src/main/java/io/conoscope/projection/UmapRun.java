package io.conoscope.projection;

import io.conoscope.base.ProgressMeter;
import io.conoscope.math.Seeds;
import io.conoscope.math.Workers;
import io.conoscope.projection.neighbors.ExactNeighbors;
import io.conoscope.projection.neighbors.Neighbors;
import io.conoscope.projection.neighbors.PreparedRows;
import io.conoscope.projection.neighbors.ZeroRows;
import io.conoscope.projection.umap.FuzzyGraph;
import io.conoscope.projection.umap.LayoutOptimizer;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// One run of [UmapProjection]: stages in order, on the calling thread and its workers.
final class UmapRun {

    /// The start spans this much from its middle, as the optimiser's scale expects.
    private static final float START_RADIUS = 10;

    /// Keeps equal rows from starting at one place, which no push could take apart.
    private static final double START_NOISE = 1e-4;

    private static final int MANY_POINTS = 10_000;
    private static final int EPOCHS_OF_FEW = 500;
    private static final int EPOCHS_OF_MANY = 200;

    private final ProjectionSettings settings;
    private final ProjectionControl control;
    private final ProjectionListener listener;
    private final Workers workers;
    private final Stopwatch watch = new Stopwatch();

    UmapRun(
            ProjectionSettings settings,
            ProjectionControl control,
            ProjectionListener listener,
            Workers workers) {
        this.settings = settings;
        this.control = control;
        this.listener = listener;
        this.workers = workers;
    }

    Layout layout(ProjectionInput input) {
        int n = input.rows().rows();
        int epochs = epochs(settings, n);
        var prepared = PreparedRows.of(input.rows(), settings.metric(), ZeroRows.ALLOW);
        var start = start(input, prepared, epochs);
        watch.lap("initialize");
        var neighbors = neighbors(prepared);
        watch.lap("neighbors");
        var meter = new ProgressMeter("project.graph", 1, 0, listener::progress);
        meter.report(0);
        var graph = FuzzyGraph.of(neighbors, workers, control::throwIfCancelled);
        meter.report(1);
        watch.lap("initialize");
        var schedule =
                new LayoutOptimizer.Schedule(
                        epochs, settings.seed(), settings.mode() == ProjectionSettings.Mode.FAST);
        var optimizer = new LayoutOptimizer(graph, start, schedule, workers);
        var layout = new UmapLayout(optimizer);
        var frame = new FrameStream(layout, epochs, settings.tuning(), control, listener).run();
        watch.lap("optimize");
        return new Layout(
                frame,
                "umap",
                watch.finish(),
                said(input, neighbors.k() + 1, epochs, layout.told()));
    }

    /// The number of epochs for n points.
    static int epochs(ProjectionSettings settings, int points) {
        int few = points <= MANY_POINTS ? EPOCHS_OF_FEW : EPOCHS_OF_MANY;
        return settings.epochs() > 0 ? settings.epochs() : few;
    }

    /// Hands the first frame out; gives the optimiser's start.
    private float[] start(ProjectionInput input, PreparedRows prepared, int epochs) {
        var given = input.start();
        if (given != null) {
            PreparedRows.requireFinite(given);
            var scaled = scaled(given.toArray());
            listener.frame(new LayoutFrame(0, epochs, scaled));
            return shaken(scaled);
        }
        var first = FirstPicture.of(input, prepared, control);
        listener.frame(new LayoutFrame(0, epochs, first.frame()));
        return shaken(scaled(first.principal()));
    }

    private Neighbors neighbors(PreparedRows prepared) {
        int k = Math.min(settings.neighbors(), prepared.rows()) - 1;
        var meter = new ProgressMeter("project.neighbors", prepared.rows(), 0, listener::progress);
        meter.report(0);
        return ExactNeighbors.search(
                prepared,
                k,
                workers,
                done -> {
                    control.throwIfCancelled();
                    meter.report(done);
                });
    }

    /// About the middle of the extremes, by one factor, into [-10, 10].
    private static float[] scaled(float[] xy) {
        var result = xy.clone();
        float widest = 0;
        for (int axis = 0; axis < 2; axis++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = axis; i < xy.length; i += 2) {
                low = Math.min(low, xy[i]);
                high = Math.max(high, xy[i]);
            }
            for (int i = axis; i < xy.length; i += 2) {
                result[i] = (float) (xy[i] - (low + high) / 2);
                widest = Math.max(widest, Math.abs(result[i]));
            }
        }
        for (int i = 0; i < result.length && widest > 0; i++) {
            result[i] = result[i] / widest * START_RADIUS;
        }
        return result;
    }

    private float[] shaken(float[] xy) {
        var random = Seeds.random(settings.seed());
        var result = xy.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] += (float) (START_NOISE * random.nextGaussian());
        }
        return result;
    }

    private Map<String, Object> said(
            ProjectionInput input, int neighbors, int epochs, Map<String, Object> told) {
        var said = new LinkedHashMap<String, Object>();
        said.put("neighbors", neighbors);
        if (neighbors != settings.neighbors()) {
            said.put("neighborsAskedFor", settings.neighbors());
        }
        said.putAll(told);
        said.put("epochs", epochs);
        said.put("metric", settings.metric().name().toLowerCase(Locale.ROOT));
        said.put("mode", settings.mode().name().toLowerCase(Locale.ROOT));
        said.put("start", input.start() == null ? "pca" : "given");
        said.put("seed", settings.seed());
        return said;
    }
}
