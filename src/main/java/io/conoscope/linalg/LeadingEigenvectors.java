package io.conoscope.linalg;

import io.conoscope.math.Seeds;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// The eigenvectors to the largest eigenvalues of a large symmetric matrix that is only known by
/// what it does to a vector, by ARPACK's implicitly restarted Lanczos method.
///
/// Source: Lehoucq, Sorensen, Yang 1998, "ARPACK Users' Guide".
public final class LeadingEigenvectors {

    /// The vectors kept between restarts: more need fewer products and more memory.
    private static final int BASIS = 40;

    /// ARPACK keeps what it is at in static memory: two searches at once bring the process down.
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private static final int POLL_MS = 20;

    private static final long SEED = 20;

    private LeadingEigenvectors() {}

    /// What the matrix does.
    public interface Product {

        /// @param vector shape (n), not to be changed
        /// @param into   shape (n), receives the product
        void times(double[] vector, double[] into);
    }

    /// How long to try.
    ///
    /// @param tolerance relative, of the eigenvalues; above 0
    /// @param products  at most so many
    public record Effort(double tolerance, int products) {}

    /// Searches on the calling thread, in the memory of about 40 vectors; waits while another
    /// thread searches. The same matrix gives the same vectors.
    ///
    /// @param n       rows of the matrix
    /// @param count   eigenvectors, in [1, n - 2]
    /// @param between called after every product and, while another thread searches, now and then;
    ///                may throw to end it
    /// @return shape (count, n), of length 1, the largest eigenvalue first, each with its entry of
    ///         largest magnitude above 0; empty where the effort was too small
    /// @throws IllegalArgumentException if there are more eigenvectors wanted than n - 2
    public static Optional<double[][]> of(
            int n, int count, Effort effort, Product product, Runnable between) {
        if (count < 1 || count > n - 2) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%d eigenvectors of a matrix of %d rows", count, n));
        }
        var start = Seeds.random(SEED).doubles(n, -1, 1).toArray();
        int basis = Math.min(n - 1, Math.max(BASIS, 2 * count + 1));
        awaitTurn(between);
        try (var search = new LanczosSearch(start, count, basis, effort.tolerance())) {
            var vector = new double[n];
            var result = new double[n];
            for (int left = effort.products(); search.wantsProduct(vector); left--) {
                if (left == 0) {
                    return Optional.empty();
                }
                product.times(vector, result);
                search.takeProduct(result);
                between.run();
            }
            return search.found().map(LeadingEigenvectors::upright);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private static void awaitTurn(Runnable between) {
        boolean mine = ONE_AT_A_TIME.tryLock();
        boolean interrupted = false;
        try {
            while (!mine) {
                between.run();
                try {
                    mine = ONE_AT_A_TIME.tryLock(POLL_MS, TimeUnit.MILLISECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static double[][] upright(double[][] vectors) {
        for (var vector : vectors) {
            double widest = 0;
            for (double value : vector) {
                widest = Math.abs(value) > Math.abs(widest) ? value : widest;
            }
            for (int i = 0; i < vector.length && widest < 0; i++) {
                vector[i] = -vector[i];
            }
        }
        return vectors;
    }
}
