package io.conoscope.runlog.evaluation;

import io.conoscope.gap.measure.Measures;
import io.conoscope.gap.measure.Measures.Cosine;
import io.conoscope.gap.measure.Measures.Directions;
import io.conoscope.gap.measure.Measures.EffectiveRank;
import io.conoscope.gap.measure.Measures.Gap;
import io.conoscope.gap.measure.Measures.Hubness;
import io.conoscope.gap.measure.Measures.Mixed;
import io.conoscope.gap.measure.Measures.MixedSearch;
import io.conoscope.gap.measure.Measures.Summary;
import io.conoscope.gap.measure.Measures.Uniformity;

import java.util.List;
import java.util.Map;

/// Made-up evaluations.
public final class Evaluations {

    private Evaluations() {}

    /// Measures of a gap, whose other numbers only have the right form.
    public static Measures measures(double gap, double matched) {
        return measures(gap, matched, matched + 0.3);
    }

    /// The same with the mean cosine of texts of one image.
    public static Measures measures(double gap, double matched, double texts) {
        var recall = Map.of("1", 0.1, "5", 0.3, "10", 0.4);
        var search = new MixedSearch(120, 0.02, 0.99);
        return new Measures(
                2,
                3,
                64,
                new Gap(gap, 1 - gap, 0.9, 0.85, List.of(), 0.6, 0.97, 1.1),
                new Cosine(
                        summary(matched),
                        summary(matched - 0.2),
                        summary(0.4),
                        summary(0.35),
                        summary(texts)),
                1.2,
                new Uniformity(-1, -1.2, -1.4, -1.6),
                0.7,
                null,
                new Directions<>(recall, recall),
                new Directions<>(7.0, 8.0),
                new Mixed(search, search, null),
                new Directions<>(new Hubness(1.5, 30, 0.5), new Hubness(1.2, 22, 0.4)),
                new EffectiveRank(40, 38));
    }

    private static Summary summary(double mean) {
        return new Summary(mean, 0.05, mean - 0.2, mean + 0.2);
    }
}
