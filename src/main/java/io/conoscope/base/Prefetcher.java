package io.conoscope.base;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Prepares items on other threads while the caller works on earlier ones: in order, and never more
/// than a bounded number ahead. For one calling thread, on which the tasks are made as well.
///
/// @param <R> an item
public final class Prefetcher<R> implements AutoCloseable {

    private final Deque<Future<R>> ahead = new ArrayDeque<>();
    private final ExecutorService threads;
    private final Iterator<Callable<R>> tasks;
    private long waitedNanos;

    /// Sends the first tasks on their way.
    ///
    /// @param threads that prepare; not ended by [#close]
    /// @param tasks   one an item, taken as they are needed; may go on for ever
    /// @param most    items that may be prepared or wait at a time, at least 1
    public Prefetcher(ExecutorService threads, Iterator<Callable<R>> tasks, int most) {
        if (most < 1) {
            throw new IllegalArgumentException(most + " items ahead, at least 1");
        }
        this.threads = threads;
        this.tasks = tasks;
        for (int i = 0; i < most; i++) {
            submit();
        }
    }

    /// For numbered items.
    ///
    /// @param from the first item
    /// @param end  one past the last
    /// @param most items that may be prepared or wait at a time, at least 1
    /// @param task makes the task of an item
    public static <R> Prefetcher<R> ofRange(
            ExecutorService threads, int from, int end, int most, IntFunction<Callable<R>> task) {
        return new Prefetcher<>(
                threads, IntStream.range(from, end).mapToObj(task).iterator(), most);
    }

    private void submit() {
        if (tasks.hasNext()) {
            ahead.add(threads.submit(tasks.next()));
        }
    }

    /// The next item; waits for it, and sends another one on its way.
    ///
    /// @throws CancellationException if the calling thread is interrupted
    /// @throws NoSuchElementException after the last item
    /// @throws RuntimeException as an item's task did; [IllegalStateException] around what it must
    /// not throw, a checked exception
    public R take() {
        var item = ahead.removeFirst();
        try {
            return await(item);
        } finally {
            // An item that failed makes room as well: only the last one is followed by none.
            submit();
        }
    }

    private R await(Future<R> item) {
        long start = System.nanoTime();
        try {
            return item.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException fault -> throw fault;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        } finally {
            waitedNanos += System.nanoTime() - start;
        }
    }

    /// How long [#take] has waited for items so far, in seconds; the making of tasks not counted.
    public double waited() {
        return waitedNanos / 1e9;
    }

    /// Gives up what is still waiting.
    @Override
    public void close() {
        ahead.forEach(item -> item.cancel(false));
        ahead.clear();
    }
}
