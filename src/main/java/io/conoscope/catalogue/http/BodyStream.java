package io.conoscope.catalogue.http;

import io.conoscope.base.CancellationToken;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// The body of an answer as a stream that notices when nothing comes any more and when nobody waits
/// for it any more; the streams of `java.net.http` block for ever. For one reader.
///
/// One list of buffers is asked for at a time, so that a slow disk holds the sender back.
public final class BodyStream extends InputStream implements Flow.Subscriber<List<ByteBuffer>> {

    private static final long POLL_MILLIS = 50;

    /// What arrived: buffers, or the end with or without a failure.
    private record Arrival(List<ByteBuffer> buffers, boolean end, @Nullable Throwable failure) {}

    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
    private final Deque<ByteBuffer> waiting = new ArrayDeque<>();
    private final CancellationToken token;
    private final Duration stall;
    private boolean ended;

    BodyStream(CancellationToken token, Duration stall) {
        this.token = token;
        this.stall = stall;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription.complete(given);
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        arrivals.add(new Arrival(buffers, false, null));
    }

    @Override
    public void onError(Throwable failure) {
        arrivals.add(new Arrival(List.of(), true, failure));
    }

    @Override
    public void onComplete() {
        arrivals.add(new Arrival(List.of(), true, null));
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /// @throws CancellationException if the token is cancelled
    /// @throws IOException if the connection broke, or nothing came for the time of a stall
    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (waiting.isEmpty()) {
            if (ended) {
                return -1;
            }
            take();
        }
        var buffer = waiting.getFirst();
        int count = Math.min(length, buffer.remaining());
        buffer.get(bytes, offset, count);
        if (!buffer.hasRemaining()) {
            waiting.removeFirst();
        }
        return count;
    }

    private void take() throws IOException {
        var arrival = await();
        for (var buffer : arrival.buffers()) {
            if (buffer.hasRemaining()) {
                waiting.addLast(buffer);
            }
        }
        ended = arrival.end();
        if (arrival.failure() != null) {
            throw new IOException(arrival.failure());
        }
        if (!ended) {
            subscription.join().request(1);
        }
    }

    private Arrival await() throws IOException {
        long began = System.nanoTime();
        while (true) {
            token.throwIfCancelled();
            var arrival = poll();
            if (arrival != null) {
                return arrival;
            }
            if (System.nanoTime() - began > stall.toNanos()) {
                throw new StalledException(stall);
            }
        }
    }

    private @Nullable Arrival poll() {
        try {
            return arrivals.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    /// Ends the transfer; what has not arrived never will.
    @Override
    public void close() {
        if (subscription.isDone()) {
            subscription.join().cancel();
        }
    }
}
