package io.conoscope.base;

import java.util.ArrayList;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// Spreads numbered blocks of work over threads.
///
/// Which thread takes which block is chance; work whose blocks write to places of their own gives
/// the same result for any number of threads.
public final class ParallelBlocks {

    private ParallelBlocks() {}

    /// Does blocks 0 to `blocks` - 1, each once, and returns when all are done.
    ///
    /// @param threads at least 1; with 1, everything runs on the calling thread
    /// @param worker  gives each thread its own consumer of block numbers, with buffers of its own
    /// @throws CancellationException if the token is cancelled, or the calling thread interrupted;
    ///     no block runs any more then
    public static void forEach(
            int blocks, int threads, CancellationToken token, Supplier<IntConsumer> worker) {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads for " + blocks + " blocks");
        }
        var next = new AtomicInteger();
        Runnable work = () -> takeBlocks(next, blocks, token, worker.get());
        if (threads == 1 || blocks <= 1) {
            work.run();
            return;
        }
        try (var pool = new ForkJoinPool(Math.min(threads, blocks))) {
            var tasks = new ArrayList<ForkJoinTask<?>>();
            for (int t = 0; t < pool.getParallelism(); t++) {
                tasks.add(pool.submit(work));
            }
            try {
                for (var task : tasks) {
                    task.get();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            } catch (ExecutionException e) {
                throw unwrapped(e);
            } finally {
                // Whatever ended this, the other threads take no further block.
                next.set(blocks);
            }
        }
        token.throwIfCancelled();
    }

    private static void takeBlocks(
            AtomicInteger next, int blocks, CancellationToken token, IntConsumer work) {
        for (int b = next.getAndIncrement(); b < blocks; b = next.getAndIncrement()) {
            token.throwIfCancelled();
            work.accept(b);
        }
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        switch (e.getCause()) {
            case RuntimeException cause -> {
                return cause;
            }
            case Error cause -> throw cause;
            case null, default -> {
                return new IllegalStateException(e);
            }
        }
    }
}
