package io.conoscope.gap.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.Progress;
import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.GapRows;
import io.conoscope.gap.PlainMeasures;
import io.conoscope.math.Matrix;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

class MeasurementTest {

    private static final Matrix AXES = Matrix.ofRows(new float[] {2, 0}, new float[] {0, 3});

    @Test
    void ofTwoAxesThatEachMatchThemselves() {
        var measures = measure(GapRows.embeddings(AXES, AXES));
        assertEquals(0, measures.gap().l2(), 1e-15);
        assertEquals(1, measures.gap().centroidCosine(), 1e-15);
        assertEquals(Math.sqrt(0.5), measures.gap().imageCentroidNorm(), 1e-15);
        assertEquals(1, measures.cosine().matched().mean());
        assertEquals(0, measures.cosine().unmatched().mean());
        assertEquals(0, measures.alignment());
        assertEquals(-4, measures.uniformity().image(), 1e-12);
        assertEquals(-4, measures.uniformity().cross(), 1e-12);
        assertEquals(Math.log((4 * Math.exp(-4) + 2) / 6), measures.uniformity().all(), 1e-12);
        assertEquals(0, measures.relativeModalityGap());
        assertEquals(1, measures.effectiveRank().image(), 1e-12);
        assertEquals(1.0, measures.recall().imageToText().get("1"));
        assertEquals(1, measures.mixed().textQuery().medianRank());
    }

    @Test
    void ofOppositeModalities() {
        var up = Matrix.ofRows(new float[] {0.6f, 0.8f}, new float[] {-0.6f, 0.8f});
        var down = Matrix.ofRows(new float[] {0.6f, -0.8f}, new float[] {-0.6f, -0.8f});
        var measures = measure(GapRows.embeddings(up, down));
        assertEquals(1.6, measures.gap().l2(), 1e-7);
        assertEquals(-1, measures.gap().centroidCosine(), 1e-7);
        assertEquals(1, measures.gap().topDimensions().getFirst().index());
        assertEquals(1, measures.gap().topDimensions().getFirst().share(), 1e-7);
        assertEquals(-0.28, measures.cosine().matched().mean(), 1e-6);
        assertEquals(-1, measures.cosine().unmatched().mean(), 1e-6);
        assertEquals(0.28, measures.cosine().imageImage().mean(), 1e-6);
        assertEquals(1.28 / (0.72 + 1.28), measures.relativeModalityGap(), 1e-6);
        assertEquals(0.64, measures.gap().pc1ExplainedVariance(), 1e-6);
        assertEquals(1, measures.gap().pc1GapCosine(), 1e-6);
        assertEquals(2, measures.mixed().textQuery().medianRank());
    }

    @Test
    void agreesWithSumsOverEveryPair() {
        var embeddings =
                GapRows.embeddings(
                        GapRows.cone(1, 61, 13, 2),
                        GapRows.cone(2, 244, 13, 3),
                        GapRows.grouped(61, 4));
        var expected = new PlainMeasures(embeddings);
        var measures = measure(embeddings);
        same(expected.matched(), measures.cosine().matched());
        same(expected.unmatched(), measures.cosine().unmatched());
        same(expected.imageImage(), measures.cosine().imageImage());
        same(expected.textText(), measures.cosine().textText());
        same(expected.textTextMatched(), measures.cosine().textTextMatched());
        assertEquals(expected.alignment(), measures.alignment(), 1e-12);
        assertEquals(expected.uniformityAll(), measures.uniformity().all(), 1e-12);
        assertEquals(expected.recall5(true), measures.recall().imageToText().get("5"), 1e-12);
        assertEquals(expected.recall5(false), measures.recall().textToImage().get("5"), 1e-12);
        assertEquals(expected.mixedMedianRank(true), measures.mixed().imageQuery().medianRank());
        assertEquals(expected.mixedMedianRank(false), measures.mixed().textQuery().medianRank());
    }

    @Test
    void doesNotDependOnThreads() {
        var embeddings = GapRows.embeddings(GapRows.cone(3, 700, 9, 1), GapRows.cone(4, 700, 9, 1));
        var token = new CancellationToken();
        var one = Measurement.of(embeddings, 1, token, progress -> {});
        assertEquals(one, Measurement.of(embeddings, 3, token, progress -> {}));
    }

