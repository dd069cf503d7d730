package io.conoscope.projection.run;

import io.conoscope.base.ProgressMeter;
import io.conoscope.math.Workers;
import io.conoscope.projection.Layout;
import io.conoscope.projection.LayoutFrame;
import io.conoscope.projection.LayoutReport;
import io.conoscope.projection.MethodReport;
import io.conoscope.projection.ProjectionControl;
import io.conoscope.projection.ProjectionInput;
import io.conoscope.projection.ProjectionListener;
import io.conoscope.projection.ProjectionSettings;
import io.conoscope.projection.neighbors.Neighbors;
import io.conoscope.projection.neighbors.scan.PreparedRows;
import io.conoscope.projection.neighbors.scan.ZeroRows;
import io.conoscope.projection.tsne.Affinities;
import io.conoscope.projection.tsne.Descent;
import io.conoscope.projection.tsne.ExactRepulsion;
import io.conoscope.projection.tsne.InterpolatedRepulsion;
import io.conoscope.projection.tsne.Repulsion;

/// One run of [io.conoscope.projection.method.TsneProjection]: stages in order, on the calling
/// thread and its workers.
public final class TsneRun {

    private static final int NEIGHBORS_OF_PERPLEXITY = 3;
    private static final int MOST_EXACT = 1000;
    private static final int ITERATIONS = 500;

    /// Early exaggeration takes a fifth of a run, and is skipped for a given start, where it would
    /// collapse every cluster to a point.
    private static final int SHARE = 5;

    private static final double EARLY_EXAGGERATION = 12;

    /// A lower learning rate hardly moves few points. Source: Kobak & Berens 2019.
    private static final double LEAST_RATE = 200;

    private final ProjectionSettings settings;
    private final ProjectionControl control;
    private final ProjectionListener listener;
    private final Workers workers;
    private final Stopwatch watch = new Stopwatch();

    public TsneRun(
            ProjectionSettings settings,
            ProjectionControl control,
            ProjectionListener listener,
            Workers workers) {
        this.settings = settings;
        this.control = control;
        this.listener = listener;
        this.workers = workers;
    }

    public Layout layout(ProjectionInput input) {
        int n = input.rows().rows();
        int iterations = settings.epochs() > 0 ? settings.epochs() : ITERATIONS;
        int k = (int) Math.min(Math.ceil(NEIGHBORS_OF_PERPLEXITY * settings.perplexity()), n - 1);
        double perplexity = perplexity(k);
        var beginning = beginning(input, iterations, k, perplexity);
        var schedule =
                new Descent.Schedule(
                        input.start() == null ? iterations / SHARE : 0,
                        EARLY_EXAGGERATION,
                        Math.max(LEAST_RATE, n / EARLY_EXAGGERATION));
        var descent =
                new Descent(beginning.affinities, beginning.xy, repulsion(n), schedule, workers);
        var layout = new TsneLayout(descent);
        var frame = new FrameStream(layout, iterations, settings.tuning(), control, listener).run();
        watch.lap("optimize");
        var report =
                new MethodReport.Tsne(
                        perplexity,
                        k,
                        settings,
                        layout.tuned(),
                        n <= MOST_EXACT ? "exact" : "fft",
                        schedule.early(),
                        iterations,
                        input.start() == null ? MethodReport.Start.PCA : MethodReport.Start.GIVEN);
        return new Layout(frame, "tsne", watch.finish(), LayoutReport.of(report));
    }

    /// Prepares the descent, in a scope of its own so that everything else can be collected.
    private record Beginning(float[] xy, Affinities affinities) {}

    private Beginning beginning(ProjectionInput input, int iterations, int k, double perplexity) {
        var found = found(input, iterations, k);
        var affinities = affinities(found.neighbors, input.rows().rows(), perplexity);
        watch.lap("initialize");
        return new Beginning(found.xy, affinities);
    }

    private record Found(float[] xy, Neighbors neighbors) {}

    private Found found(ProjectionInput input, int iterations, int k) {
        var prepared = PreparedRows.of(input.rows(), settings.metric(), ZeroRows.ALLOW);
        var start = TsneStart.of(input, prepared, settings.seed(), control);
        listener.frame(new LayoutFrame(0, iterations, start.shown()));
        watch.lap("initialize");
        var search = new NeighborStage(settings, control, listener, workers);
        var neighbors = search.neighbors(prepared, k, input.known());
        watch.lap("neighbors");
        return new Found(start.xy(), neighbors);
    }

    private Repulsion repulsion(int n) {
        return n <= MOST_EXACT
                ? new ExactRepulsion(n, workers)
                : new InterpolatedRepulsion(n, workers);
    }

    /// A third of the neighbours at most, and 1 at least.
    private double perplexity(int k) {
        return Math.min(settings.perplexity(), Math.max(1, k / (double) NEIGHBORS_OF_PERPLEXITY));
    }

    private Affinities affinities(Neighbors neighbors, int n, double perplexity) {
        if (neighbors.k() == 0) {
            return Affinities.none(n);
        }
        var meter = new ProgressMeter("project.graph", 1, 0, listener::progress);
        meter.report(0);
        var affinities =
                Affinities.of(
                        neighbors,
                        settings.metric(),
                        perplexity,
                        workers,
                        control::throwIfCancelled);
        meter.report(1);
        return affinities;
    }
}
