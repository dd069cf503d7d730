package io.conoscope.gap.item;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.EmbeddingsFiles;
import io.conoscope.gap.GapRows;
import io.conoscope.gap.ModalityGap;
import io.conoscope.gap.measure.Measurement;
import io.conoscope.gap.measure.Measures;
import io.conoscope.math.Matrix;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/// Measures of items against numbers by hand, and against the measures of them all.
class ItemMeasuresTest {

    private static final Path CLIP = Path.of("../shared/data/gap-reference/features_clip.npy");
    private static final double CLOSE = 1e-12;

    private static final Pairs PAIRS = GapRows.grouped(40, 3);

    /// Two photos, the first with two captions, of lengths 5 and 10.
    private static final Embeddings BY_HAND =
            GapRows.embeddings(
                    matrix(2, 2, 3, 4, 8, 6),
                    matrix(3, 2, 5, 0, 0, 10, 3, -4),
                    new Pairs(new int[] {0, 1, 2}, new int[] {0, 0, 1}));

    @Test
    void pairCosineIsThatOfACaptionAndTheMeanOfAPhoto() {
        var cosines = RowMeasures.of(BY_HAND).pairCosine();
        assertArrayEquals(new double[] {0.7, 0, 0.6, 0.8, 0}, cosines, CLOSE);
    }

    @Test
    void aCaptionOfTwoPhotosHasTheCosineOfTheNearer() {
        var rows =
                GapRows.embeddings(
                        matrix(2, 2, 3, 4, 4, 3),
                        matrix(1, 2, 1, 0),
                        new Pairs(new int[] {0, 0}, new int[] {0, 1}));
        assertEquals(0.8, RowMeasures.of(rows).pairCosine()[2], CLOSE);
    }

    @Test
    void anItemWithoutAMatchHasNoPairCosineAndNoRank() {
        var rows =
                GapRows.embeddings(
                        matrix(2, 2, 3, 4, 4, 3),
                        matrix(2, 2, 1, 0, 0, 1),
                        new Pairs(new int[] {0}, new int[] {0}));
        var cosines = RowMeasures.of(rows).pairCosine();
        assertEquals(Double.NaN, cosines[1]);
        assertEquals(Double.NaN, cosines[3]);
        assertArrayEquals(new int[] {2, 0, 2, 0}, search(rows, 1).matchRank());
    }

    @Test
    void ranksCountFromOne() {
        var found = search(BY_HAND, 1);
        assertArrayEquals(new int[] {1, 3, 2, 1, 1}, found.matchRank());
        assertArrayEquals(new int[] {4, 2, 1, 1, 0}, found.wrongMatch());
        assertArrayEquals(new int[] {3, 3, 2, 2, 2}, found.hubness());
    }

    @Test
    void tiesCountAgainstTheMatch() {
        var same = matrix(3, 2, 3, 4, 3, 4, 6, 8);
        assertArrayEquals(
                new int[] {3, 3, 3, 3, 3, 3}, search(GapRows.embeddings(same, same), 1).matchRank());
    }

    @Test
    void withNothingButMatchesThereIsNoWrongOne() {
        var one = matrix(1, 2, 3, 4);
        assertArrayEquals(
                new int[] {-1, -1}, search(GapRows.embeddings(one, one), 1).wrongMatch());
    }

    @Test
    void sharesOfTheGapAddUpToTheGap() {
        var rows = cones();
        var shares = RowMeasures.of(rows).gapShare();
        assertEquals(0.5, mean(shares, 0, 40), CLOSE);
        assertEquals(0.5, mean(shares, 40, 160), CLOSE);
        double norm = ModalityGap.between(rows.image(), rows.text()).norm();
        double along = norm * (mean(shares, 0, 40) + mean(shares, 40, 160));
        assertEquals(norm, along, CLOSE);
    }

