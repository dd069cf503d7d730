package io.conoscope.projection.umap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ForceTableTest {

    private static final ClosenessCurve CURVE = ClosenessCurve.fit(0.1, 1);

    @Test
    void curveIsTheKnownOneForTheUsualSettings() {
        // umap-learn finds these for min_dist 0.1 and spread 1.
        assertEquals(1.5769, CURVE.a(), 1e-4);
        assertEquals(0.8951, CURVE.b(), 1e-4);
    }

    @Test
    void curveIsTheKnownOneForTouchingPoints() {
        // umap-learn finds these for min_dist 0 and spread 1.
        var curve = ClosenessCurve.fit(0, 1);

        assertEquals(1.932, curve.a(), 1e-3);
        assertEquals(0.7905, curve.b(), 1e-3);
    }

    @Test
    void tableFollowsTheFormula() {
        var table = new ForceTable(CURVE);
        for (double squared = 1e-6; squared < 1e5; squared *= 1.0137) {
            float s = (float) squared;
            assertEquals(1, table.pull(s) / ForceTable.pull(CURVE, s), 3e-4);
            assertEquals(1, table.push(s) / ForceTable.push(CURVE, s), 3e-4);
        }
    }

    @Test
    void tableIsFiniteEverywhere() {
        var table = new ForceTable(CURVE);
        for (float squared : new float[] {0, Float.MIN_VALUE, 1e-20f, 1e20f, Float.MAX_VALUE}) {
            assertTrue(Float.isFinite(table.pull(squared)) && table.pull(squared) >= 0);
            assertTrue(Float.isFinite(table.push(squared)) && table.push(squared) >= 0);
        }
    }

    @Test
    void pullIsTheSlopeOfTheCrossEntropy() {
        // d/dx of -log(closeness) is pull times distance.
        double x = 1.3;
        double h = 1e-6;
        double slope = (loss(x + h) - loss(x - h)) / (2 * h);

        assertEquals(slope, ForceTable.pull(CURVE, x * x) * x, 1e-6);
    }

    private static double loss(double x) {
        return Math.log(1 + CURVE.a() * Math.pow(x, 2 * CURVE.b()));
    }
}
