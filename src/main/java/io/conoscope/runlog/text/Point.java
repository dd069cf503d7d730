package io.conoscope.runlog.text;

import io.conoscope.runlog.RunBuilder;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// Adds the numbers of one line or row to the series of a run.
final class Point {

    private Point() {}

    /// Adds all numbers but the step and the wall time.
    ///
    /// @param numbers    by key, in the order of the line
    /// @param keepsEpoch whether the epoch is a series too: not in our own logs, in which a step
    ///                   that falls back makes all later points void, whatever their tag
    /// @return whether the line has a step
    static boolean add(
            RunBuilder run,
            Map<String, @Nullable Double> numbers,
            PointKeys keys,
            boolean keepsEpoch) {
        var at = numbers.get(keys.step());
        if (at == null || !NumberParser.isStep(at)) {
            return false;
        }
        long step = at.longValue();
        double time = orNaN(keys.time() == null ? null : numbers.get(keys.time()));
        double epoch = orNaN(keys.epoch() == null ? null : numbers.get(keys.epoch()));
        boolean back = run.isBack(step);
        if (back && !keepsEpoch) {
            run.restartedAt(step);
        }
        if (keys.isByEpoch()) {
            run.placedByEpoch();
        }
        for (var entry : numbers.entrySet()) {
            var tag = entry.getKey();
            var value = entry.getValue();
            if (value != null && !keys.isPlace(tag, keepsEpoch)) {
                var series = run.scalar(tag, false);
                if (back) {
                    series.restartedAt(step);
                }
                series.add(step, time, epoch, value);
            }
        }
        return true;
    }

    private static double orNaN(@Nullable Double number) {
        return number == null ? Double.NaN : number;
    }
}
