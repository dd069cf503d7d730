package io.conoscope.gap.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.math.Seeds;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchGradientTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.07, 0.5, 1})
    void slopesAreTheDifferencesOfTheLoss(double temperature) {
        int b = 7;
        var cosines = cosines(b, 3);
        var whole = BatchGradient.of(new BatchMatrix(b, cosines), temperature);
        double step = 1e-5;
        for (int at = 0; at < cosines.length; at++) {
            double difference =
                    (loss(cosines, at, step, temperature) - loss(cosines, at, -step, temperature))
                            / (2 * step);
            assertEquals(difference, whole.slope()[at], 1e-6 / temperature, "cell " + at);
        }
    }

    private static double loss(double[] cosines, int at, double step, double temperature) {
        var moved = cosines.clone();
        moved[at] += step;
        return plainLoss(moved, temperature);
    }

    /// The definition, term by term.
    private static double plainLoss(double[] cosines, double temperature) {
        int b = (int) Math.sqrt(cosines.length);
        double sum = 0;
        for (int i = 0; i < b; i++) {
            double row = 0;
            double column = 0;
            for (int k = 0; k < b; k++) {
                row += Math.exp(cosines[i * b + k] / temperature);
                column += Math.exp(cosines[k * b + i] / temperature);
            }
            double own = Math.exp(cosines[i * b + i] / temperature);
            sum -= Math.log(own / row) + Math.log(own / column);
        }
        return sum / (2 * b);
    }

    @Test
    void theLossIsItsDefinition() {
        var cosines = cosines(9, 4);
        var made = BatchGradient.of(new BatchMatrix(9, cosines), 0.1);
        assertEquals(plainLoss(cosines, 0.1), made.loss(), 1e-12);
    }

    @Test
    void probabilitiesOfAnImageAndOfATextAddUpToOne() {
        int b = 6;
        var made = BatchGradient.of(new BatchMatrix(b, cosines(b, 5)), 0.07);
        double all = 0;
        for (int i = 0; i < b; i++) {
            double row = 0;
            double column = 0;
            for (int k = 0; k < b; k++) {
                row += made.byImage()[made.at(i, k)];
                column += made.byText()[made.at(k, i)];
                all += made.slope()[made.at(i, k)];
            }
            assertEquals(1, row, 1e-12);
            assertEquals(1, column, 1e-12);
        }
        assertEquals(0, all, 1e-12, "what is pulled equals what is pushed");
    }

    @Test
    void pairsArePulledAndAllOthersPushed() {
        int b = 5;
        var made = BatchGradient.of(new BatchMatrix(b, cosines(b, 6)), 0.2);
        for (int i = 0; i < b; i++) {
            for (int j = 0; j < b; j++) {
                assertEquals(i == j, made.slope()[made.at(i, j)] < 0, i + ", " + j);
            }
        }
        assertTrue(made.meanPull() > 0);
    }

    @Test
    void colderThanAnyExponentialItIsStillANumber() {
        var made = BatchGradient.of(new BatchMatrix(2, new double[] {-1, 1, 1, -1}), 1e-4);
        assertEquals(20_000, made.loss(), 1e-6);
        assertEquals(1, made.byImage()[1], 1e-12);
    }

    @Test
    void anEmptyBatchHasNoLossAndABadTemperatureIsNamed() {
        assertEquals(0, BatchGradient.of(new BatchMatrix(0, new double[0]), 1).loss());
        var one = new BatchMatrix(1, new double[] {0.5});
        assertEquals(0, BatchGradient.of(one, 0.1).loss(), 1e-15);
        var refused = assertThrows(IllegalArgumentException.class, () -> BatchGradient.of(one, 0));
        assertTrue(refused.getMessage().contains("0.0"), refused.getMessage());
        assertThrows(IllegalArgumentException.class, () -> BatchGradient.of(one, Double.NaN));
    }

    private static double[] cosines(int b, long seed) {
        var random = Seeds.random(seed);
        var cosines = new double[b * b];
        for (int at = 0; at < cosines.length; at++) {
            cosines[at] = 2 * random.nextDouble() - 1;
        }
        return cosines;
    }
}
