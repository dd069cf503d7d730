package io.conoscope.projection.umap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.math.Workers;

import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicInteger;

class SpectralStartTest {

    private static final int N = 40;

    /// The second and third eigenvector of a ring are a cosine and a sine of one round, of length 1
    /// each: points on a circle with radius sqrt(2 / n), in their order.
    @Test
    void aRingIsLaidOutAsACircle() {
        try (var workers = new Workers("test", 2)) {
            var products = new AtomicInteger();

            var xy =
                    SpectralStart.of(ring(), 2000, workers, products::incrementAndGet)
                            .orElseThrow();

            assertEquals(2 * N, xy.length);
            assertTrue(products.get() > 0);
            double angle = 2 * Math.PI / N;
            for (int i = 0; i < N; i++) {
                assertEquals(Math.sqrt(2.0 / N), Math.hypot(xy[2 * i], xy[2 * i + 1]), 1e-3);
                int next = (i + 1) % N;
                double dot = xy[2 * i] * xy[2 * next] + xy[2 * i + 1] * xy[2 * next + 1];
                assertEquals(Math.cos(angle), dot * N / 2, 5e-3, "point " + i);
            }
        }
    }

    @Test
    void tooFewProductsDoNotTell() {
        try (var workers = new Workers("test", 1)) {
            assertTrue(SpectralStart.of(ring(), 2, workers, () -> {}).isEmpty());
        }
    }

    private static FuzzyGraph ring() {
        var offsets = new int[N + 1];
        var ends = new int[2 * N];
        var weights = new float[2 * N];
        for (int i = 0; i < N; i++) {
            offsets[i + 1] = 2 * i + 2;
            int before = (i + N - 1) % N;
            int after = (i + 1) % N;
            ends[2 * i] = Math.min(before, after);
            ends[2 * i + 1] = Math.max(before, after);
            weights[2 * i] = 0.5f;
            weights[2 * i + 1] = 0.5f;
        }
        return new FuzzyGraph(offsets, ends, weights);
    }
}
