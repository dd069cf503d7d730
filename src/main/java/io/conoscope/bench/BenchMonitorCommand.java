package io.conoscope.bench;

import io.conoscope.base.ConoscopeException;
import io.conoscope.bench.measure.TemporaryFolder;
import io.conoscope.bench.window.GestureTimes;
import io.conoscope.bench.window.MonitorLogs;
import io.conoscope.bench.window.MonitorScript;
import io.conoscope.bench.window.MonitorWindow;
import io.conoscope.cli.options.Console;
import io.conoscope.cli.options.ExitStatus;
import io.conoscope.cli.options.JsonOutput;
import io.conoscope.cli.options.Machine;

import javafx.application.Platform;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/// `conoscope bench monitor`: how soon runs are on screen, and how smoothly they are read.
@Command(
        name = "monitor",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Times the run monitor on generated runs: seconds to the charts, pulses in ms.")
public final class BenchMonitorCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "20",
            description = "Generated runs. Default: ${DEFAULT-VALUE}.")
    private int runs = 20;

    @Option(
            names = "--tags",
            paramLabel = "N",
            defaultValue = "50",
            description = "Tags per run. Default: ${DEFAULT-VALUE}.")
    private int tags = 50;

    @Option(
            names = "--points",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Points per tag. Default: ${DEFAULT-VALUE}.")
    private int points = 1000;

    @Option(
            names = "--input",
            paramLabel = "PATH",
            description = "Runs on disk instead of generated ones.")
    private @Nullable Path input;

    @Option(
            names = "--warm-up",
            paramLabel = "PULSES",
            defaultValue = "180",
            description = "Warm-up pulses, not measured. Default: ${DEFAULT-VALUE}.")
    private int warmUp = 180;

    @Option(
            names = "--pulses",
            paramLabel = "PULSES",
            defaultValue = "720",
            description = "Measured pulses: crosshair, zoom, scroll. Default: ${DEFAULT-VALUE}.")
    private int pulses = 720;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of the generated curves. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Mixin private JsonOutput json = new JsonOutput();

    public BenchMonitorCommand(Console console) {
        this.console = console;
    }

    /// What is written as JSON; seconds from the moment the path is given, milliseconds a pulse.
    private record Report(
            String bench,
            int runs,
            int tags,
            int points,
            long bytes,
            String pipeline,
            MonitorWindow.Opened opened,
            GestureTimes cross,
            GestureTimes zoom,
            GestureTimes scroll,
            Machine machine) {}

    @Override
    public Integer call() throws ConoscopeException {
        if (runs < 1 || tags < 1 || points < 1 || warmUp < 1 || pulses < 3) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "runs %d, tags %d, points %d, warm-up %d, pulses %d; expected 1, 1, 1, 1, 3",
                            runs,
                            tags,
                            points,
                            warmUp,
                            pulses));
        }
        if (input != null) {
            measure(input);
            return ExitStatus.DONE;
        }
        try (var folder = new TemporaryFolder()) {
            new MonitorLogs(runs, tags, points, seed).write(folder.path());
            measure(folder.path());
        }
        return ExitStatus.DONE;
    }

    private void measure(Path folder) throws ConoscopeException {
        var result = new CompletableFuture<MonitorWindow>();
        Platform.startup(
                () -> {
                    try {
                        var window = new MonitorWindow(warmUp, pulses, result);
                        window.open(folder);
                    } catch (RuntimeException | LinkageError e) {
                        result.completeExceptionally(e);
                    }
                });
        var window = result.join();
        var report =
                new Report(
                        "monitor",
                        runs,
                        tags,
                        points,
                        size(folder),
                        System.getProperty("prism.order", "default"),
                        window.opened(),
                        window.of(MonitorScript.Act.CROSS),
                        window.of(MonitorScript.Act.ZOOM),
                        window.of(MonitorScript.Act.SCROLL),
                        Machine.current());
        json.write(console, report);
        if (!json.isStandardOutput()) {
            print(report);
        }
    }

    private void print(Report report) {
        var out = console.out();
        out.printf(
                Locale.ROOT,
                "%d runs, %,d bytes: first chart %.2f s, all in view %.2f s, all read %.2f s%n",
                report.opened().runs(),
                report.bytes(),
                report.opened().firstChart(),
                report.opened().inView(),
                report.opened().allRead());
        print("crosshair", report.cross());
        print("zoom", report.zoom());
        print("scroll", report.scroll());
    }

    private void print(String what, GestureTimes motion) {
        console.out()
                .printf(
                        Locale.ROOT,
                        "%s: %d pulses, median %.1f ms, p95 %.1f, p99 %.1f;"
                                + " handlers median %.2f ms, p95 %.2f, longest %.2f%n",
                        what,
                        motion.pulse().count(),
                        motion.pulse().median(),
                        motion.pulse().p95(),
                        motion.pulse().p99(),
                        motion.handler().median(),
                        motion.handler().p95(),
                        motion.handler().max());
    }

    private static long size(Path folder) throws ConoscopeException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, folder, e);
        }
    }
}
