package io.conoscope.bench.measure;

import io.conoscope.base.ConoscopeException;
import io.conoscope.math.Workers;
import io.conoscope.projection.Layout;
import io.conoscope.projection.ProjectionControl;
import io.conoscope.projection.ProjectionInput;
import io.conoscope.projection.method.Projections;
import io.conoscope.projection.quality.LayoutQuality;
import io.conoscope.projection.run.MemoryNeed;
import io.conoscope.service.project.ProjectionRequest;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/// Measures one run of a projection in this process.
public final class ProjectionBench {

    private ProjectionBench() {}

    /// Runs it once; blocks. The garbage of before is collected first.
    ///
    /// @throws ConoscopeException `project.memory…` before it starts, if the memory will not do
    /// @throws IllegalArgumentException if there is no such method, or the input does not suit it
    public static ProjectionSample measure(
            ProjectionInput input, ProjectionRequest request, ProjectionControl control)
            throws ConoscopeException {
        var rows = input.rows();
        var projection = Projections.named(request.method(), request.settings());
        MemoryNeed.of(request.method(), request.settings(), rows.rows(), rows.columns()).require();
        System.gc();
        ResidentMemory.forgetPeak();
        double before = ResidentMemory.used();
        var times = new FrameClock();
        long began = System.nanoTime();
        var layout = projection.run(input, control, times);
        double peak = ResidentMemory.peak() - before;
        return sample(layout, times, began, peak, quality(input, layout, request, control));
    }

    private static ProjectionSample sample(
            Layout layout,
            FrameClock times,
            long began,
            double peak,
            @Nullable Map<String, @Nullable Double> quality) {
        var seconds = layout.seconds();
        double beforeOptimizer =
                seconds.getOrDefault("total", 0.0) - seconds.getOrDefault("optimize", 0.0);
        boolean optimizes = seconds.getOrDefault("optimize", 0.0) > 0;
        return new ProjectionSample(
                seconds,
                times.first(began),
                optimizes ? times.longestGap(began + (long) (1e9 * beforeOptimizer)) : null,
                times.count(),
                finite(peak),
                layout.report().settings(),
                quality);
    }

    private static @Nullable Map<String, @Nullable Double> quality(
            ProjectionInput input,
            Layout layout,
            ProjectionRequest request,
            ProjectionControl control) {
        if (!request.quality()) {
            return null;
        }
        var settings = request.settings();
        try (var workers = new Workers("quality", settings.threads())) {
            var found =
                    LayoutQuality.measure(
                            input, layout.frame().xy(), settings.seed(), workers, control);
            var named = new LinkedHashMap<String, @Nullable Double>();
            named.put("trustworthiness", finite(found.trustworthiness()));
            named.put("continuity", finite(found.continuity()));
            named.put("knnRecall", finite(found.knnRecall()));
            named.put("tripletAccuracy", finite(found.tripletAccuracy()));
            named.put("sameModalityShareBefore", finite(found.sameModalityShareBefore()));
            named.put("sameModalityShareAfter", finite(found.sameModalityShareAfter()));
            return named;
        }
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
