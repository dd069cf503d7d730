package io.conoscope.ui.histogram.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which numbers of the flat list stand in a line of the table.
final class MeasureKeys {

    private static final Map<String, List<String>> KEYS =
            Map.ofEntries(
                    Map.entry("relative-gap", List.of("relativeModalityGap")),
                    Map.entry("separability", List.of("separability.accuracy")),
                    Map.entry("centroid-cosine", List.of("gap.centroidCosine")),
                    Map.entry("alignment", List.of("alignment")),
                    Map.entry("recall-1", directions("recall", ".1")),
                    Map.entry("recall-5", directions("recall", ".5")),
                    Map.entry("recall-10", directions("recall", ".10")),
                    Map.entry("median-rank", directions("medianRank", "")),
                    Map.entry("hubness", directions("hubness", ".skewness")),
                    Map.entry("mixed-share", queries(".sameModalityShare10")),
                    Map.entry("mixed-recall", queries(".recall10")),
                    Map.entry("mixed-rank", queries(".medianRank")),
                    Map.entry("cosine-matched", List.of("cosine.matched.mean")),
                    Map.entry("cosine-unmatched", List.of("cosine.unmatched.mean")),
                    Map.entry("cosine-image", List.of("cosine.imageImage.mean")),
                    Map.entry("cosine-text", List.of("cosine.textText.mean")),
                    Map.entry("cosine-siblings", List.of("cosine.textTextMatched.mean")),
                    Map.entry("uniformity", List.of("uniformity.image", "uniformity.text")),
                    Map.entry(
                            "effective-rank", List.of("effectiveRank.image", "effectiveRank.text")),
                    Map.entry(
                            "centroid-norm",
                            List.of("gap.imageCentroidNorm", "gap.textCentroidNorm")),
                    Map.entry("uniformity-all", List.of("uniformity.all")),
                    Map.entry("uniformity-cross", List.of("uniformity.cross")),
                    Map.entry("pc1-variance", List.of("gap.pc1ExplainedVariance")),
                    Map.entry("pc1-gap", List.of("gap.pc1GapCosine")),
                    Map.entry("top-dimension", List.of("gap.topDimensions.0.share")));

    private MeasureKeys() {}

    /// From the first column; the deviation beside a mean has no card of its own.
    static List<String> of(String id) {
        return Optional.ofNullable(KEYS.get(id)).orElse(List.of());
    }

    private static List<String> directions(String measure, String part) {
        return List.of(measure + ".imageToText" + part, measure + ".textToImage" + part);
    }

    private static List<String> queries(String part) {
        return List.of("mixed.imageQuery" + part, "mixed.textQuery" + part);
    }
}
