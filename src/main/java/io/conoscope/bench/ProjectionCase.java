package io.conoscope.bench;

import io.conoscope.bench.measure.MedianAndP95;
import io.conoscope.bench.measure.ProjectionSample;

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
        Map<String, @Nullable MedianAndP95> seconds,
        @Nullable MedianAndP95 firstFrame,
        @Nullable MedianAndP95 longestGap,
        @Nullable MedianAndP95 peakMegabytes,
        List<ProjectionSample> samples) {

    /// @param runs at least one
    static ProjectionCase of(
            String method, int points, int dimension, List<ProjectionSample> runs) {
        var seconds = new LinkedHashMap<String, @Nullable MedianAndP95>();
        for (var stage : runs.getFirst().seconds().keySet()) {
            seconds.put(stage, MedianAndP95.of(runs, run -> run.seconds().get(stage)));
        }
        return new ProjectionCase(
                method,
                points,
                dimension,
                seconds,
                MedianAndP95.of(runs, ProjectionSample::firstFrame),
                MedianAndP95.of(runs, ProjectionSample::longestGap),
                MedianAndP95.of(runs, ProjectionSample::peakMegabytes),
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

    private static String median(@Nullable MedianAndP95 figures) {
        return figures == null ? "-" : String.format(Locale.ROOT, "%.3f", figures.median());
    }
}
