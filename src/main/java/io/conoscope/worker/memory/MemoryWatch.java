package io.conoscope.worker.memory;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/// Looks at this process' memory ten times a second, on a thread of its own, and calls when it is
/// more than the limit.
///
/// Native code that fills the memory runs on another thread, so this one is not held up.
public final class MemoryWatch {

    private static final Logger LOG = LoggerFactory.getLogger(MemoryWatch.class);
    private static final Duration PACE = Duration.ofMillis(100);

    /// `ps` is a process of its own.
    private static final Duration SLOW_PACE = Duration.ofSeconds(1);

    private MemoryWatch() {}

    /// Watches until the process ends.
    ///
    /// @param exceeded called once, with the bytes that were found
    public static void start(MemoryLimit limit, ProcessMemory memory, LongConsumer exceeded) {
        boolean quick = System.getProperty("os.name").startsWith("Linux");
        var pace = quick ? PACE : SLOW_PACE;
        LOG.info("ends itself over {} bytes of memory", limit.bytes());
        Thread.ofPlatform()
                .daemon()
                .name("memory watch")
                .start(() -> watch(limit, memory, exceeded, pace));
    }

    private static void watch(
            MemoryLimit limit, ProcessMemory memory, LongConsumer exceeded, Duration pace) {
        for (long bytes = memory.bytes(); bytes <= limit.bytes(); bytes = memory.bytes()) {
            LockSupport.parkNanos(pace.toNanos());
        }
        exceeded.accept(memory.bytes());
    }
}
