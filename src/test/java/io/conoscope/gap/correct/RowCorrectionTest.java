package io.conoscope.gap.correct;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.math.Matrix;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.stream.IntStream;

class RowCorrectionTest {

    private static final Matrix IMAGE = Matrix.ofRows(new float[] {1, 2}, new float[] {3, 6});
    private static final Matrix TEXT = Matrix.ofRows(new float[] {10, 0}, new float[] {20, 0});
    private static final Embeddings ROWS = rows(IMAGE, TEXT, Pairs.diagonal(2));

    private static Embeddings rows(Matrix image, Matrix text, Pairs pairs) {
        return new Embeddings(
                image, text, pairs, new Provenance("m", "trained", "two", null, Map.of()));
    }

    /// Adds the mean of the image rows it was fitted to, so that order and sample show.
    private record Add() implements RowTransform {

        @Override
        public String name() {
            return "add";
        }

        @Override
        public FittedTransform fit(ModalityRows rows) {
            var mean = rows.image().rowMean().row(0);
            return given -> new ModalityRows(plus(given.image(), mean), plus(given.text(), mean));
        }
    }

    /// Multiplies.
    private record Times(float factor) implements RowTransform {

        @Override
        public String name() {
            return "times:" + factor;
        }

        @Override
        public FittedTransform fit(ModalityRows rows) {
            return given -> new ModalityRows(times(given.image()), times(given.text()));
        }

        private Matrix times(Matrix rows) {
            var values = rows.toArray();
            for (int i = 0; i < values.length; i++) {
                values[i] *= factor;
            }
            return Matrix.of(rows.rows(), rows.columns(), values);
        }
    }

