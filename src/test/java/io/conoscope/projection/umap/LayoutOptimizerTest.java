package io.conoscope.projection.umap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.conoscope.math.Workers;
import io.conoscope.projection.umap.LayoutOptimizer.Forces;
import io.conoscope.projection.umap.LayoutOptimizer.Schedule;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// By hand, with the curve 1 / (1 + s) of a squared distance s: an edge pulls by 2 / (1 + s) of the
/// way, at rate r each end goes 1 - (1 - r·pull)² of it, and a sample pushes by
/// 2 / ((0.001 + s)(1 + s)) of the way.
class LayoutOptimizerTest {

    private static final SimilarityCurve CURVE = new SimilarityCurve(1, 1);

    /// Points 0 and 1, five apart.
    private static final float[] THREE_FOUR = {0, 0, 3, 4};

    private static final FuzzyGraph EDGE =
            new FuzzyGraph(new int[] {0, 1, 2}, new int[] {1, 0}, new float[] {1, 1});

    private final Workers workers = new Workers("test", 2);

    @AfterEach
    void end() {
        workers.close();
    }

    private LayoutOptimizer optimizer(FuzzyGraph graph, float[] start, int epochs, Forces forces) {
        return optimizer(graph, start, new Schedule(epochs, 1, false), forces);
    }

    private LayoutOptimizer optimizer(
            FuzzyGraph graph, float[] start, Schedule schedule, Forces forces) {
        var optimizer = new LayoutOptimizer(graph, start, schedule, workers);
        optimizer.tune(forces);
        return optimizer;
    }

    private static Forces pulls(float rate) {
        return new Forces(CURVE, rate, 1, 0);
    }

    /// What is left of the way between two points, of which one goes at a rate.
    private static double went(double rate, double squared) {
        double step = rate * 2 / (1 + squared);
        return step * (2 - step);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void bothEndsOfAnEdgeGoTowardsEachOther(boolean inPlace) {
        var optimizer = optimizer(EDGE, THREE_FOUR, new Schedule(1, 1, inPlace), pulls(1));

        optimizer.step(1, () -> {});

        float way = (float) went(1, 25);
        assertEquals(25 / 169f, way, 1e-7);
        assertArrayEquals(
                new float[] {3 * way, 4 * way, 3 - 3 * way, 4 - 4 * way},
                optimizer.positions(),
                1e-5f);
        assertEquals(1, optimizer.epoch());
    }

    @Test
    void theRateFallsEvenlyToZeroOverTheEpochs() {
        var optimizer = optimizer(EDGE, THREE_FOUR, 4, pulls(0.5f));
        double apart = 5;
        for (int epoch = 0; epoch < 4; epoch++) {
            optimizer.step(1, () -> {});
            apart -= 2 * apart * went(0.5 * (1 - epoch / 4.0), apart * apart);
            assertEquals(apart, distance(optimizer.positions(), 0, 1), 1e-4, "epoch " + epoch);
        }
    }

    @Test
    void aRaisedRateTakesAPullNoFurtherThanThreeTimesTheWay() {
        var optimizer = optimizer(EDGE, THREE_FOUR, 1, pulls(100));

        optimizer.step(1, () -> {});

        // Three steps of the way are 3 · (2 - 3) of it.
        assertArrayEquals(new float[] {-9, -12, 12, 16}, optimizer.positions(), 1e-4f);
    }

    /// Shares 1, 1/2 and 1/8 of four epochs: in all, in every second, and in none.
    @Test
    void edgesAreDrawnAsOftenAsTheyWeigh() {
        var graph =
                new FuzzyGraph(
                        new int[] {0, 1, 3, 5, 6},
                        new int[] {1, 0, 2, 1, 3, 2},
                        new float[] {0.8f, 0.8f, 0.4f, 0.4f, 0.1f, 0.1f});
        var optimizer = optimizer(graph, new float[] {0, 0, 1, 0, 2, 0, 3, 0}, 4, pulls(0.1f));
        var before = optimizer.positions();
        for (int epoch = 0; epoch < 4; epoch++) {
            optimizer.step(1, () -> {});
            var after = optimizer.positions();
            assertEquals(true, after[0] != before[0], "point 0 in epoch " + epoch);
            assertEquals(epoch % 2 == 1, after[4] != before[4], "point 2 in epoch " + epoch);
            assertEquals(3, after[6], "point 3 in epoch " + epoch);
            before = after;
        }
    }

    /// More edges than one round takes, followed one after the other.
    @Test
    void aPointFollowsAllItsEdgesOneAfterTheOther() {
        int leaves = 60;
        var offsets = new int[leaves + 2];
        var ends = new int[2 * leaves];
        var weights = new float[2 * leaves];
        var start = new float[2 * (leaves + 1)];
        offsets[1] = leaves;
        for (int leaf = 1; leaf <= leaves; leaf++) {
            ends[leaf - 1] = leaf;
            weights[leaf - 1] = 1;
            weights[leaves + leaf - 1] = 1;
            offsets[leaf + 1] = leaves + leaf;
            start[2 * leaf] = leaf;
            start[2 * leaf + 1] = leaf % 7;
        }
        var optimizer = optimizer(new FuzzyGraph(offsets, ends, weights), start, 1, pulls(0.3f));

        optimizer.step(1, () -> {});

        double x = 0;
        double y = 0;
        for (int leaf = 1; leaf <= leaves; leaf++) {
            double dx = leaf - x;
            double dy = leaf % 7 - y;
            double way = went(0.3, dx * dx + dy * dy);
            x += way * dx;
            y += way * dy;
        }
        assertEquals(x, optimizer.positions()[0], 1e-3);
        assertEquals(y, optimizer.positions()[1], 1e-3);
    }

    /// Two points, so that a sample is always the other one, where it was before the epoch.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void samplesPushAPointAwayAfterItsEdgesPulledIt(int negatives) {
        var optimizer = optimizer(EDGE, THREE_FOUR, 1, new Forces(CURVE, 1, 3, negatives));

        optimizer.step(1, () -> {});

        double left = 1 - went(1, 25);
        double squared = 25 * left * left;
        double push = 2 / ((0.001 + squared) * (1 + squared));
        // Fewer samples than there are to be, each of which weighs more.
        double all = 3 * negatives * push;
        float x = (float) (3 * (1 - left) - all * 3 * left);
        float y = (float) (4 * (1 - left) - all * 4 * left);
        assertArrayEquals(new float[] {x, y, 3 - x, 4 - y}, optimizer.positions(), 1e-4f);
    }

