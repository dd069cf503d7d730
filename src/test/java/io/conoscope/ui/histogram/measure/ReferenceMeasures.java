package io.conoscope.ui.histogram.measure;

import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.gap.measure.Measures;
import io.conoscope.math.Matrix;

import java.util.List;
import java.util.Map;

/// The measures published for CLIP ViT-B/16 on 500 COCO pairs, for the tests of this package.
public final class ReferenceMeasures {

    private ReferenceMeasures() {}

    static Measures clip() {
        return new Measures(
                500,
                5000,
                512,
                new Measures.Gap(
                        0.8514,
                        0.3088,
                        0.7297,
                        0.7184,
                        List.of(new Measures.TopDimension(442, 0.346)),
                        0.2802,
                        0.9998,
                        1.174),
                new Measures.Cosine(
                        new Measures.Summary(0.3099, 0.0324, 0.2, 0.4),
                        new Measures.Summary(0.16, 0.03, 0.05, 0.3),
                        new Measures.Summary(0.53, 0.08, 0.2, 0.9),
                        new Measures.Summary(0.51, 0.09, 0.2, 0.9),
                        null),
                1.3802,
                new Measures.Uniformity(-1.7945, -1.8409, -2.3126, -3.3343),
                0.5915,
                new Measures.Separability(1, 5),
                new Measures.Directions<>(
                        Map.of("1", 0.552, "5", 0.808, "10", 0.892),
                        Map.of("1", 0.506, "5", 0.766, "10", 0.862)),
                new Measures.Directions<>(1.0, 1.0),
                new Measures.Mixed(
                        new Measures.MixedSearch(494, 0, 1),
                        new Measures.MixedSearch(480, 0, 1),
                        new Measures.Pool(500, 0.4, 0.04, 0.76)),
                new Measures.Directions<>(
                        new Measures.Hubness(1.646, 54, 0.52),
                        new Measures.Hubness(Double.NaN, 72, 0.61)),
                new Measures.EffectiveRank(104.59, 96.93));
    }

    /// The longest numbers that the columns have to hold.
    static Measures large() {
        var clip = clip();
        return new Measures(
                1_234_567,
                12_345_678,
                4096,
                clip.gap(),
                clip.cosine(),
                clip.alignment(),
                clip.uniformity(),
                clip.relativeModalityGap(),
                clip.separability(),
                new Measures.Directions<>(
                        Map.of("1", 0.001, "5", 0.00012345, "10", 0.0000123),
                        Map.of("1", 0.0006, "5", 0.00098765, "10", 0.0000987)),
                new Measures.Directions<>(6_172_839.5, 617_283.5),
                clip.mixed(),
                new Measures.Directions<>(
                        new Measures.Hubness(-123_456.7, 54, 0.52),
                        new Measures.Hubness(1e7, 72, 0.61)),
                clip.effectiveRank());
    }

    static Embeddings embeddings() {
        return new Embeddings(
                Matrix.ofRows(new float[] {1, 0}),
                Matrix.ofRows(new float[] {0, 1}),
                Pairs.diagonal(1),
                new Provenance("clip-vit-b16", "trained", "COCO", null, Map.of()));
    }
}
