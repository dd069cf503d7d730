package io.conoscope.ui.session.run;

import io.conoscope.runlog.RunLog;
import io.conoscope.runlog.RunStatus;
import io.conoscope.runlog.ScalarSeries;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a run logged so far, found by tag. Safe on any thread.
public final class RunData {

    private final RunLog log;
    private final @Nullable RunStatus status;
    private final Map<String, ScalarSeries> scalars;
    private final long points;
    private final long lastStep;
    private final double start;

    /// @param scalars by tag, in the order of the log
    private RunData(RunLog log, @Nullable RunStatus status, Map<String, ScalarSeries> scalars) {
        this.log = log;
        this.status = status;
        this.scalars = scalars;
        long sum = 0;
        long last = 0;
        double first = Double.POSITIVE_INFINITY;
        for (var series : scalars.values()) {
            int size = series.size();
            sum += size;
            if (size > 0) {
                last = Math.max(last, series.step(size - 1));
                first = Math.min(first, started(series));
            }
        }
        this.points = sum;
        this.lastStep = last;
        this.start = Double.isInfinite(first) ? Double.NaN : first;
    }

    /// Looks a log through.
    ///
    /// @param status how the run stands; null for logs of others
    /// @param before what was known of the same run; a series that did not grow stays the same
    ///     object, so that its curve is not made again
    public static RunData of(RunLog log, @Nullable RunStatus status, @Nullable RunData before) {
        var scalars = new LinkedHashMap<String, ScalarSeries>();
        for (var series : log.scalars()) {
            var old = before == null ? null : before.scalars.get(series.tag());
            scalars.put(series.tag(), old != null && isSame(old, series) ? old : series);
        }
        return new RunData(log, status, scalars);
    }

    /// What was read, histograms and damage included.
    public RunLog log() {
        return log;
    }

    /// How the run stands, as its folder says; null for logs of others.
    public @Nullable RunStatus status() {
        return status;
    }

    /// Whether a process is at work on it.
    public boolean isLive() {
        return status != null && status.state().isAlive();
    }

    /// The points of a tag; null if the run has none.
    public @Nullable ScalarSeries scalar(String tag) {
        return scalars.get(tag);
    }

    public Collection<String> tags() {
        return scalars.keySet();
    }

    /// All points of all tags.
    public long points() {
        return points;
    }

    /// The largest step at the end of a series; 0 without points.
    public long lastStep() {
        return lastStep;
    }

    /// When the first point was written, in seconds since 1970; NaN if no one knows.
    public double start() {
        return start;
    }

    /// The series from which a step's epoch can be told where points have none of their own: a tag
    /// called `epoch`; null without one.
    public @Nullable ScalarSeries epochs() {
        for (var entry : scalars.entrySet()) {
            var tag = entry.getKey();
            if (tag.equals("epoch") || tag.endsWith("/epoch")) {
                return entry.getValue();
            }
        }
        return null;
    }

    private static boolean isSame(ScalarSeries old, ScalarSeries now) {
        int last = old.size() - 1;
        return old.size() == now.size()
                && old.step(0) == now.step(0)
                && old.step(last) == now.step(last)
                && Float.floatToIntBits(old.value(last)) == Float.floatToIntBits(now.value(last));
    }

    private static double started(ScalarSeries series) {
        double time = series.wallTime(0);
        return Double.isNaN(time) ? Double.POSITIVE_INFINITY : time;
    }
}
