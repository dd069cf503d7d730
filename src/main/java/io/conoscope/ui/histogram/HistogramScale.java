package io.conoscope.ui.histogram;

import javafx.geometry.Rectangle2D;

/// From cosines and heights to pixels.
///
/// @param low  the cosine at the plot's left edge
/// @param high the cosine at its right edge
/// @param top  the height at its upper edge; 0 lies at its lower one
/// @param plot in pixels
record HistogramScale(double low, double high, double top, Rectangle2D plot) {

    /// Leaves a bin free on either side and a little above the peak.
    ///
    /// @param least the least height to make room for
    static HistogramScale of(
            CosineDistributions distributions, HistogramHeights heights, double least, Rectangle2D plot) {
        double low = Math.max(-1, distributions.edge(0) - distributions.width());
        double high = Math.min(1, distributions.edge(distributions.bins()) + distributions.width());
        return new HistogramScale(
                low, high, Math.max(least, distributions.peak(heights)) * 1.05, plot);
    }

    double x(double cosine) {
        return plot.getMinX() + (cosine - low) / (high - low) * plot.getWidth();
    }

    double y(double height) {
        return plot.getMaxY() - height / top * plot.getHeight();
    }

    double cosine(double x) {
        return low + (x - plot.getMinX()) / plot.getWidth() * (high - low);
    }
}
