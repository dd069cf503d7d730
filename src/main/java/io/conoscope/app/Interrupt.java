package io.conoscope.app;

import io.conoscope.base.CancellationToken;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/// Ctrl-C on a command line: the job is cancelled and given time to stop at a whole batch.
///
/// It rests on the virtual machine's shutdown, which SIGINT, SIGTERM and a closed console start
/// alike, and which ends the process with 130 after SIGINT.
public final class Interrupt {

    private static final long PATIENCE_SECONDS = 20;

    private Interrupt() {}

    /// Runs the work; a shutdown meanwhile cancels the token and waits until the work has returned.
    public static int cancels(CancellationToken token, IntSupplier work) {
        var ended = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> cancelAndWait(token, ended), "interrupt"));
        try {
            return work.getAsInt();
        } finally {
            ended.countDown();
        }
    }

    private static void cancelAndWait(CancellationToken token, CountDownLatch ended) {
        token.cancel();
        try {
            boolean inTime = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!inTime) {
                Runtime.getRuntime().halt(130);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
