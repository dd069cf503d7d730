package io.conoscope.ui.histogram;

import io.conoscope.gap.SampledCosines;
import io.conoscope.runlog.evaluation.CosineKind;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// What of distributions is selected or filtered, counted into the same bins.
///
/// @param kinds those that have pairs within the selection
record SelectedDistributions(Map<CosineKind, CosineDistribution> kinds) {

    /// Counts in O(n) time; any thread.
    static SelectedDistributions of(
            CosineDistributions whole, Map<CosineKind, SampledCosines> selected) {
        var kinds = new EnumMap<CosineKind, CosineDistribution>(CosineKind.class);
        selected.forEach(
                (kind, each) ->
                        kinds.put(
                                kind,
                                CosineDistribution.of(
                                        each, whole.first(), whole.bins(), whole.perUnit())));
        return new SelectedDistributions(Collections.unmodifiableMap(kinds));
    }

    /// The highest bin of all; 0 where there is none.
    double peak(HistogramHeights heights, double width) {
        return kinds.values().stream()
                .mapToDouble(each -> each.peak(heights, width))
                .max()
                .orElse(0);
    }
}
