package io.conoscope.projection.smile;

import io.conoscope.linalg.NativeAlgebra;
import io.conoscope.math.Matrix;

import smile.manifold.TSNE;
import smile.math.MathEx;
import smile.util.AlgoStatus;
import smile.util.IterativeAlgorithmController;

import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// Smile's exact t-SNE of Euclidean distances: three matrices of n² doubles, no frames.
public final class SmileTsne {

    /// Three matrices of this side take 600 MB.
    public static final int MOST_POINTS = 5_000;

    /// Below, not even a perplexity of 2 has its neighbours.
    public static final int FEWEST_POINTS = 7;

    public static final int ITERATIONS = 1000;

    private static final double ETA = 200;
    private static final double EARLY_EXAGGERATION = 12;
    private static final double LEAST_PERPLEXITY = 2;

    private SmileTsne() {}

    /// What is left of a perplexity among n points: a third of the others, at least 2.
    public static double perplexityFor(double asked, int n) {
        return Math.max(LEAST_PERPLEXITY, Math.min(asked, (n - 1) / 3.0));
    }

    /// Makes sure that so many points can be laid out.
    ///
    /// @throws IllegalArgumentException with both numbers if there are too many or too few
    public static void requirePoints(int n) {
        if (n > MOST_POINTS || n < FEWEST_POINTS) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "smile-tsne takes %,d to %,d points, there are %,d",
                            FEWEST_POINTS,
                            MOST_POINTS,
                            n));
        }
    }

    /// Lays rows out; blocks.
    ///
    /// @param rows       shape (n, d), finite, n in [7, 5000]
    /// @param perplexity as [#perplexityFor] gives it
    /// @param poll       takes the finished iterations every 50 ms on the calling thread; what it
    ///                   throws ends the computation where Smile next tells of its
    ///                   iterations
    /// @return shape (n, 2)
    /// @throws IllegalArgumentException as [#requirePoints]
    public static float[] layout(
            Matrix rows, double perplexity, long seed, int threads, IntConsumer poll) {
        requirePoints(rows.rows());
        NativeAlgebra.load();
        var heard = new AtomicInteger();
        try (var watch = new Watch(heard)) {
            var options =
                    new TSNE.Options(
                            2,
                            perplexity,
                            ETA,
                            EARLY_EXAGGERATION,
                            ITERATIONS,
                            ITERATIONS,
                            1e-7,
                            0.5,
                            0.8,
                            250,
                            0.01,
                            watch);
            return UncancellableTask.run(
                    threads,
                    () -> {
                        MathEx.setSeed(seed);
                        return SmileRows.flat(TSNE.fit(SmileRows.of(rows), options).coordinates());
                    },
                    () -> poll.accept(heard.get()));
        }
    }

    /// Counts iterations, and ends the computation once closed.
    private static final class Watch extends IterativeAlgorithmController<AlgoStatus> {

        private final AtomicInteger heard;
        private volatile boolean closed;

        Watch(AtomicInteger heard) {
            this.heard = heard;
        }

        @Override
        public void submit(AlgoStatus status) {
            if (closed) {
                throw new CancellationException();
            }
            heard.set(status.iteration());
        }

        @Override
        public void close() {
            closed = true;
            super.close();
        }
    }
}
