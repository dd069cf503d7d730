package io.conoscope.bench.window;

import com.google.gson.Gson;

import io.conoscope.base.ConoscopeException;
import io.conoscope.bench.measure.TemporaryFolder;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The window in a process of its own, with a home of its own, as a new user has it.
public final class FreshWindow {

    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(5);
    private static final long POLL_MILLIS = 20;
    private static final String TRACE = "trace";

    private FreshWindow() {}

    /// Reads what a window wrote into a file; null while it is not all there.
    @FunctionalInterface
    interface Reading<T> {
        @Nullable T read(Path file) throws IOException;
    }

    /// Starts it, waits until it has drawn (and shows thumbnails, with a dataset), ends it.
    ///
    /// @throws ConoscopeException `bench.window` if it ends or takes five minutes before that
    public static StartTrace.Times measure(@Nullable Path dataset) throws ConoscopeException {
        return withHome(
                home ->
                        measure(
                                command(home, Map.of(StartTrace.PROPERTY, trace(home)), dataset),
                                home,
                                file -> {
                                    var times = StartTrace.Times.read(file);
                                    return times != null
                                                    && (dataset == null
                                                            || !Double.isNaN(
                                                                    times.firstThumbnails()))
                                            ? times
                                            : null;
                                }));
    }

    /// Starts it twice in one home: the first time embeds with both models, the second one, which
    /// finds the rows in its store, is measured.
    ///
    /// @param models as [SwitchTrace#MODELS] has them
    /// @throws ConoscopeException `bench.window` if it ends or takes too long
    public static SwitchTrace.Times switching(Path dataset, String models, int runs)
            throws ConoscopeException {
        return withHome(
                home -> {
                    switching(home, dataset, models, 1);
                    Files.delete(home.resolve(TRACE));
                    return switching(home, dataset, models, runs);
                });
    }

    private static SwitchTrace.Times switching(Path home, Path dataset, String models, int runs)
            throws IOException, InterruptedException, ConoscopeException {
        var properties =
                Map.of(
                        SwitchTrace.PROPERTY,
                        trace(home),
                        SwitchTrace.MODELS,
                        models,
                        SwitchTrace.RUNS,
                        "" + runs);
        return measure(
                command(home, properties, dataset),
                home,
                file ->
                        Files.exists(file)
                                ? new Gson()
                                        .fromJson(Files.readString(file), SwitchTrace.Times.class)
                                : null);
    }

    /// Something measured with a home that is gone afterwards.
    @FunctionalInterface
    private interface Measuring<T> {
        T in(Path home) throws IOException, InterruptedException, ConoscopeException;
    }

    private static <T> T withHome(Measuring<T> measuring) throws ConoscopeException {
        try (var home = new TemporaryFolder()) {
            return measuring.in(home.path());
        } catch (IOException e) {
            throw new ConoscopeException("bench.window", e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.util.concurrent.CancellationException("interrupted");
        }
    }

    private static String trace(Path home) {
        return home.resolve(TRACE).toString();
    }

    private static <T> T measure(List<String> command, Path home, Reading<T> reading)
            throws IOException, InterruptedException, ConoscopeException {
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(home.resolve("output").toFile())
                        .start();
        try {
            long began = System.nanoTime();
            while (process.isAlive() && System.nanoTime() - began < PATIENCE_NANOS) {
                var found = reading.read(home.resolve(TRACE));
                if (found != null) {
                    return found;
                }
                Thread.sleep(POLL_MILLIS);
            }
            throw new ConoscopeException(
                    "bench.window", null, Files.readString(home.resolve("output")).strip());
        } finally {
            end(process);
        }
    }

    private static List<String> command(
            Path home, Map<String, String> properties, @Nullable Path dataset) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-Dconoscope.home=" + home);
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-classpath");
        command.add(System.getProperty("java.class.path"));
        command.add("io.conoscope.Main");
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
}
