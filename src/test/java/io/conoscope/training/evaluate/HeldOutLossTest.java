package io.conoscope.training.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.math.Matrix;

import org.junit.jupiter.api.Test;

import java.util.Map;

class HeldOutLossTest {

    private static final float[] X = {1, 0};
    private static final float[] Y = {0, 1};

    private static double loss(Matrix image, Matrix text, Pairs pairs, int batch, double tau) {
        var provenance = new Provenance("none", "none", "test", null, Map.of());
        return HeldOutLoss.of(new Embeddings(image, text, pairs, provenance), batch, tau);
    }

    @Test
    void ofTwoRightPairs() {
        var rows = Matrix.ofRows(X, Y);
        double at1 = loss(rows, rows, Pairs.diagonal(2), 2, 1);
        assertEquals(Math.log(Math.E + 1) - 1, at1, 1e-12);
        double atHalf = loss(rows, rows, Pairs.diagonal(2), 2, 0.5);
        assertEquals(Math.log(Math.exp(2) + 1) - 2, atHalf, 1e-12);
    }

    @Test
    void isTheMeanOfBothDirections() {
        var image = Matrix.ofRows(X, new float[] {0.6f, 0.8f});
        var text = Matrix.ofRows(X, Y);
        double rows = logSum(1, 0) + logSum(0.6f, 0.8f);
        double columns = logSum(1, 0.6f) + logSum(0, 0.8f);
        double expected = (rows + columns) / 4 - (1 + (double) 0.8f) / 2;
        assertEquals(expected, loss(image, text, Pairs.diagonal(2), 2, 1), 1e-12);
    }

    private static double logSum(double a, double b) {
        return Math.log(Math.exp(a) + Math.exp(b));
    }

    @Test
    void takesTheFirstTextOfEachPicture() {
        var image = Matrix.ofRows(X, Y);
        var text = Matrix.ofRows(Y, X, X, Y);
        var pairs = new Pairs(new int[] {1, 0, 3, 2}, new int[] {0, 0, 1, 1});
        double expected = loss(image, image, Pairs.diagonal(2), 2, 1);
        assertEquals(expected, loss(image, text, pairs, 2, 1), 1e-12);
    }

    @Test
    void isTheMeanOverWholeBatchesOfNeighbours() {
        // Right, then wrong; the fifth picture does not fill a batch.
        var image = Matrix.ofRows(X, Y, X, Y, X);
        var text = Matrix.ofRows(X, Y, Y, X, Y);
        double right = Math.log(Math.E + 1) - 1;
        double wrong = Math.log(Math.E + 1);
        double expected = (right + wrong) / 2;
        assertEquals(expected, loss(image, text, Pairs.diagonal(5), 2, 1), 1e-12);
    }

    @Test
    void ofLessThanABatchIsNoNumber() {
        var rows = Matrix.ofRows(X, Y);
        assertTrue(Double.isNaN(loss(rows, rows, Pairs.diagonal(2), 3, 1)));
    }

    @Test
    void doesNotOverflowAtTheLowestTemperature() {
        var image = Matrix.ofRows(X, new float[] {-1, 0});
        var text = Matrix.ofRows(new float[] {-1, 0}, X);
        assertEquals(0, loss(image, image, Pairs.diagonal(2), 2, 1e-4), 1e-12);
        assertEquals(20_000, loss(image, text, Pairs.diagonal(2), 2, 1e-4), 1e-6);
    }
}
