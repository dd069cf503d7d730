package io.conoscope.projection.method;

import io.conoscope.base.ProgressMeter;
import io.conoscope.math.Matrix;
import io.conoscope.projection.Layout;
import io.conoscope.projection.LayoutFrame;
import io.conoscope.projection.LayoutReport;
import io.conoscope.projection.MethodReport;
import io.conoscope.projection.Projection;
import io.conoscope.projection.ProjectionControl;
import io.conoscope.projection.ProjectionInput;
import io.conoscope.projection.ProjectionListener;
import io.conoscope.projection.ProjectionSettings;
import io.conoscope.projection.neighbors.scan.PreparedRows;
import io.conoscope.projection.neighbors.scan.ZeroRows;
import io.conoscope.projection.run.InitialLayout;
import io.conoscope.projection.run.Stopwatch;
import io.conoscope.projection.smile.SmileTsne;
import io.conoscope.projection.smile.SmileUmap;

import java.util.Locale;

/// Smile's own UMAP or t-SNE, to compare with.
///
/// Two frames: the gap view or the principal components at once, the result at the end; in between
/// it cannot pause, step or change. Distances are Euclidean, under the cosine between rows of
/// length 1, which orders neighbours alike. The same seed does not promise the same layout. A
/// cancelled run returns at once; Smile's UMAP, which cannot be stopped, runs to its end on daemon
/// threads that nobody listens to.
final class SmileProjection implements Projection {

    /// Which of the two.
    enum Kind {
        /// Smile's UMAP.
        UMAP,
        /// Smile's t-SNE.
        TSNE
    }

    private final Kind kind;
    private final ProjectionSettings settings;

    SmileProjection(Kind kind, ProjectionSettings settings) {
        this.kind = kind;
        this.settings = settings;
    }

    @Override
    public String method() {
        return "smile-" + kind.name().toLowerCase(Locale.ROOT);
    }

    /// Takes O(n log n) time (UMAP) or O(iterations·n²) time and 24 n² bytes (t-SNE).
    ///
    /// @throws IllegalArgumentException before anything is computed if there are too few points,
    ///                                  or more than 5,000 for t-SNE; if one is not finite
    @Override
    public Layout run(
            ProjectionInput input, ProjectionControl control, ProjectionListener listener) {
        requirePoints(input.rows().rows());
        var watch = new Stopwatch();
        var prepared = PreparedRows.of(input.rows(), settings.metric(), ZeroRows.ALLOW);
        int iterations = kind == Kind.TSNE ? SmileTsne.ITERATIONS : 1;
        var first = InitialLayout.of(input, prepared, control).frame();
        listener.frame(new LayoutFrame(0, iterations, first));
        watch.lap("initialize");
        var rows = Matrix.of(prepared.rows(), prepared.columns(), prepared.values());
        var meter = new ProgressMeter("project.optimize", iterations, 0, listener::progress);
        meter.report(0);
        var xy = kind == Kind.TSNE ? tsne(rows, control, meter) : umap(rows, control);
        meter.report(iterations);
        var frame = new LayoutFrame(iterations, iterations, xy);
        listener.frame(frame);
        watch.lap("optimize");
        return new Layout(frame, method(), watch.finish(), report(rows.rows()));
    }

    private void requirePoints(int n) {
        if (kind == Kind.TSNE) {
            SmileTsne.requirePoints(n);
        } else if (n < SmileUmap.FEWEST_POINTS) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "smile-umap takes at least %d points, there are %d",
                            SmileUmap.FEWEST_POINTS,
                            n));
        }
    }

    private float[] tsne(Matrix rows, ProjectionControl control, ProgressMeter meter) {
        return SmileTsne.layout(
                rows,
                SmileTsne.perplexityFor(settings.perplexity(), rows.rows()),
                settings.seed(),
                settings.threads(),
                done -> {
                    control.throwIfCancelled();
                    meter.report(done);
                });
    }

    private float[] umap(Matrix rows, ProjectionControl control) {
        var tuning = settings.tuning();
        var options =
                new SmileUmap.Options(
                        neighbors(rows.rows()),
                        settings.epochs(),
                        tuning.minDist(),
                        tuning.spread(),
                        tuning.negatives(),
                        tuning.repulsion());
        return SmileUmap.layout(
                rows, options, settings.seed(), settings.threads(), control::throwIfCancelled);
    }

    /// Smile does not count the point itself.
    private int neighbors(int n) {
        return Math.max(2, Math.min(settings.neighbors(), n) - 1);
    }

    private LayoutReport report(int n) {
        return LayoutReport.of(
                kind == Kind.TSNE
                        ? new MethodReport.SmileTsne(
                                SmileTsne.perplexityFor(settings.perplexity(), n), settings)
                        : new MethodReport.SmileUmap(neighbors(n) + 1, settings));
    }
}
