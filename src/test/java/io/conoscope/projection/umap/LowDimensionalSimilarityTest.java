package io.conoscope.projection.umap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LowDimensionalSimilarityTest {

    private static final SimilarityCurve CURVE = SimilarityCurve.fit(0.1, 1);

    @Test
    void curveIsTheKnownOneForTheUsualSettings() {
        // umap-learn finds these for min_dist 0.1 and spread 1.
        assertEquals(1.5769, CURVE.a(), 1e-4);
        assertEquals(0.8951, CURVE.b(), 1e-4);
    }

    @Test
    void curveThatIsNotFittedAnewIsTheFittedOne() {
        var fitted = SimilarityCurve.fitted(0.1, 1);

        assertEquals(fitted.a(), CURVE.a(), 1e-9);
        assertEquals(fitted.b(), CURVE.b(), 1e-9);
    }

    @Test
    void curveIsTheKnownOneForTouchingPoints() {
        // umap-learn finds these for min_dist 0 and spread 1.
        var curve = SimilarityCurve.fit(0, 1);

        assertEquals(1.932, curve.a(), 1e-3);
        assertEquals(0.7905, curve.b(), 1e-3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.01, 0.1, 0.5, 3, 20, 100})
    void curveOfAnySpreadIsTheOneOfSpread1InAnotherUnit(double spread) {
        for (double near : new double[] {0, 0.001, 0.1, 0.5, 0.9, 1}) {
            var one = SimilarityCurve.fitted(near, 1);
            var scaled = SimilarityCurve.fitted(near * spread, spread);

            for (double x = 0.1; x <= 3; x *= 1.5) {
                assertEquals(at(one, x), at(scaled, x * spread), 1e-6, near + " at " + x);
            }
        }
    }

    private static double at(SimilarityCurve curve, double x) {
        return 1 / (1 + curve.a() * Math.pow(x, 2 * curve.b()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.7905, 0.8951, 1, 1.125, 1.93, 2.4})
    void powersAreNearEnoughWhereForcesAct(double exponent) {
        var closeness = new LowDimensionalSimilarity(new SimilarityCurve(1, exponent));
        for (double s = 0.1; s <= 10; s *= 1.07) {
            float[] power = {(float) s};
            closeness.power(power, power, 1);
            assertEquals(1, power[0] / Math.pow(s, exponent), 0.0125, "at " + s);
        }
    }

    @Test
    void pullIsTheSlopeOfTheCrossEntropy() {
        // d/dx of -log(closeness) is pull times distance.
        double x = 1.3;
        double h = 1e-6;
        double slope = (loss(x + h) - loss(x - h)) / (2 * h);
        float[] pull = {0};
        new LowDimensionalSimilarity(CURVE).pull(new float[] {(float) (x * x)}, pull, 1);

        assertEquals(1, pull[0] * x / slope, 0.01);
    }

    @Test
    void pushIsTheSlopeOfTheCrossEntropyOfAnEdgeThatIsNotThere() {
        // d/dx of -log(1 - closeness) is minus push times distance.
        double x = 1.3;
        double h = 1e-6;
        double slope = (missed(x + h) - missed(x - h)) / (2 * h);
        float[] push = {0};
        new LowDimensionalSimilarity(CURVE).push(new float[] {(float) (x * x)}, push, 1);

        assertEquals(1, -push[0] * x / slope, 0.01);
    }

    /// a = b = 1: pull 2 / (1 + s), push 2 / ((0.001 + s)(1 + s)).
    @Test
    void forcesOfTheSimplestCurveAreThoseByHand() {
        var closeness = new LowDimensionalSimilarity(new SimilarityCurve(1, 1));
        float[] squared = {0, 0.25f, 3};
        var forces = new float[3];
        closeness.pull(squared, forces, 3);
        assertArrayEquals(new float[] {0, 1.6f, 0.5f}, forces, 1e-6f);
        closeness.push(squared, forces, 2);
        assertArrayEquals(new float[] {2000, 2 / (0.251f * 1.25f), 0.5f}, forces, 1e-3f);
    }

    @Test
    void forcesAreFiniteEverywhere() {
        float[] squared = {0, Float.MIN_VALUE, 1e-20f, 1e10f};
        var forces = new float[squared.length];
        var closeness = new LowDimensionalSimilarity(CURVE);
        closeness.pull(squared, forces, forces.length);
        assertFinite(forces);
        closeness.push(squared, forces, forces.length);
        assertFinite(forces);
    }

    private static void assertFinite(float[] forces) {
        for (float force : forces) {
            assertTrue(Float.isFinite(force) && force >= 0, () -> "force " + force);
        }
    }

    private static double loss(double x) {
        return Math.log(1 + CURVE.a() * Math.pow(x, 2 * CURVE.b()));
    }

    private static double missed(double x) {
        double closeness = 1 / (1 + CURVE.a() * Math.pow(x, 2 * CURVE.b()));
        return -Math.log(1 - closeness);
    }
}
