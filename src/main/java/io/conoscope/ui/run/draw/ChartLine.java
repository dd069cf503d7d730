package io.conoscope.ui.run.draw;

import io.conoscope.runlog.ScalarSeries;
import io.conoscope.ui.run.curve.Curve;
import io.conoscope.ui.run.curve.XAxis;
import io.conoscope.ui.session.run.OpenRun;
import io.conoscope.ui.session.run.RunData;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// One run's line in a chart.
///
/// @param run       whose line it is
/// @param series    as read
/// @param axis      what it is drawn along
/// @param smoothing weight of the past, in [0, 1)
/// @param raw       as logged, orphans left out
/// @param smooth    what is drawn in front; the same as `raw` without smoothing
public record ChartLine(
        OpenRun run, ScalarSeries series, XAxis axis, double smoothing, Curve raw, Curve smooth) {

    /// Curves of fewer points are not smoothed: each of their points was measured for itself.
    public static final int FEW = 32;

    /// A run and what was known of it when a chart was asked for.
    public record Source(OpenRun run, RunData data) {}

    /// The lines of a tag.
    ///
    /// @param before lines of the same chart, made earlier: they are taken over where nothing
    ///     changed
    public static List<ChartLine> of(
            String tag,
            List<Source> sources,
            XAxis axis,
            double smoothing,
            List<ChartLine> before) {
        var lines = new ArrayList<ChartLine>(sources.size());
        for (var source : sources) {
            var series = source.data().scalar(tag);
            if (series != null) {
                lines.add(line(tag, source, axis, smoothing, find(before, source.run())));
            }
        }
        return lines;
    }

    private static @Nullable ChartLine find(List<ChartLine> before, OpenRun run) {
        for (var line : before) {
            if (line.run == run) {
                return line;
            }
        }
        return null;
    }

    private static ChartLine line(
            String tag, Source source, XAxis axis, double smoothing, @Nullable ChartLine before) {
        var series = java.util.Objects.requireNonNull(source.data().scalar(tag));
        if (before == null || before.series != series || before.axis != axis) {
            return line(source.run(), series, axis, smoothing, axis.curve(source.data(), tag));
        }
        return before.smoothing == smoothing
                ? before
                : line(source.run(), series, axis, smoothing, before.raw);
    }

    private static ChartLine line(
            OpenRun run, ScalarSeries series, XAxis axis, double smoothing, Curve raw) {
        var smooth = raw.size() < FEW ? raw : raw.smoothed(smoothing);
        return new ChartLine(run, series, axis, smoothing, raw, smooth);
    }

    /// The points that the crosshair reads at a place; −1 where the curve does not reach.
    ///
    /// @param slack how far beyond its ends a curve still answers
    public int at(double place, double slack) {
        int last = raw.size() - 1;
        boolean reaches =
                last >= 0 && place >= raw.x()[0] - slack && place <= raw.x()[last] + slack;
        return reaches ? raw.nearest(place) : -1;
    }
}
