package io.conoscope.worker;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Corpus;
import io.conoscope.encoder.engine.ComputeDevice;
import io.conoscope.service.CorpusLookup;
import io.conoscope.service.CorpusOpener;
import io.conoscope.service.EmbedRequest;
import io.conoscope.service.Embedder;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/// The worker's side: takes requests from a stream, does one after the other on the calling thread,
/// and answers. Ends when the stream of requests does, which is when the window is gone.
public final class WorkerService {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerService.class);
    private static final Request END = Request.cancel(-1);

    private final Embedder embedder;
    private final CorpusOpener corpora;
    private final OutputStream out;
    private final Runnable gone;
    private final LinkedBlockingQueue<Request> queue = new LinkedBlockingQueue<>();
    private final Map<Long, CancellationToken> tokens = new ConcurrentHashMap<>();

    /// @param embedder does the work, always on the thread that calls [#serve]
    /// @param corpora  opens what a request names
    /// @param out      receives the replies, and nothing else may write to it
    /// @param gone     called once the stream of requests has ended, while a job may still run
    public WorkerService(Embedder embedder, CorpusOpener corpora, OutputStream out, Runnable gone) {
        this.gone = gone;
        this.embedder = embedder;
        this.corpora = corpora;
        this.out = out;
    }

    /// Serves requests until their stream ends; the job at hand then stops at a whole batch.
    public void serve(InputStream in) {
        var factory = Thread.ofPlatform().daemon().name("requests").factory();
        try (ExecutorService reader = Executors.newSingleThreadExecutor(factory)) {
            reader.execute(() -> read(new Lines(in)));
            for (var request = queue.take(); request.id() > 0; request = queue.take()) {
                answer(request);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(Lines lines) {
        try {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                Request.parse(line.get()).ifPresentOrElse(this::accept, this::complain);
            }
        } catch (IOException e) {
            LOG.warn("the stream of requests broke", e);
        } finally {
            tokens.values().forEach(CancellationToken::cancel);
            queue.clear();
            queue.add(END);
            gone.run();
        }
    }

    private void accept(Request request) {
        if (Request.CANCEL.equals(request.verb())) {
            var token = tokens.get(request.id());
            if (token != null) {
                token.cancel();
            }
        } else {
            tokens.put(request.id(), new CancellationToken());
            queue.add(request);
        }
    }

    private void complain() {
        LOG.warn("a line was no request");
        send(Reply.failure(-1, Reply.Kind.REFUSED, null, "a line was no request"));
    }

    private void answer(Request request) {
        try {
            embed(request);
            send(Reply.end(request.id(), Reply.Kind.DONE));
        } catch (CancellationException e) {
            send(Reply.end(request.id(), Reply.Kind.CANCELLED));
        } catch (ConoscopeException e) {
            send(Reply.failure(request.id(), Reply.Kind.FAILED, e.key(), e.getMessage()));
        } catch (IllegalArgumentException e) {
            LOG.warn("refused", e);
            send(Reply.failure(request.id(), Reply.Kind.REFUSED, null, e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("a fault of ours", e);
            send(Reply.failure(request.id(), Reply.Kind.BROKEN, null, e.toString()));
        } finally {
            tokens.remove(request.id());
        }
    }

    private void embed(Request request) throws ConoscopeException {
        if (request.device() != null) {
            System.setProperty(ComputeDevice.PROPERTY, ComputeDevice.of(request.device()).word());
        }
        var token = tokens.getOrDefault(request.id(), new CancellationToken());
        embedder.embed(
                new EmbedRequest(
                        corpus(request),
                        request.spec(),
                        Path.of(Request.required(request.folder()))),
                token,
                progress -> send(Reply.progress(request.id(), progress)));
    }

    /// The corpus of the request, read again.
    private Corpus corpus(Request request) throws ConoscopeException {
        return new CorpusLookup(
                        Path.of(Request.required(request.root())),
                        request.split(),
                        request.images(),
                        Request.required(request.fingerprint()))
                .find(corpora);
    }

    private synchronized void send(Reply reply) {
        try {
            out.write((reply.toLine() + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
