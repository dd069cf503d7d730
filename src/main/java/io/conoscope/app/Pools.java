package io.conoscope.app;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// The window's threads: named, and no reason for the process to live on.
final class Pools {

    private Pools() {}

    /// One thread, which does what it is given in order.
    static ExecutorService single(String name) {
        return Executors.newSingleThreadExecutor(named(name));
    }

    /// Some threads.
    static ExecutorService fixed(String name, int threads) {
        return Executors.newFixedThreadPool(threads, named(name));
    }

    /// Something short, again and again, until it breaks.
    static ScheduledFuture<?> tenTimesASecond(String name, Runnable work) {
        return Executors.newSingleThreadScheduledExecutor(named(name))
                .scheduleWithFixedDelay(work, 100, 100, TimeUnit.MILLISECONDS);
    }

    private static ThreadFactory named(String name) {
        var count = new AtomicInteger();
        return work -> {
            var thread = new Thread(work, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
