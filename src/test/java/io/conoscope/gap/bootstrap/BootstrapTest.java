package io.conoscope.gap.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.EmbeddingsFiles;
import io.conoscope.embedding.Provenance;
import io.conoscope.gap.Matches;
import io.conoscope.gap.measure.FlatMeasures;
import io.conoscope.gap.measure.Measurement;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CancellationException;

class BootstrapTest {

    private static final Path CLIP = Path.of("../shared/data/gap-reference/features_clip.npy");

    /// Texts lie near their image, a gap apart along the first coordinate.
    private static Embeddings rows(int images, int textsEach, int width) {
        var random = Seeds.random(7);
        var image = new float[images][width];
        var text = new float[images * textsEach][width];
        var of = new int[text.length];
        var rows = new int[text.length];
        for (int i = 0; i < images; i++) {
            for (int c = 0; c < width; c++) {
                image[i][c] = (float) random.nextGaussian();
            }
            for (int t = i * textsEach; t < (i + 1) * textsEach; t++) {
                for (int c = 0; c < width; c++) {
                    text[t][c] = image[i][c] + (float) random.nextGaussian();
                }
                text[t][0] -= 1;
                of[t] = i;
                rows[t] = t;
            }
            image[i][0] += 1;
        }
        return embeddings(Matrix.ofRows(image), Matrix.ofRows(text), new Pairs(rows, of));
    }

    private static Embeddings embeddings(Matrix image, Matrix text, Pairs pairs) {
        var provenance = new Provenance("m", "trained", "seeded", null, Map.of());
        return new Embeddings(image, text, pairs, provenance);
    }

    private static Map<String, Double> measured(Embeddings rows) {
        var all = new java.util.HashMap<String, Double>();
        FlatMeasures.of(Measurement.of(rows, 2, new CancellationToken(), told -> {}))
                .forEach(entry -> all.put(entry.key(), entry.value()));
        return all;
    }

    /// Without resampling, every number is the measure itself.
    @Test
    void measuresWhatTheMeasuresDo() {
        var rows = rows(60, 3, 12);
        var expected = measured(rows);
        var once = Bootstrap.once(rows);
        assertEquals(25, once.size());
        once.forEach((key, value) -> assertEquals(expected.get(key), value, 1e-6, key));
    }

    @Test
    void measuresAnImageTwiceAsIfItStoodThereTwice() {
        var rows = rows(40, 1, 12);
        var matches = Matches.of(rows);
        var draws = Draws.of(matches, 3, 0);
        var images = new ArrayList<Integer>();
        for (int i = 0; i < 40; i++) {
            for (int copy = 0; copy < draws.of(i); copy++) {
                images.add(i);
            }
        }
        assertEquals(40, images.size());
        assertTrue(images.stream().distinct().count() < 35, "some are drawn twice");
        var drawn = images.stream().mapToInt(Integer::intValue).toArray();
        var resample =
                embeddings(
                        rows.image().select(drawn), rows.text().select(drawn), Pairs.diagonal(40));
        var naive = measured(resample);
        var found = new java.util.LinkedHashMap<String, Double>();
        var gap = new CentroidSums(rows, matches).measure(draws, found);
        new LeadingDirections(rows, matches).measure(draws, gap, found);
        for (var key :
                new String[] {
                    "gap.l2",
                    "gap.centroidCosine",
                    "gap.imageCentroidNorm",
                    "gap.textCentroidNorm",
                    "gap.pairDistance",
                    "gap.pc1ExplainedVariance",
                    "gap.pc1GapCosine",
                    "cosine.matched.mean",
                    "alignment"
                }) {
            assertEquals(naive.get(key), found.get(key), 1e-6, key);
        }
        assertTrue(
                found.get("cosine.imageImage.mean") < naive.get("cosine.imageImage.mean") - 0.01,
                "a row and its copy are no pair");
    }

