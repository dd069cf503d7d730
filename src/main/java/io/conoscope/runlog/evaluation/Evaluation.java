package io.conoscope.runlog.evaluation;

import io.conoscope.gap.measure.Measures;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/// What one evaluation of a training run found on its held-out corpus.
///
/// @param step        steps taken before it
/// @param epoch       likewise, in passes over the training corpus
/// @param wallTime    when, in seconds since 1970
/// @param temperature of the loss; NaN where there is none
/// @param images      rows of images
/// @param texts       rows of texts
/// @param measures    of the gap; null where there is no image tower
/// @param histograms  of cosines by kind; a kind that was not taken is absent
/// @param retrieval   by corpus, at most three
public record Evaluation(
        long step,
        double epoch,
        double wallTime,
        double temperature,
        int images,
        int texts,
        @Nullable Measures measures,
        Map<CosineKind, CosineHistogram> histograms,
        List<RetrievalScores> retrieval) {

    public Evaluation {
        var ordered = new EnumMap<CosineKind, CosineHistogram>(CosineKind.class);
        ordered.putAll(histograms);
        histograms = Collections.unmodifiableMap(ordered);
        retrieval = List.copyOf(retrieval);
    }

    /// Histograms over [-1, 1] from counts in the order of [CosineKind].
    ///
    /// @param counts shape (kinds, bins); may be empty. A kind of which nothing was counted is left
    ///               out
    public static Map<CosineKind, CosineHistogram> histograms(long[][] counts) {
        var result = new EnumMap<CosineKind, CosineHistogram>(CosineKind.class);
        var kinds = List.copyOf(EnumSet.allOf(CosineKind.class));
        for (int k = 0; k < counts.length; k++) {
            var histogram = new CosineHistogram(-1, 1, counts[k]);
            if (histogram.total() > 0) {
                result.put(kinds.get(k), histogram);
            }
        }
        return result;
    }

    /// The mean cosine of a kind: as measured, otherwise as the bins tell it; NaN where it was not
    /// taken.
    public double mean(CosineKind kind) {
        if (measures != null) {
            var cosine = measures.cosine();
            var summary =
                    switch (kind) {
                        case MATCHED -> cosine.matched();
                        case UNMATCHED -> cosine.unmatched();
                        case IMAGE_IMAGE -> cosine.imageImage();
                        case TEXT_TEXT -> cosine.textText();
                        case TEXT_TEXT_MATCHED -> cosine.textTextMatched();
                    };
            if (summary != null) {
                return summary.mean();
            }
        }
        var histogram = histograms.get(kind);
        return histogram == null ? Double.NaN : histogram.mean();
    }
}
