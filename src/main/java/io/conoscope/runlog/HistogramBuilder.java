package io.conoscope.runlog;

import java.util.ArrayList;
import java.util.List;

/// Keeps histograms of one tag at even distances: a run may log those of every weight at every
/// step, and no picture shows more than some hundreds.
final class HistogramBuilder {

    /// Where every second one is let go.
    static final int MOST = 1024;

    private List<HistogramSeries.Point> points = new ArrayList<>();
    private long seen;
    private long stride = 1;

    void add(HistogramSeries.Point point) {
        if (seen++ % stride != 0) {
            return;
        }
        points.add(point);
        if (points.size() == MOST) {
            var half = new ArrayList<HistogramSeries.Point>(MOST);
            for (int i = 0; i < MOST; i += 2) {
                half.add(points.get(i));
            }
            points = half;
            stride *= 2;
        }
    }

    HistogramSeries series(String tag) {
        return new HistogramSeries(tag, List.copyOf(points));
    }
}
