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
import io.conoscope.projection.umap.FuzzyGraph;
import io.conoscope.projection.umap.LayoutOptimizer;

/// One run of [io.conoscope.projection.method.UmapProjection]: stages in order, on the calling
/// thread and its workers.
public final class UmapRun {

    private static final int MANY_POINTS = 10_000;
    private static final int EPOCHS_OF_FEW = 500;
    private static final int EPOCHS_OF_MANY = 200;

    private final ProjectionSettings settings;
    private final ProjectionControl control;
    private final ProjectionListener listener;
    private final Workers workers;
    private final Stopwatch watch = new Stopwatch();

    public UmapRun(
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
        int epochs = epochs(settings, n);
        var rows = PreparedRows.of(input.rows(), settings.metric(), ZeroRows.ALLOW);
        var first = InitialLayout.of(input, rows, control);
        var shown = shown(input, first);
        listener.frame(new LayoutFrame(0, epochs, shown));
        watch.lap("initialize");
        int k = Math.min(settings.neighbors(), n) - 1;
        var search = new NeighborStage(settings, control, listener, workers);
        var neighbors = search.neighbors(rows, k, input.known());
        watch.lap("neighbors");
        var meter = new ProgressMeter("project.graph", 1, 0, listener::progress);
        meter.report(0);
        var graph = graph(neighbors, k, rows);
        int components = graph.components();
        var start =
                input.start() == null
                        ? UmapStart.of(graph, components, first, shown, workers)
                        : new UmapStart(MethodReport.Start.GIVEN, shown);
        var layout = optimizer(graph, start, epochs);
        meter.report(1);
        watch.lap("initialize");
        var frame = new FrameStream(layout, epochs, settings.tuning(), control, listener).run();
        watch.lap("optimize");
        var report =
                new MethodReport.Umap(
                        k + 1,
                        settings,
                        layout.tuned(),
                        layout.curve(),
                        epochs,
                        start.kind(),
                        first.kind(),
                        components - rows.zeroRows().length);
        return new Layout(frame, "umap", watch.finish(), LayoutReport.of(report));
    }

    private FuzzyGraph graph(Neighbors neighbors, int k, PreparedRows rows) {
        return k == 0
                ? FuzzyGraph.withoutEdges(rows.rows())
                : FuzzyGraph.of(neighbors, rows.zeroRows(), workers, control::throwIfCancelled);
    }

    private float[] shown(ProjectionInput input, InitialLayout first) {
        var given = input.start();
        if (given == null) {
            return first.frame();
        }
        PreparedRows.requireFinite(given);
        return UmapStart.given(given).xy();
    }

    private UmapLayout optimizer(FuzzyGraph graph, UmapStart start, int epochs) {
        boolean inPlace = settings.mode() == ProjectionSettings.Mode.FAST;
        var schedule = new LayoutOptimizer.Schedule(epochs, settings.seed(), inPlace);
        var shaken = start.shaken(settings.seed());
        var layout = new UmapLayout(new LayoutOptimizer(graph, shaken, schedule, workers));
        layout.tune(control.tuning(settings.tuning()));
        return layout;
    }

    /// The number of epochs for n points.
    public static int epochs(ProjectionSettings settings, int points) {
        int few = points <= MANY_POINTS ? EPOCHS_OF_FEW : EPOCHS_OF_MANY;
        return settings.epochs() > 0 ? settings.epochs() : few;
    }
}