    @Test
    void noPushOfAnEpochGoesFurtherThanEightAlongAnAxis() {
        var near = new float[] {0, 0, 0.02f, 0};
        var strong = optimizer(EDGE, near, 1, new Forces(CURVE, 1e-6f, 1e3f, 2));

        strong.step(1, () -> {});

        // A factor of a millionth leaves the two where they are, but for a push of 8.
        assertEquals(-8e-6, strong.positions()[0], 1e-7);
        assertEquals(0.02 + 8e-6, strong.positions()[2], 1e-7);
    }

    @Test
    void withoutRepulsionSamplesDoNothing() {
        var none = optimizer(EDGE, THREE_FOUR, 3, pulls(1));
        var weak = optimizer(EDGE, THREE_FOUR, 3, new Forces(CURVE, 1, 0, 5));

        none.step(3, () -> {});
        weak.step(3, () -> {});

        assertArrayEquals(none.positions(), weak.positions());
    }

    @Test
    void positionsAreThoseOfTheGraphsOwnOrder() {
        var start = new float[2 * 700];
        for (int i = 0; i < start.length; i++) {
            start[i] = i;
        }
        var optimizer =
                optimizer(FuzzyGraph.withoutEdges(700), start, 2, new Forces(CURVE, 1, 1, 5));
        assertArrayEquals(start, optimizer.positions());
        optimizer.step(2, () -> {});
        assertArrayEquals(start, optimizer.positions());
        assertEquals(2, optimizer.epoch());
    }

    private static double distance(float[] xy, int a, int b) {
        return Math.hypot(xy[2 * a] - xy[2 * b], xy[2 * a + 1] - xy[2 * b + 1]);
    }
}
