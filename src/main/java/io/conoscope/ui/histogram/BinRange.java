package io.conoscope.ui.histogram;

/// A range of cosines on a histogram, from edge to edge of its bins.
///
/// @param from lower end
/// @param to   upper end, above `from`
record BinRange(double from, double to) {

    /// The bins between two, whichever comes first; both are in it.
    static BinRange of(CosineDistributions distributions, int one, int other) {
        int last = distributions.bins() - 1;
        int low = Math.clamp(Math.min(one, other), 0, last);
        int high = Math.clamp(Math.max(one, other), 0, last);
        return new BinRange(distributions.edge(low), distributions.edge(high + 1));
    }

    int firstBin(CosineDistributions distributions) {
        return distributions.bin(from + distributions.width() / 2);
    }

    int lastBin(CosineDistributions distributions) {
        return distributions.bin(to - distributions.width() / 2);
    }

    /// The same range some bins further, as far as there are bins.
    BinRange movedBy(int bins, CosineDistributions distributions) {
        int first = firstBin(distributions);
        int last = lastBin(distributions);
        int by = Math.clamp(bins, -first, distributions.bins() - 1 - last);
        return of(distributions, first + by, last + by);
    }
}
