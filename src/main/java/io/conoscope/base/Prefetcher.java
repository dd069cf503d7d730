package io.conoscope.base;

import java.util.ArrayDeque;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/// Prepares items on other threads while the caller works on earlier ones: in order, and never more
/// than a bounded number ahead. For one calling thread.
public final class Prefetcher<R> implements AutoCloseable {

    private final ArrayDeque<Future<R>> waiting = new ArrayDeque<>();
    private final ExecutorService threads;
    private final IntFunction<Callable<R>> prepare;
    private final int end;
    private int next;

    /// @param from    the first item
    /// @param end     one past the last
    /// @param most    items that may wait at a time
    /// @param prepare makes the task of an item
    public Prefetcher(
            ExecutorService threads,
            int from,
            int end,
            int most,
            IntFunction<Callable<R>> prepare) {
        this.threads = threads;
        this.prepare = prepare;
        this.end = end;
        this.next = from;
        while (next < end && waiting.size() < most) {
            submit();
        }
    }

    private void submit() {
        waiting.add(threads.submit(prepare.apply(next)));
        next++;
    }

    /// The next item; waits for it, and sends another one on its way.
    ///
    /// @throws CancellationException if the calling thread is interrupted
    public R take() {
        var result = await(waiting.remove());
        if (next < end) {
            submit();
        }
        return result;
    }

    private static <R> R await(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException fault -> throw fault;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    /// Gives up what is still waiting.
    @Override
    public void close() {
        waiting.forEach(future -> future.cancel(false));
        waiting.clear();
    }
}