    /// Of one text an image, the rank of a drawn image counts how often each nearer one was drawn.
    @Test
    void ranksCountEachNearerRowAsOftenAsItWasDrawn() {
        var rows = rows(40, 1, 6);
        var matches = Matches.of(rows);
        var across = new NearestOthers(matches, NearestOthers.Scope.ACROSS);
        var similarities =
                new io.conoscope.gap.Similarities(
                        new io.conoscope.math.UnitRows(rows.image()),
                        new io.conoscope.math.UnitRows(rows.text()));
        similarities.visit(
                java.util.List.of(across),
                1,
                new CancellationToken(),
                new io.conoscope.base.ProgressMeter("measure.similarities", 80, 0, told -> {}));
        var draws = Draws.of(matches, 5, 1);
        var image = new io.conoscope.math.UnitRows(rows.image());
        var text = new io.conoscope.math.UnitRows(rows.text());
        for (int i = 0; i < 40; i++) {
            if (draws.of(i) > 0) {
                int rank = 1;
                double own = io.conoscope.gap.Vectors.dot(image.row(i), text.row(i));
                for (int t = 0; t < 40; t++) {
                    double other = io.conoscope.gap.Vectors.dot(image.row(i), text.row(t));
                    rank += t != i && other >= own ? draws.of(40 + t) : 0;
                }
                assertEquals(rank, across.rankUpTo(1000, i, draws), "image " + i);
            }
        }
    }

    @Test
    void intervalsHoldTheMeasureAndDoNotDependOnThreads() {
        var rows = rows(80, 2, 8);
        var expected = measured(rows);
        var one = Bootstrap.intervals(rows, 100, 1, 1, new CancellationToken(), told -> {});
        var two = Bootstrap.intervals(rows, 100, 1, 2, new CancellationToken(), told -> {});
        assertEquals(one, two);
        var other = Bootstrap.intervals(rows, 100, 2, 2, new CancellationToken(), told -> {});
        assertFalse(one.equals(other), "another seed draws other images");
        var l2 = one.get("gap.l2");
        assertTrue(l2.low() < expected.get("gap.l2") && expected.get("gap.l2") < l2.high() + 0.1);
        assertTrue(l2.high() - l2.low() > 0.01, l2::toString);
        var recall = one.get("recall.textToImage.5");
        double measuredRecall = expected.get("recall.textToImage.5");
        assertTrue(
                recall.low() <= measuredRecall && measuredRecall <= recall.high(),
                () -> recall + " around " + measuredRecall);
        assertTrue(one.containsKey("mixed.pool.ndcg10Image"));
        assertTrue(one.containsKey("cosine.textTextMatched.mean"));
    }

    /// The share of matches at rank 1 of n independent pairs has a known deviation.
    @Test
    void widthsAreThoseOfTheSamplingError() throws Exception {
        assumeTrue(Files.exists(CLIP), () -> CLIP + " is absent");
        var rows = EmbeddingsFiles.open(CLIP);
        var found = Bootstrap.intervals(rows, 400, 1, 2, new CancellationToken(), told -> {});
        var matched = found.get("cosine.matched.mean");
        assertEquals(4 * 0.0324 / Math.sqrt(500), matched.high() - matched.low(), 0.001);
        assertTrue(matched.low() < 0.3099 && 0.3099 < matched.high(), matched::toString);
        var gap = found.get("gap.l2");
        assertTrue(gap.low() < 0.8514 && 0.8514 < gap.high() + 0.01, gap::toString);
        assertTrue(gap.high() - gap.low() < 0.03, gap::toString);
        assertFalse(found.containsKey("mixed.pool.ndcg10"));
    }

    @Test
    void refusesWhatCannotBeDrawn() {
        var rows = rows(4, 1, 4);
        assertThrows(
                IllegalArgumentException.class,
                () -> Bootstrap.intervals(rows, 0, 1, 1, new CancellationToken(), told -> {}));
        var none = embeddings(rows.image(), rows.text(), new Pairs(new int[0], new int[0]));
        assertThrows(
                IllegalArgumentException.class,
                () -> Bootstrap.intervals(none, 10, 1, 1, new CancellationToken(), told -> {}));
        var token = new CancellationToken();
        token.cancel();
        assertThrows(
                CancellationException.class,
                () -> Bootstrap.intervals(rows, 10, 1, 1, token, told -> {}));
    }
}
