package io.conoscope.base;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/// Runs its tasks one after the other, in the order they were given, on threads that it shares.
///
/// What a task wrote, the next one sees, whichever thread either runs on. After each task the
/// thread goes back to the executor, so that serial executors which share few threads take turns.
/// A task that throws ends as it would have on the executor itself; the next one runs all the same.
/// Safe for any thread.
public final class SerialExecutor implements Executor {

    private final String name;
    private final Executor executor;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean active;

    /// @param name     that a thread bears while it runs one of the tasks, for debuggers and logs
    /// @param executor lends its threads
    public SerialExecutor(String name, Executor executor) {
        this.name = name;
        this.executor = executor;
    }

    /// Runs a task once those before it have ended.
    ///
    /// @throws RejectedExecutionException if the executor has been shut down; whatever it throws,
    ///     the tasks that were waiting are given up
    @Override
    public void execute(Runnable task) {
        synchronized (this) {
            waiting.add(task);
            if (active) {
                return;
            }
            active = true;
        }
        submit();
    }

    private void submit() {
        try {
            executor.execute(this::runNext);
        } catch (RuntimeException | Error e) {
            // Shut down, or no memory for a thread: whoever asks later finds a free queue.
            synchronized (this) {
                waiting.clear();
                active = false;
            }
            throw e;
        }
    }

    private void runNext() {
        var thread = Thread.currentThread();
        var before = thread.getName();
        thread.setName(name);
        try {
            first().run();
        } finally {
            thread.setName(before);
            if (hasMore()) {
                submit();
            }
        }
    }

    private synchronized Runnable first() {
        return waiting.remove();
    }

    /// Whether another task waits; without one, the next that is given starts again.
    private synchronized boolean hasMore() {
        active = !waiting.isEmpty();
        return active;
    }
}
