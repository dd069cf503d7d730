package io.conoscope.gap.reference;

/// What a measure cannot be below or above, and why.
final class MeasureBounds {

    /// Bounds that may depend on how many rows there are.
    @FunctionalInterface
    interface Bounds {
        MeasureRange of(MeasureSizes sizes);
    }

    private MeasureBounds() {}

    static Bounds between(double low, double high) {
        var range = new MeasureRange(low, high);
        return sizes -> range;
    }

    /// Of the mean cosine of distinct pairs of n unit rows: ‖Σ x‖² = n + n (n − 1) mean is not
    /// negative, so the mean is at least −1 / (n − 1).
    static MeasureRange meanCosine(int rows) {
        return new MeasureRange(-1.0 / (rows - 1), 1);
    }

    /// Of log mean exp(−2 d²) over distinct pairs of n unit rows: the mean of d² = 2 − 2 cos is at
    /// most 2 n / (n − 1) by [#meanCosine], and the logarithm of a mean is at least the mean of the
    /// logarithms (Jensen).
    static MeasureRange uniformity(int rows) {
        return new MeasureRange(-4.0 * rows / (rows - 1), 0);
    }

    /// Of ranks among so many items.
    static MeasureRange ranks(int items) {
        return new MeasureRange(1, items);
    }

    /// Of the skewness of n numbers: at most (n − 2) / √(n − 1) either way, where one differs from
    /// all others (Wilkins 1944, Annals of Mathematical Statistics 15).
    static MeasureRange skewness(int items) {
        double most = (items - 2) / Math.sqrt(items - 1.0);
        return new MeasureRange(-most, most);
    }

    /// Of the exponential of the entropy of as many shares as centred rows have directions.
    static MeasureRange effectiveRank(int rows, int dimension) {
        return new MeasureRange(1, Math.min(rows - 1, dimension));
    }
}
