package io.conoscope.gap.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.EmbeddingsFiles;
import io.conoscope.embedding.Provenance;
import io.conoscope.gap.correct.Correction;
import io.conoscope.gap.correct.FitSample;
import io.conoscope.gap.correct.FittedSteps;
import io.conoscope.gap.correct.ModalityRows;
import io.conoscope.gap.correct.RowCorrection;
import io.conoscope.gap.correct.RowTransform;
import io.conoscope.gap.correct.method.Corrections;
import io.conoscope.gap.measure.Measurement;
import io.conoscope.gap.measure.Measures;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

class LiveGapTest {

    private static final Path CLIP = Path.of("../shared/data/gap-reference/features_clip.npy");
    private static final Path RANDOM =
            Path.of("../shared/data/gap-reference/features_clip_random.npy");
    private static final double CLOSE = 1e-3;

    /// 60 images with three texts each, a gap apart.
    private static Embeddings seeded() {
        int n = 60;
        int d = 24;
        var random = Seeds.random(11);
        var image = new float[n][d];
        var text = new float[3 * n][d];
        var of = new int[3 * n];
        var rows = new int[3 * n];
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < d; c++) {
                image[i][c] = (float) random.nextGaussian();
            }
            for (int t = 3 * i; t < 3 * i + 3; t++) {
                for (int c = 0; c < d; c++) {
                    text[t][c] = image[i][c] + (float) random.nextGaussian();
                }
                text[t][1] -= 3;
                of[t] = i;
                rows[t] = t;
            }
            image[i][1] += 3;
        }
        return new Embeddings(
                Matrix.ofRows(image),
                Matrix.ofRows(text),
                new Pairs(rows, of),
                new Provenance("m", "trained", "seeded", null, Map.of()));
    }

    private static Embeddings clip(Path file) throws Exception {
        assumeTrue(Files.exists(file), () -> file + " is absent");
        return EmbeddingsFiles.open(file);
    }

    private static LiveGap live(Embeddings rows, String name) {
        var transform = transform(name);
        var fitted = (FittedSteps) transform.fit(new ModalityRows(rows.image(), rows.text()));
        var given =
                name.startsWith("shift")
                        ? new LiveGap.Fitted(null, null)
                        : LiveGap.Fitted.mix(fitted);
        return LiveGap.of(rows, given, 2, 1, new CancellationToken());
    }

    private static RowTransform transform(String name) {
        return ((Correction.OfRows) Corrections.parse(name)).transform();
    }

    private static Measures measured(Embeddings rows, String name) {
        var corrected = new RowCorrection(transform(name), FitSample.ALL).apply(rows);
        return Measurement.of(corrected, 2, new CancellationToken(), told -> {});
    }

    private static void assertAgree(Measures expected, LiveState found) {
        assertEquals(expected.gap().l2(), found.gap(), CLOSE);
        assertEquals(expected.cosine().matched().mean(), found.matchedMean(), CLOSE);
        assertEquals(expected.cosine().unmatched().mean(), found.unmatchedMean(), CLOSE);
        var cuts = new String[] {"1", "5", "10"};
        for (int k = 0; k < 3; k++) {
            assertEquals(
                    expected.recall().imageToText().get(cuts[k]), found.imageToText()[k], 2e-3);
            assertEquals(
                    expected.recall().textToImage().get(cuts[k]), found.textToImage()[k], 2e-3);
        }
        assertEquals(
                expected.mixed().textQuery().medianRank(), found.textQuery().medianRank(), 0.51);
        assertEquals(expected.mixed().textQuery().recall10(), found.textQuery().recall10(), 2e-3);
        assertEquals(
                expected.mixed().textQuery().sameModalityShare10(),
                found.textQuery().sameShare(),
                CLOSE);
        assertEquals(
                expected.mixed().imageQuery().medianRank(), found.imageQuery().medianRank(), 0.51);
        assertEquals(expected.hubness().textToImage().gini(), found.imageHubs().gini(), 2e-3);
        assertEquals(expected.hubness().imageToText().gini(), found.textHubs().gini(), 2e-3);
        assertEquals(
                expected.hubness().textToImage().skewness(), found.imageHubs().skewness(), 2e-2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"center", "standardize", "realign", "drop:3", "subspace:8"})
    void agreesWithTheMeasuresOfCorrectedRows(String name) {
        var rows = seeded();
        var live = live(rows, name);
        assertAgree(measured(rows, "mix:0:" + name), live.at(0, 0.01));
        assertAgree(measured(rows, "mix:0.4:" + name), live.at(0.4, 0.01));
        assertAgree(measured(rows, name), live.at(1, 0.01));
        assertAgree(measured(rows, "mix:1.3:" + name), live.at(1.3, 0.01));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.5", "0", "0.5", "1.2"})
    void agreesWithTheMeasuresOfShiftedRows(String distance) {
        var rows = seeded();
        var live = live(rows, "shift:1");
        assertAgree(
                measured(rows, "shift:" + distance), live.at(Double.parseDouble(distance), 0.01));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 1.4294, .370, .474",
        "-0.5, 1.1958, .458, .500",
        "0.5, .3831, .466, .450",
        "1, -.1605, .324, .328"
    })
    void shiftsThePublishedFeatures(
            double distance, double signed, double imageToText, double textToImage)
            throws Exception {
        var state = live(clip(CLIP), "shift:1").at(distance, 0.01);
        assertEquals(signed, state.signedGap(), CLOSE);
        assertEquals(imageToText, state.imageToText()[0], 2e-3);
        assertEquals(textToImage, state.textToImage()[0], 2e-3);
    }

    @Test
    void losesWhatThePublishedFeaturesLose() throws Exception {
        assertEquals(0.5660, live(clip(CLIP), "center").at(0, 0.01).loss(), CLOSE);
        assertEquals(5.7388, live(clip(RANDOM), "center").at(0, 0.01).loss(), CLOSE);
    }

    @ParameterizedTest
    @CsvSource({"100, .860", "50, .732", "30, .565", "20, .419", "10, .213", "1, .022"})
    void theGapThatLosesLeastWandersWithTheTemperature(double inverse, double gap)
            throws Exception {
        var curve = live(clip(CLIP), "center").lossCurve(1 / inverse);
        assertEquals(gap, curve.minimum(), 0.01);
        for (int i = 1; i < curve.gaps().length; i++) {
            assertTrue(curve.gaps()[i] > curve.gaps()[i - 1], "gaps rise");
        }
        assertTrue(curve.least() <= Arrays.stream(curve.losses()).min().orElseThrow() + 1e-9);
    }

    @Test
    void countsEveryPairInTheHistogramsOnce() {
        var rows = seeded();
        var state = live(rows, "center").at(0.5, 0.01);
        assertEquals(180, Arrays.stream(state.matched()).sum());
        assertEquals(60 * 180 - 180, Arrays.stream(state.unmatched()).sum());
        assertEquals(-1, LiveState.edge(0));
        assertEquals(1, LiveState.edge(200), 1e-12);
    }

    @Test
    void placesPartAlongTheGapAndMeetWhenItCloses() {
        var rows = seeded();
        var live = live(rows, "shift:1");
        assertEquals(live.closedAt(), along(live.at(0, 0.01), 60), CLOSE);
        assertEquals(live.at(0.7, 0.01).signedGap(), along(live.at(0.7, 0.01), 60), CLOSE);
        assertTrue(Math.abs(along(live.at(live.closedAt(), 0.01), 60)) < 0.15 * live.closedAt());
    }

    private static double along(LiveState state, int images) {
        double image = 0;
        double text = 0;
        int points = state.places().length / 2;
        for (int p = 0; p < points; p++) {
            if (p < images) {
                image += state.places()[2 * p] / images;
            } else {
                text += state.places()[2 * p] / (points - images);
            }
        }
        return image - text;
    }

    @Test
    void largeCorporaAreSampledWithTheirTexts() {
        var rows = seeded();
        assertSame(rows, LiveGap.sample(rows, 1));
        int n = 4_000;
        var random = Seeds.random(1);
        var values = new float[n * 2];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        var many =
                new Embeddings(
                        Matrix.of(n, 2, values),
                        Matrix.of(n, 2, values),
                        Pairs.diagonal(n),
                        new Provenance("m", "trained", "many", null, Map.of()));
        var some = LiveGap.sample(many, 1);
        assertTrue(some.image().rows() > 2_000 && some.image().rows() < 2_500);
        assertEquals(some.image().rows(), some.pairs().size());
    }
}
