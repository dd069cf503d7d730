package io.conoscope.projection.smile;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Runs what cannot be asked to stop, on daemon threads of its own, so that its caller can go.
final class UncancellableTask {

    private static final int POLL_MS = 50;

    private UncancellableTask() {}

    /// Waits for the work. Its parallel streams stay within the pool.
    ///
    /// @param threads that it may use, at least 1
    /// @param poll    called every 50 ms on the calling thread; what it throws ends the waiting:
    ///                the threads are interrupted and, where the work does not listen, left to
    ///                run out
    static <T> T run(int threads, Callable<T> work, Runnable poll) {
        var pool = new ForkJoinPool(threads);
        try {
            var task = pool.submit(work);
            while (true) {
                try {
                    return task.get(POLL_MS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    poll.run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            throw thrown(e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static RuntimeException thrown(ExecutionException failure) {
        var cause = failure.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known
                ? known
                : new IllegalStateException("Smile failed", cause);
    }
}
