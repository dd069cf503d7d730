package io.conoscope.math;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// Spreads the chunks of a computation over threads, the caller's among them.
///
/// Which thread does which chunk is left to chance: a computation is reproducible when no chunk
/// reads what another writes. For one caller at a time; the other threads are daemons.
public final class Workers implements AutoCloseable {

    private final int threads;
    private final ForkJoinPool helpers;

    /// @param name    of the threads, for a debugger
    /// @param threads all of them together, at least 1
    /// @throws IllegalArgumentException if there are fewer than 1
    public Workers(String name, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads, at least 1");
        }
        this.threads = threads;
        this.helpers = new ForkJoinPool(Math.max(1, threads - 1), named(name), null, false);
    }

    /// How many threads work, the caller's among them.
    public int threads() {
        return threads;
    }

    /// Does every chunk in [0, chunks) once and returns when all are done.
    ///
    /// @param worker  called once a thread, so that each has buffers of its own; its result takes
    ///                the number of a chunk
    /// @param between called on the caller's thread after each chunk done there; may throw to end
    ///                the work early
    /// @throws RuntimeException what a worker or `between` threw, once no chunk runs any more
    public void forEach(int chunks, Supplier<IntConsumer> worker, Runnable between) {
        var next = new AtomicInteger();
        var others = new ArrayList<ForkJoinTask<?>>();
        for (int t = 1; t < Math.min(threads, chunks); t++) {
            others.add(helpers.submit(() -> work(next, chunks, worker, () -> {})));
        }
        try {
            work(next, chunks, worker, between);
        } finally {
            others.forEach(ForkJoinTask::quietlyJoin);
        }
        rethrow(others);
    }

    private static void work(
            AtomicInteger next, int chunks, Supplier<IntConsumer> worker, Runnable between) {
        boolean whole = false;
        try {
            var mine = worker.get();
            for (int c = next.getAndIncrement(); c < chunks; c = next.getAndIncrement()) {
                mine.accept(c);
                between.run();
            }
            whole = true;
        } finally {
            if (!whole) {
                next.set(chunks);
            }
        }
    }

    private static void rethrow(List<ForkJoinTask<?>> tasks) {
        for (var task : tasks) {
            task.join();
        }
    }

    private static ForkJoinPool.ForkJoinWorkerThreadFactory named(String name) {
        var count = new AtomicInteger();
        return pool -> {
            ForkJoinWorkerThread thread =
                    ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
            thread.setName(name + "-" + count.incrementAndGet());
            return thread;
        };
    }

    /// Ends the threads; nothing may run any more.
    @Override
    public void close() {
        helpers.shutdownNow();
    }
}