    @Test
    void tiesCountAgainstTheQuery() {
        // 300 equal texts: wherever they stand, each ties with every image's own text.
        var same = new float[300 * 5];
        for (int i = 0; i < same.length; i++) {
            same[i] = new float[] {0.3f, -0.7f, 0.11f, 0.5f, 0.9f}[i % 5];
        }
        var texts = Matrix.of(300, 5, same);
        var measures = measure(GapRows.embeddings(GapRows.cone(5, 300, 5, 1), texts));
        assertEquals(300, measures.medianRank().imageToText());
        assertEquals(0, measures.recall().imageToText().get("10"));
        assertEquals(0, measures.cosine().textText().std(), 1e-15);
    }

    @Test
    void scalesOfRowsDoNotMatter() {
        var text = GapRows.cone(6, 20, 4, 1);
        var image = GapRows.cone(7, 20, 4, 1);
        var scaled = image.toArray();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= 8;
        }
        assertEquals(
                measure(GapRows.embeddings(image, text)),
                measure(GapRows.embeddings(Matrix.of(20, 4, scaled), text)));
    }

    @Test
    void imagesWithoutTextsAreNoQueries() {
        var image = Matrix.ofRows(new float[] {1, 0}, new float[] {0, 1}, new float[] {1, 1});
        var text = Matrix.ofRows(new float[] {1, 0.1f});
        var pairs = new Pairs(new int[] {0}, new int[] {0});
        var measures = measure(GapRows.embeddings(image, text, pairs));
        assertEquals(1.0, measures.recall().imageToText().get("1"));
        assertEquals(1, measures.medianRank().imageToText());
        assertEquals(1, measures.hubness().imageToText().max());
        assertTrue(Double.isNaN(measures.cosine().textText().mean()));
        assertTrue(Double.isNaN(measures.uniformity().text()));
    }

    @Test
    void textsOfOneImageAreThereOnlyWhereAnImageHasTwo() {
        assertNull(measure(GapRows.embeddings(AXES, AXES)).cosine().textTextMatched());
        var pairs = new Pairs(new int[] {0, 1}, new int[] {1, 1});
        assertNotNull(measure(GapRows.embeddings(AXES, AXES, pairs)).cosine().textTextMatched());
    }

    @Test
    void aCorpusOfOnePairIsMeasured() {
        var one = Matrix.ofRows(new float[] {3, 4});
        var measures = measure(GapRows.embeddings(one, Matrix.ofRows(new float[] {4, 3})));
        assertEquals(0.96, measures.cosine().matched().mean(), 1e-12);
        assertEquals(1.0, measures.recall().textToImage().get("1"));
        assertTrue(Double.isNaN(measures.relativeModalityGap()));
        assertTrue(Double.isNaN(measures.effectiveRank().image()));
    }

    @Test
    void stopsWhenCancelled() {
        var token = new CancellationToken();
        var embeddings = GapRows.embeddings(GapRows.cone(3, 900, 9, 1), GapRows.cone(4, 900, 9, 1));
        assertThrows(
                CancellationException.class,
                () -> Measurement.of(embeddings, 2, token, progress -> token.cancel()));
    }

    @Test
    void comparesNoRowsOnceCancelledBefore() {
        var token = new CancellationToken();
        token.cancel();
        var stages = new ArrayList<String>();
        var embeddings = GapRows.embeddings(AXES, AXES);
        assertThrows(
                CancellationException.class,
                () -> Measurement.of(embeddings, 1, token, report -> stages.add(report.stage())));
        assertEquals(List.of("measure.spectrum"), stages.stream().distinct().toList());
    }

    @Test
    void reportsEveryRow() {
        var reports = new ArrayList<Progress>();
        var embeddings = GapRows.embeddings(GapRows.cone(3, 400, 9, 1), GapRows.cone(4, 400, 9, 1));
        Measurement.of(embeddings, 2, new CancellationToken(), reports::add);
        assertEquals("measure.spectrum", reports.getFirst().stage());
        assertEquals(0, reports.getFirst().done());
        assertEquals(800, reports.getLast().done());
        assertEquals(800, reports.getLast().total());
        assertEquals("measure.similarities", reports.getLast().stage());
    }

    @Test
    void theGapAndMatchedPairsAreKnownFirstAndStay() {
        var rows = GapRows.embeddings(GapRows.cone(3, 400, 9, 1), GapRows.cone(4, 400, 9, 2));
        var known = new ArrayList<PartialMeasures>();
        var measurement = new Measurement(rows);
        known.add(measurement.first());
        var everything =
                measurement.measure(
                        2,
                        new CancellationToken(),
                        progress -> {},
                        known::add,
                        new Measurement.Pace(halfSeconds()));
        assertTrue(known.size() > 4, known.size() + " partial results");
        for (var soFar : known) {
            var measures = soFar.measures();
            assertEquals(everything.gap().l2(), measures.gap().l2());
            assertEquals(
                    everything.cosine().matched().mean(),
                    measures.cosine().matched().mean(),
                    1e-12);
            assertEquals(everything.alignment(), measures.alignment(), 1e-12);
        }
        assertTrue(Double.isNaN(known.getFirst().measures().effectiveRank().image()));
        assertEquals(everything.effectiveRank(), known.get(1).measures().effectiveRank());
        assertTrue(Double.isNaN(known.get(1).measures().recall().imageToText().get("1")));
        assertEquals(Measurement.of(rows, 1, new CancellationToken(), progress -> {}), everything);
    }

    /// The rows compared first are spread over all rows, so that their recall is near that of all.
    @Test
    void recallSoFarIsAnEstimateOfBothDirections() {
        var image = GapRows.cone(5, 2500, 12, 1);
        var moved = image.toArray();
        var noise = GapRows.cone(6, 2500, 12, 0).toArray();
        for (int i = 0; i < moved.length; i++) {
            // Later pairs are harder: the first rows alone would promise too much.
            moved[i] += noise[i] * (0.2f + 1.6f * i / moved.length);
        }
        var rows = GapRows.embeddings(image, Matrix.of(2500, 12, moved));
        var known = new ArrayList<PartialMeasures>();
        var everything =
                new Measurement(rows)
                        .measure(
                                1,
                                new CancellationToken(),
                                progress -> {},
                                known::add,
                                new Measurement.Pace(halfSeconds()));
        var half =
                known.stream()
                        .filter(soFar -> soFar.compared() > 0.45 * soFar.rows())
                        .findFirst()
                        .orElseThrow()
                        .measures();
        assertEquals(
                everything.recall().imageToText().get("1"),
                half.recall().imageToText().get("1"),
                0.1);
        assertEquals(
                everything.recall().textToImage().get("1"),
                half.recall().textToImage().get("1"),
                0.1);
        assertEquals(
                everything.cosine().unmatched().mean(), half.cosine().unmatched().mean(), 0.02);
    }

    private static LongSupplier halfSeconds() {
        var now = new AtomicLong();
        return () -> now.addAndGet(500_000_000L);
    }

    @Test
    void refusesNoRowsAndRowsOfZeros() {
        var none = GapRows.embeddings(Matrix.of(0, 2, new float[0]), AXES, Pairs.diagonal(0));
        var zero = GapRows.embeddings(AXES, Matrix.of(2, 2, new float[] {1, 2, 0, 0}));
        assertThrows(IllegalArgumentException.class, () -> measure(none));
        assertThrows(IllegalArgumentException.class, () -> measure(zero));
    }

    private static Measures measure(Embeddings embeddings) {
        return Measurement.of(embeddings, 2, new CancellationToken(), progress -> {});
    }

    private static void same(double[] cosines, Measures.Summary found) {
        double mean = Arrays.stream(cosines).average().orElseThrow();
        double variance = Arrays.stream(cosines).map(c -> (c - mean) * (c - mean)).sum();
        assertEquals(mean, found.mean(), 1e-12);
        assertEquals(Math.sqrt(variance / cosines.length), found.std(), 1e-12);
        assertEquals(Arrays.stream(cosines).min().orElseThrow(), found.min(), 1e-12);
        assertEquals(Arrays.stream(cosines).max().orElseThrow(), found.max(), 1e-12);
    }
}
