package io.conoscope.cli;

import io.conoscope.service.bench.Figures;
import io.conoscope.service.bench.ProjectionSample;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// All runs of one method on one number of points.
///
/// @param seconds       by stage
/// @param firstFrame    seconds
/// @param longestGap    seconds
/// @param peakMegabytes above what was in use before, 10⁶ bytes
/// @param samples       every run
record ProjectionCase(
        String method,
        int points,
        int dimension,
        Map<String, @Nullable Figures> seconds,
        @Nullable Figures firstFrame,
        @Nullable Figures longestGap,
        @Nullable Figures peakMegabytes,
        List<ProjectionSample> samples) {

    /// @param runs at least one
    static ProjectionCase of(
            String method, int points, int dimension, List<ProjectionSample> runs) {
        var seconds = new LinkedHashMap<String, @Nullable Figures>();
        for (var stage : runs.getFirst().seconds().keySet()) {
            seconds.put(stage, Figures.of(runs, run -> run.seconds().get(stage)));
        }
        return new ProjectionCase(
                method,
                points,
                dimension,
                seconds,
                Figures.of(runs, ProjectionSample::firstFrame),
                Figures.of(runs, ProjectionSample::longestGap),
                Figures.of(runs, ProjectionSample::peakMegabytes),
                runs);
    }

    /// For a person: medians in one line.
    String line() {
        return String.format(
                Locale.ROOT,
                "%s, %d x %d: %s s; first frame %s s, longest gap %s s, peak %s MB",
                method,
                points,
                dimension,
                median(seconds.get("total")),
                median(firstFrame),
                median(longestGap),
                median(peakMegabytes));
    }

    private static String median(@Nullable Figures figures) {
        return figures == null ? "-" : String.format(Locale.ROOT, "%.3f", figures.median());
    }
}
