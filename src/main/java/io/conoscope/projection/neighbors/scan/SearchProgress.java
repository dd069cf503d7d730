package io.conoscope.projection.neighbors.scan;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// How much of a search is done, over stages of known shares, told in rows on the thread that made
/// it; and whether to go on.
public final class SearchProgress {

    private final int rows;
    private final IntConsumer done;
    private final Thread caller = Thread.currentThread();
    private volatile boolean ended;
    private int told;
    private double from;
    private double to;

    public SearchProgress(int rows, IntConsumer done) {
        this.rows = rows;
        this.done = done;
    }

    /// Begins the stage that ends at a share of the whole.
    ///
    /// @param until in [0, 1], not before the end of the last stage
    public void stage(double until) {
        from = to;
        to = until;
    }

    /// Begins a piece of work that takes a share of what is left of the stage.
    ///
    /// @param share in [0, 1]
    public Count count(int chunks, double share) {
        var count = new Count(chunks, from, share * (to - from));
        from += share * (to - from);
        return count;
    }

    /// Asks within a long piece of work whether to go on; any thread.
    ///
    /// @throws RuntimeException on the caller's thread what the listener throws; on others a
    ///                          [CancellationException] after that
    void check() {
        if (Thread.currentThread() == caller) {
            tell(told);
        } else if (ended) {
            throw new CancellationException();
        }
    }

    private void tell(int finished) {
        told = finished;
        boolean heard = false;
        try {
            done.accept(finished);
            heard = true;
        } finally {
            ended = !heard;
        }
    }

    /// The chunks finished, on any thread.
    public final class Count {

        private final AtomicInteger finished = new AtomicInteger();
        private final int chunks;
        private final double start;
        private final double length;

        private Count(int chunks, double start, double length) {
            this.chunks = chunks;
            this.start = start;
            this.length = length;
        }

        public void finish() {
            finished.incrementAndGet();
        }

        /// Tells the listener; on the caller's thread.
        public void tell() {
            SearchProgress.this.tell(
                    (int) Math.round(rows * (start + length * finished.get() / chunks)));
        }
    }
}
