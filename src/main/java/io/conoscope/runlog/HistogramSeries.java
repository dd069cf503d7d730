package io.conoscope.runlog;

import java.util.List;

/// The histograms of one tag in file order: an immutable view of what was read so far.
///
/// Of more than a thousand, every second one is left out, as often as it takes.
///
/// @param tag    the name under which they were logged
/// @param points each with its step
public record HistogramSeries(String tag, List<Point> points) {

    /// One histogram.
    ///
    /// @param wallTime seconds since 1970
    public record Point(long step, double wallTime, HistogramBins bins) {}
}
