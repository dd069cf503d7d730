package io.conoscope.ui.run.chart;

/// Keeps charts as files.
public final class ChartFiles {

    void save(ChartPlot plot, String kind, ChartInks inks) {}
}
