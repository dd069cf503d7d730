package io.conoscope.ui.run.distribution;

import java.util.List;

/// The distributions of one evaluation.
///
/// @param step  of the evaluation
/// @param epoch likewise
/// @param distributions of the chosen kinds, as far as they were counted
record DensityRow(long step, double epoch, List<DensityCurve> distributions) {

    /// How much higher than most rows the highest one may rise.
    private static final double OUTSTANDING = 1.6;

    DensityRow {
        distributions = List.copyOf(distributions);
    }

    /// The highest density of its distributions; 0 for none.
    double peak() {
        return distributions.stream().mapToDouble(DensityCurve::peak).max().orElse(0);
    }

    /// The density that is drawn as high as the rows of one run allow: that of most rows, unless a
    /// few are far denser. The first row, which has no row behind it, never rises above it.
    ///
    /// @return above 0
    static double scale(List<DensityRow> rows) {
        var peaks = rows.stream().mapToDouble(DensityRow::peak).sorted().toArray();
        if (peaks.length == 0 || peaks[peaks.length - 1] <= 0) {
            return 1;
        }
        double most = peaks[(int) (0.75 * (peaks.length - 1))];
        double outstanding = peaks[peaks.length - 1] / OUTSTANDING;
        return Math.max(rows.getFirst().peak(), Math.max(most, outstanding));
    }
}
