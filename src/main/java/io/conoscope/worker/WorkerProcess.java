package io.conoscope.worker;

import io.conoscope.base.ConoscopeException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A running worker as its window sees it. One job at a time.
final class WorkerProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);
    private static final long MOST_WORDS = 4_000;

    private final WorkerCommand command;
    private final Process process;
    private final OutputStream requests;
    private final LinkedBlockingQueue<Reply> replies = new LinkedBlockingQueue<>();
    private final Thread reader;

    private WorkerProcess(WorkerCommand command, Process process) {
        this.command = command;
        this.process = process;
        this.requests = process.getOutputStream();
        this.reader = Thread.ofPlatform().daemon().name("worker replies").start(this::read);
    }

    /// @throws ConoscopeException `worker.start` if the system does not start it
    static WorkerProcess start(WorkerCommand command) throws ConoscopeException {
        try {
            var folder = command.log().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            var builder = new ProcessBuilder(command.command());
            // PyTorch's threads sleep while they wait, so that the window gets its share.
            builder.environment().putIfAbsent("OMP_WAIT_POLICY", "passive");
            var process = builder.redirectError(command.log().toFile()).start();
            LOG.info("worker {} started", process.pid());
            return new WorkerProcess(command, process);
        } catch (IOException e) {
            throw new ConoscopeException("worker.start", e, command.command().getFirst(), e);
        }
    }

    private void read() {
        var lines = new BoundedLineReader(process.getInputStream());
        try {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                Reply.parse(line.get())
                        .ifPresentOrElse(
                                replies::add,
                                () -> LOG.warn("the worker sent a line that is not a reply"));
            }
        } catch (IOException e) {
            LOG.info("the worker's replies broke off: {}", e.toString());
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// @throws ConoscopeException `worker.died` if nobody reads it any more
    void send(Request request) throws ConoscopeException {
        try {
            requests.write((RequestLine.of(request) + "\n").getBytes(StandardCharsets.UTF_8));
            requests.flush();
        } catch (IOException e) {
            throw died(e);
        }
    }

    /// The next reply; empty if none came in time.
    ///
    /// @throws ConoscopeException `worker.died` once it has ended and every reply has been taken
    Optional<Reply> reply(long millis) throws ConoscopeException, InterruptedException {
        var reply = replies.poll(millis, TimeUnit.MILLISECONDS);
        if (reply == null && !reader.isAlive()) {
            reply = replies.poll();
            if (reply == null) {
                throw died(null);
            }
        }
        return Optional.ofNullable(reply);
    }

    private ConoscopeException died(@Nullable IOException cause) {
        var how = ending();
        LOG.error("worker {} ended: {}; it said: {}", pid(), how, lastWords());
        return new ConoscopeException(
                ConoscopeException.Kind.WORKER_DIED, "worker.died", cause, how);
    }

    /// How it ended, in words: `exit status 1`, `signal 9`.
    private String ending() {
        try {
            if (!process.waitFor(WorkerPatience.ENDING)) {
                process.destroyForcibly().waitFor();
                return "it closed its streams and was stopped";
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
        int status = process.exitValue();
        boolean unix = java.io.File.separatorChar == '/';
        return unix && status > 128 && status < 160
                ? "signal " + (status - 128) + meaning(status - 128)
                : "exit status " + status + (status == 3 ? ", out of Java memory" : "");
    }

    /// What the signals mean that native code and the system end processes with.
    private static String meaning(int signal) {
        return switch (signal) {
            case 4, 6, 8, 11 -> ", a fault in native code";
            case 7 -> ", a file or disk that cannot be read";
            case 9 -> ", ended from outside, perhaps because the machine ran out of memory";
            default -> "";
        };
    }

    private String lastWords() {
        try (var file = Files.newByteChannel(command.log())) {
            file.position(Math.max(0, file.size() - MOST_WORDS));
            var bytes = java.nio.ByteBuffer.allocate((int) MOST_WORDS);
            file.read(bytes);
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "no readable output";
        }
    }

    /// Ends it at once, and waits until it has ended: the next job is not for it, and what it had
    /// locked is free.
    void kill() {
        try {
            process.destroyForcibly().waitFor(WorkerPatience.ENDING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Tells it that nobody is left, and ends it if it does not end itself.
    @Override
    public void close() {
        close(WorkerPatience.ENDING);
    }

    /// The same with more patience, or less.
    void close(Duration patience) {
        try {
            requests.close();
            if (!process.waitFor(patience)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
