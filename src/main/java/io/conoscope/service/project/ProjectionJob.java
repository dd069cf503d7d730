package io.conoscope.service.project;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.base.ProgressMeter;
import io.conoscope.embedding.Provenance;
import io.conoscope.embedding.RowCheck;
import io.conoscope.gap.correct.IdentityTransform;
import io.conoscope.gap.correct.RowTransform;
import io.conoscope.math.Workers;
import io.conoscope.projection.Layout;
import io.conoscope.projection.ProjectionControl;
import io.conoscope.projection.ProjectionInput;
import io.conoscope.projection.ProjectionListener;
import io.conoscope.projection.ProjectionSettings;
import io.conoscope.projection.method.Projections;
import io.conoscope.projection.quality.LayoutQuality;
import io.conoscope.projection.run.MemoryNeed;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.function.Consumer;

/// Lays rows out and, where asked, measures how good the layout is.
public final class ProjectionJob {

    /// A layout and what can be said of it.
    public record Outcome(Layout layout, ProjectionReport report) {}

    private ProjectionJob() {}

    /// Runs on the calling thread and the threads of the settings; blocks until done.
    ///
    /// The layout's report names rows of zeros, which have no direction.
    ///
    /// @throws ConoscopeException `project.memory…` before it starts, if the memory will not do
    /// @throws java.util.concurrent.CancellationException if the control cancels
    /// @throws IllegalArgumentException if there is no such method, or the input does not suit it
    ///     or the transform
    public static Outcome run(
            ProjectionInput given,
            ProjectionRequest request,
            ProjectionControl control,
            ProjectionListener listener)
            throws ConoscopeException {
        var projection = Projections.named(request.method(), request.settings());
        control.throwIfCancelled();
        int columns = given.rows().columns();
        MemoryNeed.of(request.method(), request.settings(), given.rows().rows(), columns).require();
        var input = TransformedInput.of(given, request.transform());
        var rows = input.rows();
        var found = projection.run(input, control, listener);
        var layout = found.withReport(found.report().withZeroRows(RowCheck.zeroRows(rows)));
        var quality =
                request.quality()
                        ? measure(
                                input,
                                layout.frame().xy(),
                                request.settings(),
                                control,
                                listener::progress)
                        : null;
        return new Outcome(layout, report(input, layout, quality, request.transform()));
    }

    /// Measures how far a layout can be trusted, on the threads of the settings; blocks until done.
    ///
    /// @param xy shape (n, 2), the layout of the input's n rows
    /// @throws java.util.concurrent.CancellationException if the control cancels
    public static LayoutQuality measure(
            ProjectionInput input,
            float[] xy,
            ProjectionSettings settings,
            ProjectionControl control,
            Consumer<? super Progress> progress) {
        var meter = new ProgressMeter("project.quality", 1, 0, progress);
        meter.report(0);
        try (var workers = new Workers("quality", settings.threads())) {
            var quality = LayoutQuality.measure(input, xy, settings.seed(), workers, control);
            meter.report(1);
            return quality;
        }
    }

    private static ProjectionReport report(
            ProjectionInput input,
            Layout layout,
            @Nullable LayoutQuality quality,
            RowTransform transform) {
        var settings = new LinkedHashMap<>(layout.report().settings());
        if (!(transform instanceof IdentityTransform)) {
            settings.put(Provenance.TRANSFORM, transform.name());
        }
        return new ProjectionReport(
                input.rows().rows(),
                input.rows().columns(),
                layout.method(),
                layout.frame().iterations(),
                layout.seconds(),
                quality,
                settings);
    }
}
