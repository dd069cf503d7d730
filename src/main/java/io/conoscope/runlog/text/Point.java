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
    /// @param steps      of the same file
    /// @return whether the line has a step
    static boolean add(
            RunBuilder run,
            Map<String, @Nullable Double> numbers,
            PointKeys keys,
            boolean keepsEpoch,
            EpochSteps steps) {
        var at = numbers.get(keys.step());
        var placed = at == null ? null : steps.step(keys, at);
        if (at == null || placed == null) {
            return false;
        }
        long step = placed;
        double time = orNaN(of(numbers, keys.time()));
        double epoch = keys.isByEpoch() ? at : orNaN(of(numbers, keys.epoch()));
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

    private static @Nullable Double of(
            Map<String, @Nullable Double> numbers, @Nullable String key) {
        return key == null ? null : numbers.get(key);
    }

    private static double orNaN(@Nullable Double number) {
        return number == null ? Double.NaN : number;
    }
}
