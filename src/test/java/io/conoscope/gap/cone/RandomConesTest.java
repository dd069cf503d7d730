package io.conoscope.gap.cone;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.math.Matrix;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

class RandomConesTest {

    private static final int ROWS = 60;

    @Test
    void theClosedFormFromZeroIsThePublishedSequence() {
        assertArrayEquals(new double[] {0, 0.3183, 0.4937, 0.6048}, ReluCone.through(0, 3), 5e-5);
        assertEquals(1, ReluCone.next(1), 1e-12);
        assertEquals(0, ReluCone.next(-1), 1e-12);
        assertEquals(1, ReluCone.next(1.0000001), 1e-12, "rounding may leave the range");
    }

    @Test
    void reluWithoutBiasesFollowsTheClosedForm() {
        var settings = new ConeSettings(8, 512, ConeActivation.RELU, 0, 8, 3);
        var rows = ConeRows.gaussian(ROWS, 512, 11);
        var layers = layers(settings, rows);
        var expected = RandomCones.expected(rows, 8);
        assertEquals(9, layers.size());
        for (var layer : layers) {
            // A layer of width w strays by about 1 / sqrt(w) = .044 at most, summed over layers;
            // the mean of 8 networks by a third of that.
            assertEquals(expected[layer.layer()], layer.mean(), 0.03, "layer " + layer.layer());
        }
        // From almost 0: the mean of the pairs is the sequence of 0, within their spread.
        assertArrayEquals(ReluCone.through(0, 8), expected, 0.01);
    }

    @Test
    void identityAndTanhKeepDirectionsApart() {
        for (var activation : List.of(ConeActivation.IDENTITY, ConeActivation.TANH)) {
            var settings = new ConeSettings(10, 256, activation, 0, 4, 1);
            var last = layers(settings, ConeRows.gaussian(ROWS, 256, 1)).getLast();
            assertEquals(0, last.mean(), 0.05, activation.key());
        }
    }

    @Test
    void biasesMakeAConeEvenWithoutAnActivation() {
        var settings = new ConeSettings(5, 256, ConeActivation.IDENTITY, 2, 4, 1);
        var last = layers(settings, ConeRows.gaussian(ROWS, 256, 1)).getLast();
        assertTrue(last.mean() > 0.3, () -> "mean cosine " + last.mean());
    }

    @Test
    void whatEveryNetworkMakesOfTheSameRowsIsAConeOfItsOwn() {
        var settings = new ConeSettings(10, 128, ConeActivation.SIGMOID, 0, 6, 1);
        var cones = RandomCones.run(settings, rows(128), new CancellationToken(), layer -> {});
        assertEquals(6, cones.points().size());
        assertEquals(2 * ManyCones.ROWS, cones.points().getFirst().length);
        var relu = new ConeSettings(10, 128, ConeActivation.RELU, 0, 6, 1);
        var apart = RandomCones.run(relu, rows(128), new CancellationToken(), layer -> {});
        assertTrue(apart.within() > apart.between() + 0.2, apart.toString());
    }

    @Test
    void theMeanCosineIsThatOfAllPairsAndLeavesRowsOfZerosOut() {
        var rows = Matrix.ofRows(new float[][] {{2, 0}, {0, 3}, {0, 0}, {1, 1}});
        assertEquals((0 + 2 * Math.sqrt(0.5)) / 3, ConeRows.meanCosine(rows), 1e-7);
        var dead = Matrix.ofRows(new float[][] {{0, 0}, {1, 0}});
        assertTrue(Double.isNaN(ConeRows.meanCosine(dead)));
    }

    @Test
    void theSameSeedsGiveTheSameNumbersAndOthersOthers() {
        var settings = new ConeSettings(3, 64, ConeActivation.GELU, 0.1, 2, 5);
        var once = layers(settings, rows(64)).getLast().cosines();
        assertArrayEquals(once, layers(settings, rows(64)).getLast().cosines());
        var next = new ConeSettings(3, 64, ConeActivation.GELU, 0.1, 2, 6);
        assertEquals(once[1], layers(next, rows(64)).getLast().cosines()[0]);
        assertTrue(once[0] != once[1]);
    }

    @Test
    void aCancelledRunEndsAtTheNextLayer() {
        var token = new CancellationToken();
        var heard = new ArrayList<ConeLayer>();
        assertThrows(
                CancellationException.class,
                () ->
                        RandomCones.run(
                                ConeSettings.USUAL,
                                rows(64),
                                token,
                                layer -> {
                                    heard.add(layer);
                                    token.cancel();
                                }));
        assertEquals(1, heard.size());
    }

    @Test
    void narrowNetworksOfWhichRowsDieStayNumbersOrSayNothing() {
        var settings = new ConeSettings(50, 8, ConeActivation.RELU, 0, 50, 1);
        for (var layer : layers(settings, rows(8))) {
            for (double cosine : layer.cosines()) {
                assertTrue(Double.isNaN(cosine) || Math.abs(cosine) <= 1);
            }
        }
    }

    @Test
    void settingsOutOfRangeAreRefusedByName() {
        var mistake =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> new ConeSettings(51, 256, ConeActivation.RELU, 0, 1, 1));
        assertTrue(mistake.getMessage().contains("depth 51"), mistake.getMessage());
    }

    private static Matrix rows(int width) {
        return ConeRows.gaussian(ROWS, width, 1);
    }

    private static List<ConeLayer> layers(ConeSettings settings, Matrix rows) {
        var all = new ArrayList<ConeLayer>();
        RandomCones.run(settings, rows, new CancellationToken(), all::add);
        return all;
    }
}
