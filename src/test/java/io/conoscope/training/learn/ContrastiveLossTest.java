package io.conoscope.training.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import io.conoscope.encoder.engine.TorchEngine;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Numbers by hand: two pairs, each row orthogonal to the other pair's.
class ContrastiveLossTest {

    private static final float[] UNITS = {1, 0, 0, 1};
    private static final float[] SWAPPED = {0, 1, 1, 0};

    private NDManager manager;

    @BeforeEach
    void start() throws Exception {
        manager = TorchEngine.newManager();
    }

    @AfterEach
    void end() {
        manager.close();
    }

    /// Logits 1 on the diagonal, 0 elsewhere: -log(e / (e + 1)) in both directions.
    @Test
    void infoNceOfPerfectPairsAtTemperatureOne() {
        assertEquals(Math.log1p(Math.exp(-1)), loss(LossKind.INFO_NCE, UNITS, 1, 0), 1e-6);
    }

    @Test
    void infoNceOfPairsThatAreSwapped() {
        assertEquals(Math.log1p(Math.E), loss(LossKind.INFO_NCE, SWAPPED, 1, 0), 1e-6);
    }

    /// At a low temperature perfect pairs cost nothing.
    @Test
    void infoNceFallsWithTheTemperature() {
        assertEquals(Math.log1p(Math.exp(-10)), loss(LossKind.INFO_NCE, UNITS, 0.1, 0), 1e-6);
    }

    /// Two matches at log(1 + e^-1), two mismatches at log 2, over two rows.
    @Test
    void sigmoidOfPerfectPairsWithoutABias() {
        double expected = Math.log1p(Math.exp(-1)) + Math.log(2);
        assertEquals(expected, loss(LossKind.SIGMOID, UNITS, 1, 0), 1e-6);
    }

    /// With the bias -10: matches at logit -9, mismatches at -10.
    @Test
    void sigmoidOfPerfectPairsWithSiglipsFirstBias() {
        double expected = Math.log1p(Math.exp(9)) + Math.log1p(Math.exp(-10));
        assertEquals(expected, loss(LossKind.SIGMOID, UNITS, 1, -10), 1e-5);
    }

    @Test
    void sigmoidDoesNotOverflow() {
        assertEquals(1000, loss(LossKind.SIGMOID, SWAPPED, 0.001, 0), 1);
    }

    private double loss(LossKind kind, float[] second, double temperature, float bias) {
        var shape = new Shape(2, 2);
        var scale =
                new LogitScale(
                        TorchEngine.owned(manager, new Shape(), (float) -Math.log(temperature)),
                        TorchEngine.owned(manager, new Shape(), bias));
        return new ContrastiveLoss(kind)
                .of(
                        TorchEngine.owned(manager, shape, UNITS),
                        TorchEngine.owned(manager, shape, second),
                        scale)
                .getFloat();
    }
}