    private static Matrix plus(Matrix rows, float[] mean) {
        var values = rows.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] += mean[i % mean.length];
        }
        return Matrix.of(rows.rows(), rows.columns(), values);
    }

    private static RowCorrection on(RowTransform transform) {
        return new RowCorrection(transform, FitSample.ALL);
    }

    @Test
    void noneGivesTheVeryRowsBack() {
        assertSame(ROWS, RowCorrection.NONE.apply(ROWS));
        assertEquals("identity", RowCorrection.NONE.name());
        assertEquals("identity", ROWS.key().transform());
    }

    @Test
    void fitsOnceAndAppliesToBothModalities() {
        var corrected = on(new Add()).apply(ROWS);
        assertArrayEquals(new float[] {3, 6, 5, 10}, corrected.image().toArray());
        assertArrayEquals(new float[] {12, 4, 22, 4}, corrected.text().toArray());
        assertEquals(ROWS.pairs(), corrected.pairs());
    }

    @Test
    void leavesTheRowsGivenAsTheyAre() {
        on(new Times(2)).apply(ROWS);
        assertEquals(1, ROWS.image().at(0, 0));
    }

    @Test
    void isNamedInProvenanceAndKey() {
        var corrected = on(new Times(2).then(new Add())).apply(ROWS);
        assertEquals("times:2.0+add", corrected.key().transform());
        assertEquals("times:2.0+add", corrected.provenance().settings().get(Provenance.TRANSFORM));
        assertNotEquals(ROWS.key(), corrected.key());
        assertEquals(corrected.key(), on(new Times(2).then(new Add())).apply(ROWS).key());
        assertNotEquals(corrected.key(), on(new Add().then(new Times(2))).apply(ROWS).key());
    }

    @Test
    void theSecondOfAChainIsFittedToWhatTheFirstLeaves() {
        var corrected = on(new Times(2).then(new Add())).apply(ROWS);
        assertArrayEquals(new float[] {6, 12, 10, 20}, corrected.image().toArray());
        corrected = on(new Add().then(new Times(2))).apply(ROWS);
        assertArrayEquals(new float[] {6, 12, 10, 20}, corrected.image().toArray());
        corrected = on(new Add().then(new Add())).apply(ROWS);
        assertArrayEquals(new float[] {7, 14, 9, 18}, corrected.image().toArray());
    }

    @Test
    void theIdentityAddsNothingToAChain() {
        var identity = new IdentityTransform();
        assertEquals(new Add(), identity.then(new Add()));
        assertEquals(new Add(), new Add().then(identity));
        assertSame(ROWS, on(identity.then(identity)).apply(ROWS));
    }

    @Test
    void chainsAreNotFoundedOnTheirBrackets() {
        var left = new Add().then(new Times(2)).then(new Add());
        var right = new Add().then(new Times(2).then(new Add()));
        assertEquals(left.name(), right.name());
        assertEquals(on(left).apply(ROWS).image(), on(right).apply(ROWS).image());
    }

    @Test
    void aSampleIsSaidInTheName() {
        var half = new RowCorrection(new Add(), new FitSample(0.5, 7));
        assertEquals("add@0.5:7", half.name());
        assertEquals("add", on(new Add()).name());
        assertNotEquals(half, on(new Add()));
        assertEquals(half, new RowCorrection(new Add(), new FitSample(0.5, 7)));
    }

    @Test
    void aChainFittedToASampleIsNotCalledLikeItsLinksFittedApart() {
        var sample = new FitSample(0.5, 7);
        var chain = new RowCorrection(new Times(2).then(new Add()), sample).apply(ROWS);
        var apart = new RowCorrection(new Add(), sample).apply(on(new Times(2)).apply(ROWS));
        assertEquals("(times:2.0+add)@0.5:7", chain.key().transform());
        assertEquals("times:2.0+add@0.5:7", apart.key().transform());
        assertNotEquals(chain.key(), apart.key());
        var later = new RowCorrection(new Times(2), sample).apply(on(new Add()).apply(ROWS));
        var both = new RowCorrection(new Add().then(new Times(2)), sample).apply(ROWS);
        assertNotEquals(later.image(), both.image());
        assertNotEquals(later.key(), both.key());
    }

    @Test
    void isFittedToTheSampleAndAppliedToAll() {
        var half = new RowCorrection(new Add(), new FitSample(0.5, 7)).apply(ROWS);
        float first = half.image().at(0, 0) - 1;
        assertEquals(2, half.image().rows());
        assertEquals(first == 1 ? 4 : 6, half.image().at(1, 0));
        assertEquals(10 + first, half.text().at(0, 0));
    }

    @Test
    void otherShapesAreRefused() {
        RowTransform shorter =
                new RowTransform() {
                    @Override
                    public String name() {
                        return "shorter";
                    }

                    @Override
                    public FittedTransform fit(ModalityRows rows) {
                        return given -> new ModalityRows(given.image().slice(0, 1), given.text());
                    }
                };
        var said = assertThrows(IllegalArgumentException.class, () -> on(shorter).apply(ROWS));
        assertEquals(
                "image was (2, 2) and is (1, 2), text was (2, 2) and is (2, 2)", said.getMessage());
    }

    @Test
    void aSampleTakesImagesWithAllTheirTextsAndNoOthers() {
        int images = 40;
        var image = Matrix.of(images, 1, floats(images));
        var text = Matrix.of(3 * images + 5, 1, floats(3 * images + 5));
        var texts = IntStream.range(0, 3 * images).toArray();
        var pairs = new Pairs(texts, IntStream.of(texts).map(t -> t / 3).toArray());
        var rows = rows(image, text, pairs);
        var sample = new FitSample(0.25, 7).of(rows);
        assertEquals(10, sample.image().rows());
        assertEquals(30, sample.text().rows());
        for (int i = 0; i < 10; i++) {
            for (int t = 0; t < 3; t++) {
                assertEquals(3 * sample.image().at(i, 0) + t, sample.text().at(3 * i + t, 0));
            }
        }
        assertEquals(sample, new FitSample(0.25, 7).of(rows));
        assertNotEquals(sample, new FitSample(0.25, 8).of(rows));
        assertEquals(125, FitSample.ALL.of(rows).text().rows());
        assertEquals(1, new FitSample(1e-9, 7).of(rows).image().rows());
    }

    private static float[] floats(int count) {
        var values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = i;
        }
        return values;
    }

    @Test
    void aSampleWithoutTextsOrOutsideItsRangeIsRefused() {
        var alone = rows(IMAGE, TEXT, new Pairs(new int[0], new int[0]));
        assertThrows(IllegalArgumentException.class, () -> new FitSample(0.5, 1).of(alone));
        for (double share : new double[] {0, -1, 1.01, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> new FitSample(share, 1));
        }
    }

    @Test
    void modalitiesOfTwoWidthsAreRefused() {
        var narrow = Matrix.ofRows(new float[] {1});
        assertThrows(IllegalArgumentException.class, () -> new ModalityRows(IMAGE, narrow));
    }
}
