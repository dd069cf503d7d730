package io.conoscope.app.bench;

import io.conoscope.base.ConoscopeException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The window in a process of its own, with a home of its own, as a new user has it.
final class FreshWindow {

    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);
    private static final long POLL_MILLIS = 20;

    private FreshWindow() {}

    /// Starts it, waits until it has drawn (and shows thumbnails, with a dataset), ends it.
    ///
    /// @throws ConoscopeException `bench.window` if it ends or takes two minutes before that
    static StartTrace.Times measure(@Nullable Path dataset) throws ConoscopeException {
        try {
            var home = Files.createTempDirectory("conoscope-bench");
            try {
                return measure(home, dataset);
            } finally {
                deleteAll(home);
            }
        } catch (IOException e) {
            throw new ConoscopeException("bench.window", e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.util.concurrent.CancellationException("interrupted");
        }
    }

    private static StartTrace.Times measure(Path home, @Nullable Path dataset)
            throws IOException, InterruptedException, ConoscopeException {
        var trace = home.resolve("trace");
        var process =
                new ProcessBuilder(command(home, trace, dataset))
                        .redirectErrorStream(true)
                        .redirectOutput(home.resolve("output").toFile())
                        .start();
        try {
            long began = System.nanoTime();
            while (process.isAlive() && System.nanoTime() - began < PATIENCE_NANOS) {
                var times = StartTrace.Times.read(trace);
                if (times != null && (dataset == null || !Double.isNaN(times.firstThumbnails()))) {
                    return times;
                }
                Thread.sleep(POLL_MILLIS);
            }
            throw new ConoscopeException(
                    "bench.window", null, Files.readString(home.resolve("output")).strip());
        } finally {
            end(process);
        }
    }

    private static List<String> command(Path home, Path trace, @Nullable Path dataset) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-Dconoscope.home=" + home);
        command.add("-D" + StartTrace.PROPERTY + "=" + trace);
        command.add("-classpath");
        command.add(System.getProperty("java.class.path"));
        command.add("io.conoscope.app.Main");
        command.add("open");
        if (dataset != null) {
            command.add(dataset.toAbsolutePath().toString());
        }
        return command;
    }

    private static void end(Process process) throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.waitFor();
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