    @Test
    void withoutAGapNobodyHasAShareOfIt() {
        var same = matrix(2, 2, 3, 4, 4, 3);
        var shares = RowMeasures.of(GapRows.embeddings(same, same)).gapShare();
        assertArrayEquals(new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN}, shares);
    }

    @Test
    void conePositionsAverageToTheLengthOfTheCentroid() {
        var rows = cones();
        var measures = Measurement.of(rows, 1, new CancellationToken(), progress -> {});
        var positions = RowMeasures.of(rows).conePosition();
        assertEquals(measures.gap().imageCentroidNorm(), mean(positions, 0, 40), 1e-9);
        assertEquals(measures.gap().textCentroidNorm(), mean(positions, 40, 160), 1e-9);
    }

    @Test
    void aTurnOfAllRowsChangesNothing() {
        var turned = GapRows.embeddings(turn(cones().image()), turn(cones().text()), PAIRS);
        var before = RowMeasures.of(cones());
        var after = RowMeasures.of(turned);
        assertArrayEquals(before.pairCosine(), after.pairCosine(), 1e-5);
        assertArrayEquals(before.gapShare(), after.gapShare(), 1e-5);
        assertArrayEquals(before.conePosition(), after.conePosition(), 1e-5);
    }

    @Test
    void theOrderOfPhotosDoesNotMatter() {
        int n = 40;
        var order = IntStream.range(0, n).map(i -> (i * 7 + 3) % n).toArray();
        var values = new float[n * 8];
        for (int i = 0; i < n; i++) {
            cones().image().copyRow(order[i], values, i * 8);
        }
        var place = new int[n];
        IntStream.range(0, n).forEach(i -> place[order[i]] = i);
        var images = IntStream.of(PAIRS.image()).map(i -> place[i]).toArray();
        var shuffled =
                GapRows.embeddings(
                        Matrix.of(n, 8, values), cones().text(), new Pairs(PAIRS.text(), images));
        var before = search(cones(), 1);
        var after = search(shuffled, 2);
        for (int i = 0; i < n; i++) {
            assertEquals(before.matchRank()[order[i]], after.matchRank()[i]);
            assertEquals(before.hubness()[order[i]], after.hubness()[i]);
        }
    }

    @Test
    void everyQueryFindsTen() {
        var hubness = search(cones(), 2).hubness();
        assertEquals(10 * 120, Arrays.stream(hubness, 0, 40).sum());
        assertEquals(10 * 40, Arrays.stream(hubness, 40, 160).sum());
    }

    @Test
    void ranksAndHubsAreThoseOfTheMeasures() {
        assertAgree(cones());
    }

    @Test
    void ranksAndHubsOfATrainedClipAreThoseOfTheMeasures() throws Exception {
        assumeTrue(Files.exists(CLIP), CLIP + " is not there: skipped");
        assertAgree(EmbeddingsFiles.open(CLIP));
    }

    @Test
    void aCancelledSearchEnds() {
        var token = new CancellationToken();
        token.cancel();
        assertThrows(
                CancellationException.class,
                () -> SearchMeasures.of(cones(), 1, token, progress -> {}));
    }

    @Test
    void purityIsTheShareOfTheOwnModality() {
        var neighbors = new int[] {1, 2, 0, 3, 3, 1, 2, 0};
        assertArrayEquals(new double[] {0.5, 0.5, 0.5, 0.5}, NeighborPurity.of(neighbors, 4, 2));
        assertArrayEquals(new double[] {1, 1}, NeighborPurity.of(new int[] {1, 0}, 2, 2));
    }

    private static void assertAgree(Embeddings rows) {
        var measures = Measurement.of(rows, 2, new CancellationToken(), progress -> {});
        var found = search(rows, 2);
        int n = rows.image().rows();
        int all = found.matchRank().length;
        for (int k : new int[] {1, 5, 10}) {
            var key = Integer.toString(k);
            assertEquals(
                    recall(measures.recall().imageToText().get(key)), within(found, 0, n, k), CLOSE);
            assertEquals(
                    recall(measures.recall().textToImage().get(key)),
                    within(found, n, all, k),
                    CLOSE);
        }
        Measures.Hubness texts = measures.hubness().imageToText();
        assertEquals(texts.max(), Arrays.stream(found.hubness(), n, all).max().orElseThrow());
        assertEquals(
                measures.hubness().textToImage().max(),
                Arrays.stream(found.hubness(), 0, n).max().orElseThrow());
    }

    private static double recall(Double value) {
        return value;
    }

    private static double within(SearchMeasures found, int from, int to, int k) {
        return Arrays.stream(found.matchRank(), from, to)
                .mapToDouble(rank -> rank > 0 && rank <= k ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private static Matrix matrix(int rows, int columns, float... values) {
        return Matrix.of(rows, columns, values);
    }

    private static double mean(double[] values, int from, int to) {
        return Arrays.stream(values, from, to).average().orElseThrow();
    }

    private static SearchMeasures search(Embeddings rows, int threads) {
        return SearchMeasures.of(rows, threads, new CancellationToken(), progress -> {});
    }

    private static Embeddings cones() {
        return GapRows.embeddings(
                GapRows.cone(1, 40, 8, 4), GapRows.cone(2, 120, 8, -2), PAIRS);
    }

    /// Turns the first two coordinates by an angle whose cosine is 3/5.
    private static Matrix turn(Matrix rows) {
        var values = rows.toArray();
        int d = rows.columns();
        for (int r = 0; r < rows.rows(); r++) {
            float x = values[r * d];
            float y = values[r * d + 1];
            values[r * d] = 0.6f * x - 0.8f * y;
            values[r * d + 1] = 0.8f * x + 0.6f * y;
        }
        return Matrix.of(rows.rows(), d, values);
    }
}
