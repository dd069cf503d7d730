package io.conoscope.gap.correct.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.EmbeddingsFiles;
import io.conoscope.gap.correct.Correction;
import io.conoscope.gap.correct.FitSample;
import io.conoscope.gap.correct.RowCorrection;
import io.conoscope.gap.measure.Measurement;
import io.conoscope.gap.measure.Measures;
import io.conoscope.math.UnitRows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;

/// The published features of Liang et al. 2022 after corrections, against numbers that were
/// computed elsewhere (CLI.md).
class CorrectionsReferenceTest {

    private static final Path CLIP = Path.of("../shared/data/gap-reference/features_clip.npy");
    private static final double CLOSE = 1e-3;

    @ParameterizedTest
    @CsvSource({
        "center, .0279, .3147, -.0016, -.0015, 1.3707, -3.7582, -3.7589, .4063, .542, .500",
        "standardize, .0224, .3171, -.0016, -.0017, 1.3658, -3.8399, -3.7912, .4054, .540, .506"
    })
    void correctsRows(
            String name,
            double gap,
            double matched,
            double images,
            double texts,
            double alignment,
            double imageUniformity,
            double textUniformity,
            double relative,
            double imageToText,
            double textToImage)
            throws Exception {
        var found = measure(name);
        assertEquals(gap, found.gap().l2(), CLOSE);
        assertEquals(matched, found.cosine().matched().mean(), CLOSE);
        assertEquals(images, found.cosine().imageImage().mean(), CLOSE);
        assertEquals(texts, found.cosine().textText().mean(), CLOSE);
        assertEquals(alignment, found.alignment(), CLOSE);
        assertEquals(imageUniformity, found.uniformity().image(), CLOSE);
        assertEquals(textUniformity, found.uniformity().text(), CLOSE);
        assertEquals(relative, found.relativeModalityGap(), CLOSE);
        assertEquals(imageToText, found.recall().imageToText().get("1"), CLOSE);
        assertEquals(textToImage, found.recall().textToImage().get("1"), CLOSE);
    }

    @ParameterizedTest
    @CsvSource({"center, 21, .306, .944, 1.300", "standardize, 17, .364, .930, 1.146"})
    void mixesModalitiesInSearch(
            String name, double rank, double recall, double share, double hubness)
            throws Exception {
        var found = measure(name);
        assertEquals(rank, found.mixed().textQuery().medianRank());
        assertEquals(recall, found.mixed().textQuery().recall10(), CLOSE);
        assertEquals(share, found.mixed().textQuery().sameModalityShare10(), CLOSE);
        assertEquals(hubness, found.hubness().textToImage().skewness(), CLOSE);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 1.4294, .370, .474",
        "-0.5, 1.1958, .458, .500",
        "0.5, .3831, .466, .450",
        "1, .1605, .324, .328"
    })
    void shiftsAlongTheGap(String distance, double gap, double imageToText, double textToImage)
            throws Exception {
        var found = measure("shift:" + distance);
        assertEquals(gap, found.gap().l2(), CLOSE);
        assertEquals(imageToText, found.recall().imageToText().get("1"), CLOSE);
        assertEquals(textToImage, found.recall().textToImage().get("1"), CLOSE);
    }

    /// Whoever goes half a step further than the images' mean ends on the other side of it.
    @Test
    void movesTextsOntoTheImagesMean() throws Exception {
        var rows = rows();
        var moved = corrected(rows, "realign");
        assertEquals(
                0,
                ModalityDistance.of(moved.image(), moved.text()),
                0.05,
                "realign leaves the means close together");
        assertEquals(rows.image().unitRows(), moved.image());
    }

    @Test
    void goesPartOfTheWay() throws Exception {
        var rows = rows();
        double before = ModalityDistance.of(rows.image(), rows.text());
        var half = corrected(rows, "mix:0.5:center");
        double after = ModalityDistance.of(half.image(), half.text());
        assertEquals(before, ModalityDistance.of(corrected(rows, "mix:0:center")), 1e-6);
        assertEquals(0.0279, ModalityDistance.of(corrected(rows, "mix:1:center")), CLOSE);
        assertEquals(true, after < before && after > 0.0279, () -> "half way: " + after);
    }

    /// The gap, by hand.
    private static final class ModalityDistance {

        static double of(Embeddings rows) {
            return of(rows.image(), rows.text());
        }

        static double of(io.conoscope.math.Matrix image, io.conoscope.math.Matrix text) {
            var x = new UnitRows(image).mean();
            var y = new UnitRows(text).mean();
            double squares = 0;
            for (int c = 0; c < x.length; c++) {
                squares += (x[c] - y[c]) * (x[c] - y[c]);
            }
            return Math.sqrt(squares);
        }
    }

    private static Measures measure(String name) throws Exception {
        return Measurement.of(corrected(rows(), name), 2, new CancellationToken(), progress -> {});
    }

    private static Embeddings corrected(Embeddings rows, String name) {
        var correction = (Correction.OfRows) Corrections.parse(name);
        return new RowCorrection(correction.transform(), FitSample.ALL).apply(rows);
    }

    private static Embeddings rows() throws Exception {
        assumeTrue(Files.exists(CLIP), () -> CLIP + " is absent");
        return EmbeddingsFiles.open(CLIP);
    }
}
