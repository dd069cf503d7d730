package io.conoscope.ui.run.draw;

import io.conoscope.ui.run.curve.XAxis;

import java.util.List;

/// All that a chart is drawn from; safe on any thread.
///
/// @param tag       whose values
/// @param sources   runs that show, from back to front
/// @param axis      what x counts
/// @param smoothing weight of the past, in [0, 1)
/// @param width     logical pixels of the inside
/// @param height    likewise
/// @param scale     device pixels a logical pixel
public record ChartRequest(
        String tag,
        List<ChartLine.Source> sources,
        XAxis axis,
        double smoothing,
        ChartView view,
        ChartColors look,
        double width,
        double height,
        double scale) {

    /// What x counts in truth: where all these runs were logged by epoch, for want of steps, their
    /// steps are epochs.
    public XAxis shownAxis() {
        var having = sources.stream().filter(source -> source.data().scalar(tag) != null).toList();
        boolean byEpoch =
                axis == XAxis.STEP
                        && !having.isEmpty()
                        && having.stream().allMatch(source -> source.data().log().byEpoch());
        return byEpoch ? XAxis.EPOCH : axis;
    }

    /// Finds lines and scales.
    ///
    /// @param before lines that were made for this chart earlier
    public ChartPicture picture(List<ChartLine> before) {
        var lines = ChartLine.of(tag, sources, shownAxis(), smoothing, before);
        return ChartPicture.of(lines, shownAxis(), view, width, height);
    }

    /// Device pixels across.
    public int columns() {
        return (int) Math.max(1, Math.round(width * scale));
    }

    /// Device pixels down.
    public int rows() {
        return (int) Math.max(1, Math.round(height * scale));
    }
}
