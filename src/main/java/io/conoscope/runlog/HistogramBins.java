package io.conoscope.runlog;

/// A histogram: counts between edges.
///
/// @param edges  rising, one more than there are counts; both empty for no values
/// @param counts of each bin
public record HistogramBins(double[] edges, double[] counts) {

    /// Checks that there is one edge more.
    public HistogramBins {
        if (edges.length != (counts.length == 0 ? 0 : counts.length + 1)) {
            throw new IllegalArgumentException(edges.length + " edges, " + counts.length + " bins");
        }
    }

    /// Bins of one width.
    public static HistogramBins regular(double from, double to, double[] counts) {
        int n = counts.length;
        var edges = new double[n == 0 ? 0 : n + 1];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = from + (to - from) * i / n;
        }
        return new HistogramBins(edges, counts);
    }

    /// How many bins there are.
    public int size() {
        return counts.length;
    }

    /// How many values were counted.
    public double total() {
        double sum = 0;
        for (double count : counts) {
            sum += count;
        }
        return sum;
    }
}
