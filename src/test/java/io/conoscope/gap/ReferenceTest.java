package io.conoscope.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.embedding.EmbeddingsFiles;
import io.conoscope.gap.measure.Measurement;
import io.conoscope.gap.measure.Measures;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;

/// The published features of Liang et al. 2022, against numbers that were computed elsewhere.
class ReferenceTest {

    private static final Path FOLDER = Path.of("../shared/data/gap-reference");
    private static final double CLOSE = 1e-3;

    @Test
    void measuresTheFeaturesOfATrainedClip() throws Exception {
        var clip = measure("features_clip.npy");
        assertEquals(500, clip.images());
        assertEquals(500, clip.texts());
        assertEquals(512, clip.dimension());
        assertEquals(0.8514, clip.gap().l2(), CLOSE);
        assertEquals(0.3088, clip.gap().centroidCosine(), CLOSE);
        assertEquals(0.7297, clip.gap().imageCentroidNorm(), CLOSE);
        assertEquals(0.7184, clip.gap().textCentroidNorm(), CLOSE);
        assertEquals(20, clip.gap().topDimensions().size());
        assertEquals(442, clip.gap().topDimensions().getFirst().index());
        assertEquals(0.346, clip.gap().topDimensions().getFirst().share(), CLOSE);
        assertEquals(0.2802, clip.gap().pc1ExplainedVariance(), CLOSE);
        assertEquals(0.9998, clip.gap().pc1GapCosine(), CLOSE);
        assertEquals(0.3099, clip.cosine().matched().mean(), CLOSE);
        assertEquals(0.0324, clip.cosine().matched().std(), CLOSE);
        assertEquals(null, clip.cosine().textTextMatched());
        assertEquals(1.3802, clip.alignment(), CLOSE);
        assertEquals(-1.7945, clip.uniformity().image(), CLOSE);
        assertEquals(-1.8409, clip.uniformity().text(), CLOSE);
        assertEquals(-2.3126, clip.uniformity().all(), CLOSE);
        assertEquals(-3.3343, clip.uniformity().cross(), CLOSE);
        assertEquals(0.5915, clip.relativeModalityGap(), CLOSE);
        assertEquals(104.59, clip.effectiveRank().image(), 0.01);
        assertEquals(96.93, clip.effectiveRank().text(), 0.01);
    }

    @Test
    void retrievesAsTheTrainedClipDoes() throws Exception {
        var clip = measure("features_clip.npy");
        assertRecall(clip.recall().imageToText(), 0.552, 0.808, 0.892);
        assertRecall(clip.recall().textToImage(), 0.506, 0.766, 0.862);
        assertEquals(1.0, clip.medianRank().imageToText());
        assertEquals(1.0, clip.medianRank().textToImage());
        assertEquals(494, clip.mixed().textQuery().medianRank());
        assertEquals(0, clip.mixed().textQuery().recall10());
        assertEquals(1, clip.mixed().textQuery().sameModalityShare10());
        assertEquals(2.356, clip.hubness().textToImage().skewness(), CLOSE);
        assertEquals(72, clip.hubness().textToImage().max());
        assertEquals(1.646, clip.hubness().imageToText().skewness(), CLOSE);
        assertEquals(54, clip.hubness().imageToText().max());
    }

    @Test
    void measuresTheFeaturesOfARandomClip() throws Exception {
        var random = measure("features_clip_random.npy");
        assertEquals(1.1361, random.gap().l2(), CLOSE);
        assertEquals(0.0285, random.cosine().matched().mean(), CLOSE);
        assertEquals(0.6814, random.cosine().imageImage().mean(), CLOSE);
        assertEquals(0.6635, random.cosine().textText().mean(), CLOSE);
        assertEquals(1.9429, random.alignment(), CLOSE);
        assertEquals(-0.9099, random.uniformity().image(), CLOSE);
        assertEquals(-1.3080, random.uniformity().text(), CLOSE);
        assertEquals(0.7478, random.relativeModalityGap(), CLOSE);
        assertEquals(0.002, random.recall().imageToText().get("1"), CLOSE);
        assertEquals(0.002, random.recall().textToImage().get("1"), CLOSE);
        assertEquals(738, random.mixed().textQuery().medianRank(), CLOSE);
        assertEquals(0, random.mixed().textQuery().recall10());
        assertEquals(1, random.mixed().textQuery().sameModalityShare10());
        assertEquals(4.674, random.hubness().textToImage().skewness(), CLOSE);
    }

    private static void assertRecall(
            java.util.Map<String, Double> recall, double one, double five, double ten) {
        assertEquals(one, recall.get("1"), 1e-12);
        assertEquals(five, recall.get("5"), 1e-12);
        assertEquals(ten, recall.get("10"), 1e-12);
    }

    private static Measures measure(String name) throws Exception {
        var file = FOLDER.resolve(name);
        assumeTrue(Files.exists(file), file + " is not there: skipped");
        return Measurement.of(
                EmbeddingsFiles.open(file), 2, new CancellationToken(), progress -> {});
    }
}
