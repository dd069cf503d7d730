package io.conoscope.worker;

import io.conoscope.service.embed.Embedder;
import io.conoscope.service.open.CorpusOpener;
import io.conoscope.service.train.Training;

import java.util.concurrent.locks.LockSupport;

/// What the process does that the window starts: serve requests from standard input until it ends.
public final class WorkerMain {

    private WorkerMain() {}

    /// Serves on the calling thread, which owns the model's engine from then on. Standard output
    /// belongs to the protocol; whatever else is printed goes to standard error.
    public static void serve(Embedder embedder, CorpusOpener corpora, Training training) {
        var replies = System.out;
        System.setOut(System.err);
        new WorkerService(embedder, corpora, training, replies, WorkerMain::endSoon)
                .serve(System.in);
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
