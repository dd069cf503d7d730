package io.conoscope.training.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AdamKernelTest {

    private static final AdamW.Settings SETTINGS =
            new AdamW.Settings(0.1, 0.9, 0.999, 1e-8, Double.POSITIVE_INFINITY);

    private final AdamW.Room room = new AdamW.Room();
    private final AdamMoments moments = new AdamMoments(2);

    /// By hand: the corrected moments of a first gradient g are g and g², so the weight 1 shrinks
    /// to 1 - 0.1 * 0.1 and moves by 0.1.
    @Test
    void movesByTheLearningRateAtTheFirstStep() {
        step(0.5f, 1, true);
        assertEquals(0.89, room.values[0], 1e-6);
        assertEquals(0.05, moments.first()[1], 1e-7);
        assertEquals(0.00025, moments.second()[1], 1e-8);
    }

    /// By hand: m = 0.9 * 0.05 + 0.1 * (-0.5) = -0.005, m' = -0.005 / 0.19; v' = 0.25.
    @Test
    void remembersTheFirstGradientAtTheSecondStep() {
        step(0.5f, 1, true);
        step(-0.5f, 2, true);
        double expected = 0.89 * 0.99 + 0.1 * (0.005 / 0.19) / 0.5;
        assertEquals(expected, room.values[0], 1e-6);
    }

    @Test
    void doesNotShrinkWhatDoesNotDecay() {
        step(0.5f, 1, false);
        assertEquals(0.9, room.values[0], 1e-6);
    }

    @Test
    void addsSquaresOfAnyNumberOfValues() {
        assertEquals(55, AdamKernel.squares(new float[] {1, 2, 3, 4, 5, 9}, 5), 0);
    }

    private void step(float gradient, long number, boolean decays) {
        if (number == 1) {
            room.values[0] = 1;
        }
        room.gradients[0] = gradient;
        var rates = AdamCoefficients.of(SETTINGS, 0.1, number);
        AdamKernel.update(room, moments, 1, 1, rates.with(1, decays ? rates.shrink() : 1));
    }
}
