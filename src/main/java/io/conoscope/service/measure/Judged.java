package io.conoscope.service.measure;

import io.conoscope.gap.bootstrap.Interval;
import io.conoscope.gap.measure.CorrectedRetrieval;
import io.conoscope.gap.measure.Measures;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// Measures of rows as they are and after corrections, all judged on the same items.
///
/// @param measures  of the rows as they are
/// @param intervals of them, by key; empty where none were asked for
/// @param corrected by the name of the correction, in the order asked for
/// @param fit       to how many rows the corrections were fitted while others were measured; null
///                  where they were fitted to what is measured
public record Judged(
        Measures measures,
        Map<String, Interval> intervals,
        Map<String, After> corrected,
        @Nullable Fit fit) {

    /// How many images and texts.
    public record Fit(int images, int texts) {}

    /// What a correction made of the measures.
    public sealed interface After {}

    /// The rows were changed, and with them everything.
    ///
    /// @param intervals of the corrected measures, by key
    /// @param zeroRows  that the correction took to the origin, left out of the measures; null
    // where
    ///                  there are none
    public record Rows(
            Measures measures, Map<String, Interval> intervals, @Nullable ZeroRows zeroRows)
            implements After {}

    /// The similarities were changed, and with them retrieval across modalities.
    public record Similarities(CorrectedRetrieval retrieval) implements After {}

    /// Rows without a direction.
    ///
    /// @param count of both modalities
    /// @param image the first of them, ascending; places in what was measured
    /// @param text  the first of them
    public record ZeroRows(int count, List<Integer> image, List<Integer> text) {}
}
