package io.conoscope.probe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.math.Seeds;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.stream.IntStream;

class PlaneClustersTest {

    private static final double[][] CENTRES = {{0, 0}, {10, 0}, {5, 9}};

    /// Blob after blob, `each` points in every one.
    private static float[] threeBlobs(int each, double width) {
        var random = Seeds.random(11);
        var xy = new float[6 * each];
        for (int i = 0; i < 3 * each; i++) {
            xy[2 * i] = (float) (CENTRES[i / each][0] + width * random.nextGaussian());
            xy[2 * i + 1] = (float) (CENTRES[i / each][1] + width * random.nextGaussian());
        }
        return xy;
    }

    private static long distinct(int[] clusters, int from, int to) {
        return Arrays.stream(clusters, from, to).filter(c -> c >= 0).distinct().count();
    }

    @Test
    void densityFindsThreeBlobs() {
        var found = PlaneClusters.hdbscan(threeBlobs(150, 0.5), 20);
        assertEquals(3, distinct(found, 0, 450));
        for (int blob = 0; blob < 3; blob++) {
            assertEquals(1, distinct(found, 150 * blob, 150 * (blob + 1)));
        }
        long noise = Arrays.stream(found).filter(c -> c < 0).count();
        assertTrue(noise < 45, noise + " of 450 points are noise");
    }

    @Test
    void meansFindThreeBlobs() {
        var found = PlaneClusters.kMeans(threeBlobs(150, 0.5), 3, 4);
        assertEquals(3, distinct(found, 0, 450));
        for (int blob = 0; blob < 3; blob++) {
            assertEquals(1, distinct(found, 150 * blob, 150 * (blob + 1)));
        }
    }

    @Test
    void clustersAreCountedInOrderOfAppearance() {
        var found = PlaneClusters.hdbscan(threeBlobs(150, 0.5), 20);
        var order = Arrays.stream(found).filter(c -> c >= 0).distinct().toArray();
        assertArrayEquals(new int[] {0, 1, 2}, order);
    }

    @Test
    void oneSeedGivesOneAnswer() {
        var points = threeBlobs(100, 3);
        assertArrayEquals(PlaneClusters.kMeans(points, 7, 5), PlaneClusters.kMeans(points, 7, 5));
        assertArrayEquals(PlaneClusters.hdbscan(points, 10), PlaneClusters.hdbscan(points, 10));
    }

    @Test
    void manyPointsOnOneSpotAreOneCluster() {
        var points = threeBlobs(100, 0.4);
        Arrays.fill(points, 0, 200, 1f);
        var found = PlaneClusters.hdbscan(points, 20);
        assertEquals(1, distinct(found, 0, 100));
        assertEquals(1, distinct(PlaneClusters.kMeans(points, 3, 1), 0, 100));
    }

    @Test
    void tooFewPointsAreNoise() {
        assertTrue(
                IntStream.of(PlaneClusters.hdbscan(new float[] {1, 1, 2, 2}, 10))
                        .allMatch(c -> c == PlaneClusters.NONE));
        assertArrayEquals(new int[] {0}, PlaneClusters.kMeans(new float[] {3, 4}, 5, 1));
    }
}
