package io.conoscope.worker;

import io.conoscope.worker.memory.MemoryLimit;
import io.conoscope.worker.memory.MemoryWatch;
import io.conoscope.worker.memory.ProcessMemory;

import java.util.concurrent.locks.LockSupport;

/// What the process does that the window starts: serve requests from standard input until it ends.
public final class WorkerMain {

    private static final int OUT_OF_MEMORY = 4;

    private WorkerMain() {}

    /// Serves on the calling thread, which owns the model's engine from then on. Standard output
    /// belongs to the protocol; whatever else is printed goes to standard error.
    ///
    /// A process that takes more memory than it may says so and ends. A Ctrl-C reaches it along
    /// with the verb that has started it: its job then stops where it can go on.
    public static void serve(WorkerTasks tasks, MemoryLimit limit) {
        var replies = System.out;
        System.setOut(System.err);
        var service = new WorkerService(tasks, replies, WorkerMain::endSoon);
        MemoryWatch.start(limit, ProcessMemory.ofThisSystem(), bytes -> end(service, limit));
        var stop = new Thread(() -> service.stop(WorkerPatience.ORPHANED), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        service.serve(System.in);
    }

    private static void end(WorkerService service, MemoryLimit limit) {
        service.exceedsMemory(limit);
        Runtime.getRuntime().halt(OUT_OF_MEMORY);
    }

    /// The window is gone. A job stops at its next whole batch, a run with a checkpoint, and native
    /// code that hangs must not keep the process alive after that: every whole batch and the last
    /// checkpoint are on disk.
    private static void endSoon() {
        Thread.ofPlatform()
                .daemon()
                .name("end")
                .start(
                        () -> {
                            LockSupport.parkNanos(WorkerPatience.ORPHANED.toNanos());
                            Runtime.getRuntime().halt(0);
                        });
    }
}
