package io.conoscope.projection.tsne;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class QuinticSplineTest {

    @Test
    void isTheKnownOneAtAKnot() {
        var weights = new float[QuinticSpline.NODES];

        QuinticSpline.weights(0, weights);

        assertArrayEquals(
                new float[] {1 / 120f, 26 / 120f, 66 / 120f, 26 / 120f, 1 / 120f, 0},
                weights,
                1e-7f);
    }

    @Test
    void weightsSumToOneAndPlaceTheirMiddleAtThePoint() {
        var weights = new float[QuinticSpline.NODES];
        for (float t = 0; t < 1; t += 0.125f) {
            QuinticSpline.weights(t, weights);
            double sum = 0;
            double middle = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i];
                middle += weights[i] * (i - 2.0);
            }
            assertEquals(1, sum, 1e-6);
            assertEquals(t, middle, 1e-6);
        }
    }

    @Test
    void slopesAreDifferencesOfWeights() {
        float step = 1 / 128f;
        var slopes = new float[QuinticSpline.NODES];
        var before = new float[QuinticSpline.NODES];
        var after = new float[QuinticSpline.NODES];
        for (float t = 0.125f; t < 1; t += 0.125f) {
            QuinticSpline.slopes(t, slopes);
            QuinticSpline.weights(t - step, before);
            QuinticSpline.weights(t + step, after);
            for (int i = 0; i < slopes.length; i++) {
                assertEquals((after[i] - before[i]) / (2 * step), slopes[i], 1e-4);
            }
        }
    }

    @Test
    void responseIsTheSumOverTheNodes() {
        double angle = 1.1;
        double byHand = (66 + 2 * 26 * Math.cos(angle) + 2 * Math.cos(2 * angle)) / 120;

        assertEquals(byHand, QuinticSpline.response(angle), 1e-12);
        assertEquals(1, QuinticSpline.response(0), 1e-12);
    }
}
