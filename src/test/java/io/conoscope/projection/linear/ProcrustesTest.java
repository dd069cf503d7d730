package io.conoscope.projection.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.math.Seeds;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import org.junit.jupiter.api.Test;

class ProcrustesTest {

    private static final float[] TRIANGLE = {0, 0, 4, 0, 0, 3};

    @Test
    void findsAQuarterTurnByHand() {
        // (x, y) becomes 2·(-y, x) + (10, 20).
        var target = new float[] {10, 20, 10, 28, 4, 20};

        var found = Procrustes.align(TRIANGLE, target);

        assertArrayEquals(new double[] {0, 1, -1, 0}, found.transform().rotation(), 1e-12);
        assertEquals(2, found.transform().scale(), 1e-12);
        assertEquals(10, found.transform().shiftX(), 1e-12);
        assertEquals(20, found.transform().shiftY(), 1e-12);
        assertArrayEquals(target, found.aligned(), 1e-5f);
        assertEquals(0, found.disparity(), 1e-12);
    }

    @Test
    void findsAMirrorImage() {
        var target = new float[] {0, 0, -4, 0, 0, 3};

        var found = Procrustes.align(TRIANGLE, target);

        assertTrue(found.transform().isReflection());
        assertArrayEquals(target, found.aligned(), 1e-5f);
        assertEquals(0, found.disparity(), 1e-12);
    }

    @Test
    void saysWhatIsMissed() {
        // A line against a cross: half of the spread of the cross is off the line.
        var line = new float[] {1, 0, -1, 0, 0, 0, 0, 0};
        var cross = new float[] {1, 0, -1, 0, 0, 1, 0, -1};

        var found = Procrustes.align(line, cross);

        assertEquals(0.5, found.disparity(), 1e-12);
        assertEquals(1, found.transform().scale(), 1e-12);
    }

    @Property(tries = 100)
    void anyTurnScaleAndShiftIsUndone(
            @ForAll @DoubleRange(min = -3.2, max = 3.2) double angle,
            @ForAll @DoubleRange(min = 0.01, max = 100) double scale,
            @ForAll boolean mirrored) {
        var target = cloud(30, 4);
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        int side = mirrored ? -1 : 1;
        var moved =
                new SimilarityTransform(
                                new double[] {cos, sin, -side * sin, side * cos}, scale, 3, -5)
                        .apply(target);

        var found = Procrustes.align(moved, target);

        assertEquals(0, found.disparity(), 1e-9);
        assertEquals(mirrored, found.transform().isReflection());
        assertArrayEquals(target, found.aligned(), 1e-3f);
    }

    @Test
    void theDisparityIsTheSameEitherWayRound() {
        var one = cloud(50, 1);
        var other = cloud(50, 2);

        double there = Procrustes.align(one, other).disparity();

        assertEquals(there, Procrustes.align(other, one).disparity(), 1e-9);
        assertTrue(there > 0.5 && there <= 1, "unrelated clouds: " + there);
    }

    @Test
    void isTheRestOfLeastSquares() {
        var moved = cloud(40, 1);
        var target = cloud(40, 3);
        for (int i = 0; i < 80; i++) {
            target[i] += 2 * moved[i];
        }

        var found = Procrustes.align(moved, target);

        assertEquals(missed(found.aligned(), target), found.disparity(), 1e-6);
        var turned = found.transform();
        for (double nudge : new double[] {-0.01, 0.01}) {
            var other =
                    new SimilarityTransform(
                            turned.rotation(),
                            turned.scale() + nudge,
                            turned.shiftX(),
                            turned.shiftY());
            assertTrue(missed(other.apply(moved), target) > found.disparity());
        }
    }

    @Test
    void onlyTheChosenPointsDecide() {
        var moved = new float[] {0, 0, 4, 0, 0, 3, 9, 9};
        var target = new float[] {1, 1, 5, 1, 1, 4, -50, 7};

        var found = Procrustes.alignBy(new int[] {0, 1, 2}, moved, target);

        assertArrayEquals(new float[] {1, 1, 5, 1, 1, 4, 10, 10}, found.aligned(), 1e-5f);
        assertEquals(0, found.disparity(), 1e-12);
    }

    @Test
    void onePointIsShifted() {
        var found = Procrustes.align(new float[] {1, 2}, new float[] {4, -1});

        assertArrayEquals(new float[] {4, -1}, found.aligned());
        assertEquals(0, found.disparity());
        assertEquals(1, found.transform().scale());
    }

    @Test
    void allPointsInOnePlaceAreShiftedToTheMiddle() {
        var heap = new float[] {7.1f, 7.1f, 7.1f, 7.1f, 7.1f, 7.1f};

        var found = Procrustes.align(heap, TRIANGLE);

        assertEquals(1, found.disparity());
        assertArrayEquals(new float[] {4 / 3f, 1, 4 / 3f, 1, 4 / 3f, 1}, found.aligned(), 1e-5f);
        assertEquals(1, Procrustes.align(TRIANGLE, heap).disparity());
        assertEquals(0, Procrustes.align(heap, heap).disparity());
        assertFalse(Procrustes.align(TRIANGLE, heap).transform().isReflection());
    }

    @Test
    void refusesLayoutsOfOtherPoints() {
        assertThrows(
                IllegalArgumentException.class, () -> Procrustes.align(new float[4], new float[6]));
        assertThrows(
                IllegalArgumentException.class,
                () -> Procrustes.align(new float[] {0, Float.NaN}, new float[2]));
        assertThrows(
                IllegalArgumentException.class,
                () -> Procrustes.align(TRIANGLE, TRIANGLE, new double[3]));
        assertThrows(
                IllegalArgumentException.class,
                () -> Procrustes.alignBy(new int[] {3}, TRIANGLE, TRIANGLE));
    }

    private static double missed(float[] aligned, float[] target) {
        double x = 0;
        double y = 0;
        int n = target.length / 2;
        for (int i = 0; i < n; i++) {
            x += target[2 * i] / (double) n;
            y += target[2 * i + 1] / (double) n;
        }
        double off = 0;
        double spread = 0;
        for (int i = 0; i < n; i++) {
            off +=
                    Math.pow(
                            Math.hypot(
                                    aligned[2 * i] - target[2 * i],
                                    aligned[2 * i + 1] - target[2 * i + 1]),
                            2);
            spread += Math.pow(Math.hypot(target[2 * i] - x, target[2 * i + 1] - y), 2);
        }
        return off / spread;
    }

    private static float[] cloud(int n, long seed) {
        var random = Seeds.random(seed);
        var xy = new float[2 * n];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = (float) (random.nextGaussian() * (1 + i % 2));
        }
        return xy;
    }
}
