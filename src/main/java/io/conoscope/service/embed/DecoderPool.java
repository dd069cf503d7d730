package io.conoscope.service.embed;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The threads that decode pictures and tokenize texts while another thread computes. Every verb
/// and the worker has one, for as long as it embeds.
public final class DecoderPool implements AutoCloseable {

    /// More would take time from the threads that compute, which are slower.
    private static final int THREADS = 2;

    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    THREADS, Thread.ofPlatform().daemon().name("decode-", 0).factory());

    /// Where decoding runs.
    public ExecutorService threads() {
        return threads;
    }

    /// Ends the threads without waiting for what they decode.
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
