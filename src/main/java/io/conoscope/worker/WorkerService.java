package io.conoscope.worker;

import io.conoscope.base.ByteSizes;
import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.file.MappedFiles;
import io.conoscope.corpus.Corpus;
import io.conoscope.encoder.check.CheckpointCheck;
import io.conoscope.encoder.engine.ComputeDevice;
import io.conoscope.service.embed.EmbedRequest;
import io.conoscope.service.open.CorpusLookup;
import io.conoscope.training.RunControl;
import io.conoscope.training.TrainingProgress;
import io.conoscope.worker.memory.MemoryLimit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// The worker's side: takes requests from a stream, does one after the other on the calling thread,
/// and answers. Ends when the stream of requests does, which is when the window is gone.
public final class WorkerService {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerService.class);

    private final WorkerTasks tasks;
    private final OutputStream out;
    private final Runnable gone;

    /// What is to be done; empty once nothing comes any more.
    private final LinkedBlockingQueue<Optional<Request.Job>> queue = new LinkedBlockingQueue<>();

    private static final long POLL_NANOS = 20_000_000;

    private volatile Request.@Nullable Job running;

    private final Map<Long, RunControl> controls = new ConcurrentHashMap<>();

    /// @param tasks what it does, always on the thread that calls [#serve]
    /// @param out   receives the replies, and nothing else may write to it
    /// @param gone  called once the stream of requests has ended, while a job may still run
    public WorkerService(WorkerTasks tasks, OutputStream out, Runnable gone) {
        this.gone = gone;
        this.tasks = tasks;
        this.out = out;
    }

    /// Serves requests until their stream ends; the job at hand then stops at a whole batch.
    public void serve(InputStream in) {
        var factory = Thread.ofPlatform().daemon().name("requests").factory();
        try (ExecutorService reader = Executors.newSingleThreadExecutor(factory)) {
            reader.execute(() -> read(new BoundedLineReader(in)));
            for (var job = queue.take(); job.isPresent(); job = queue.take()) {
                answer(job.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(BoundedLineReader lines) {
        try {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                RequestLine.parse(line.get()).ifPresentOrElse(this::accept, this::complain);
            }
        } catch (IOException e) {
            LOG.warn("the stream of requests broke", e);
        } finally {
            controls.values().forEach(RunControl::stop);
            queue.clear();
            queue.add(Optional.empty());
            gone.run();
        }
    }

    private void accept(Request request) {
        switch (request) {
            case Request.Job job -> {
                controls.put(job.id(), new RunControl());
                queue.add(Optional.of(job));
            }
            case Request.Cancel cancel -> tell(cancel, RunControl::stop);
            case Request.Pause pause -> tell(pause, control -> control.setPaused(true));
            case Request.Resume resume -> tell(resume, control -> control.setPaused(false));
        }
    }

    /// A word about a job that has ended meanwhile is nothing to do any more.
    private void tell(Request.Signal signal, Consumer<RunControl> word) {
        var control = controls.get(signal.id());
        if (control != null) {
            word.accept(control);
        }
    }

    private void complain() {
        LOG.warn("a line was no request");
        send(Reply.failure(-1, Reply.Kind.REFUSED, null, "a line was no request"));
    }

    private void answer(Request.Job job) {
        running = job;
        try {
            begin(job, controls.getOrDefault(job.id(), new RunControl()));
        } catch (CancellationException e) {
            send(Reply.end(job.id(), Reply.Kind.CANCELLED));
        } catch (ConoscopeException e) {
            send(Reply.failure(job.id(), Reply.Kind.FAILED, e.key(), e.getMessage()));
        } catch (IllegalArgumentException e) {
            LOG.warn("refused", e);
            send(Reply.failure(job.id(), Reply.Kind.REFUSED, null, e.getMessage()));
        } catch (RuntimeException | Error e) {
            LOG.error("job {} broke", job.id(), e);
            send(broken(job, e));
        } finally {
            running = null;
            controls.remove(job.id());
        }
    }

    private void begin(Request.Job job, RunControl control) throws ConoscopeException {
        if (!(job instanceof Request.Encode)) {
            tasks.queries().unload();
        }
        switch (job) {
            case Request.Train train -> train(train, control);
            case Request.Embed embed -> embed(embed, control.token());
            case Request.Encode encode -> encode(encode, control.token());
            case Request.Check check ->
                    send(
                            Reply.checked(
                                    check.id(),
                                    CheckpointCheck.run(Path.of(check.folder()), check.threads())));
        }
    }

    private static Reply broken(Request.Job job, Throwable e) {
        return MappedFiles.explain(e)
                .map(cut -> Reply.failure(job.id(), Reply.Kind.FAILED, cut.key(), cut.getMessage()))
                .orElseGet(() -> Reply.failure(job.id(), Reply.Kind.BROKEN, null, e.toString()));
    }

    /// Says of the job at hand that it takes more memory than it may; the process is to end then.
    void exceedsMemory(MemoryLimit limit) {
        var job = running;
        if (job != null) {
            var words =
                    new ConoscopeException(
                            "worker.memory", null, job.subject(), ByteSizes.format(limit.bytes()));
            LOG.error("over the limit of memory: {}", words.getMessage());
            send(Reply.failure(job.id(), Reply.Kind.FAILED, words.key(), words.getMessage()));
        }
    }

    /// Has the job at hand stop where it can go on, and waits until it has.
    ///
    /// @param patience how long at most
    void stop(Duration patience) {
        controls.values().forEach(RunControl::stop);
        long end = System.nanoTime() + patience.toNanos();
        while (running != null && System.nanoTime() < end) {
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    /// The last word is the last progress, with the steps at which the run has ended.
    private void train(Request.Train request, RunControl control) throws ConoscopeException {
        var last = new TrainingProgress[] {TrainingProgress.preparing()};
        var result =
                tasks.training()
                        .run(
                                request.run(),
                                control,
                                now -> {
                                    last[0] = now;
                                    send(Reply.training(request.id(), Reply.Kind.TRAINING, now));
                                });
        send(Reply.training(request.id(), Reply.Kind.DONE, last[0].endedWith(result)));
    }

    private void embed(Request.Embed request, CancellationToken token) throws ConoscopeException {
        computeOn(request.device());
        tasks.embedder()
                .embed(
                        new EmbedRequest(
                                corpus(request), request.model(), Path.of(request.folder())),
                        token,
                        progress -> send(Reply.progress(request.id(), progress)));
        send(Reply.end(request.id(), Reply.Kind.DONE));
    }

    private void encode(Request.Encode request, CancellationToken token) throws ConoscopeException {
        computeOn(request.device());
        var query =
                tasks.queries()
                        .encode(
                                request.model(),
                                request.input(),
                                token,
                                progress -> send(Reply.progress(request.id(), progress)));
        send(Reply.encoded(request.id(), query));
    }

    private static void computeOn(@Nullable String device) {
        if (device != null) {
            System.setProperty(ComputeDevice.PROPERTY, ComputeDevice.of(device).word());
        }
    }

    /// The corpus of the request, read again.
    private Corpus corpus(Request.Embed request) throws ConoscopeException {
        return new CorpusLookup(request.corpus(), request.fingerprint()).find(tasks.corpora());
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
