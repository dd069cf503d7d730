package io.conoscope.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

class LeadingEigenvectorsTest {

    private static final LeadingEigenvectors.Effort EFFORT =
            new LeadingEigenvectors.Effort(1e-10, 2000);

    /// The path of n points: eigenvalues 2·cos(πj / (n + 1)), eigenvectors sin(πji / (n + 1)).
    private static void path(double[] vector, double[] into) {
        int n = vector.length;
        for (int i = 0; i < n; i++) {
            into[i] = (i > 0 ? vector[i - 1] : 0) + (i < n - 1 ? vector[i + 1] : 0);
        }
    }

    @Test
    void findsTheKnownVectorsOfAPathLargestFirst() {
        int n = 60;

        var vectors =
                LeadingEigenvectors.of(n, 3, EFFORT, LeadingEigenvectorsTest::path, () -> {})
                        .orElseThrow();

        for (int j = 0; j < 3; j++) {
            double sign = Math.signum(vectors[j][0]);
            for (int i = 0; i < n; i++) {
                double known =
                        Math.sqrt(2.0 / (n + 1))
                                * Math.sin(Math.PI * (j + 1) * (i + 1) / (n + 1.0));
                assertEquals(known, sign * vectors[j][i], 1e-6, "vector " + j + " at " + i);
            }
        }
    }

    @Test
    void searchesFromManyThreadsAtOnceComeOutTheSame() {
        var once =
                LeadingEigenvectors.of(300, 2, EFFORT, LeadingEigenvectorsTest::path, () -> {})
                        .orElseThrow();

        var many =
                IntStream.range(0, 16)
                        .parallel()
                        .mapToObj(
                                i ->
                                        LeadingEigenvectors.of(
                                                        300,
                                                        2,
                                                        EFFORT,
                                                        LeadingEigenvectorsTest::path,
                                                        () -> {})
                                                .orElseThrow())
                        .toList();

        for (var found : many) {
            assertArrayEquals(once, found);
        }
    }

    @Test
    void givesUpWhenTheEffortIsSpent() {
        var few = new LeadingEigenvectors.Effort(1e-10, 5);

        assertTrue(
                LeadingEigenvectors.of(500, 3, few, LeadingEigenvectorsTest::path, () -> {})
                        .isEmpty());
    }

    @Test
    void whatTheProductThrowsEndsTheSearch() {
        assertThrows(
                IllegalStateException.class,
                () ->
                        LeadingEigenvectors.of(
                                50,
                                2,
                                EFFORT,
                                (vector, into) -> {
                                    throw new IllegalStateException("enough");
                                },
                                () -> {}));
    }

    @Test
    void whoWaitsForAnotherSearchMayGiveUp() throws Exception {
        var searching = new CountDownLatch(1);
        var enough = new CountDownLatch(1);
        var other =
                Thread.ofPlatform()
                        .start(
                                () ->
                                        LeadingEigenvectors.of(
                                                50,
                                                2,
                                                EFFORT,
                                                (vector, into) -> {
                                                    searching.countDown();
                                                    awaited(enough);
                                                    path(vector, into);
                                                },
                                                () -> {}));
        searching.await();

        assertThrows(
                CancellationException.class,
                () ->
                        LeadingEigenvectors.of(
                                50,
                                2,
                                EFFORT,
                                LeadingEigenvectorsTest::path,
                                () -> {
                                    throw new CancellationException();
                                }));
        assertTrue(other.isAlive());
        enough.countDown();
        other.join();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void moreVectorsThanThereCanBeAreRefused() {
        var error =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> LeadingEigenvectors.of(4, 3, EFFORT, (vector, into) -> {}, () -> {}));

        assertEquals("3 eigenvectors of a matrix of 4 rows", error.getMessage());
    }
}
