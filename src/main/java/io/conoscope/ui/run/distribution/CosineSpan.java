package io.conoscope.ui.run.distribution;

import java.util.Collection;

/// Which cosines an axis shows. The same for all epochs and all runs, so that they can be compared.
///
/// @param low  at least -1
/// @param high at most 1, above low
record CosineSpan(double low, double high) {

    static final CosineSpan WHOLE = new CosineSpan(-1, 1);

    /// Around everything that was counted, with a bin free on either side.
    static CosineSpan around(Collection<DensityRow> rows) {
        double low = 1;
        double high = -1;
        for (var row : rows) {
            for (var distribution : row.distributions()) {
                var bins = distribution.histogram();
                low = Math.min(low, bins.edge(Math.max(0, bins.firstBin() - 1)));
                high = Math.max(high, bins.edge(Math.min(bins.bins(), bins.lastBin() + 2)));
            }
        }
        return low < high ? new CosineSpan(low, high) : WHOLE;
    }
}
