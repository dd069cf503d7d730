package io.conoscope.bench;

import io.conoscope.base.ConoscopeException;
import io.conoscope.bench.window.FreshWindow;
import io.conoscope.bench.window.StartTrace;
import io.conoscope.cli.options.Console;
import io.conoscope.cli.options.ExitStatus;
import io.conoscope.cli.options.JsonOutput;
import io.conoscope.cli.options.Machine;
import io.conoscope.math.Percentiles;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;

/// `conoscope bench window`: how soon the window is there, in fresh processes.
@Command(
        name = "window",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Times the start of the window in new processes: seconds to the first pulse.")
public final class BenchWindowCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--dataset",
            paramLabel = "PATH",
            description = "Also opens this corpus and waits for the first thumbnails.")
    private @Nullable Path dataset;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "5",
            description = "New processes. Default: ${DEFAULT-VALUE}.")
    private int runs = 5;

    @Mixin private JsonOutput json = new JsonOutput();

    public BenchWindowCommand(Console console) {
        this.console = console;
    }

    /// What is written as JSON; times in seconds, counted from the start of the process, and
    /// `openToThumbnails` from the moment the path was asked for.
    private record Report(
            String bench,
            @Nullable String dataset,
            int runs,
            Seconds firstPulse,
            @Nullable Seconds firstThumbnails,
            @Nullable Seconds openToThumbnails,
            Machine machine) {}

    /// Median, smallest and largest of some times.
    private record Seconds(double median, double min, double max, List<Double> all) {

        static Seconds of(List<StartTrace.Times> times, ToDoubleFunction<StartTrace.Times> which) {
            var all = times.stream().mapToDouble(which).boxed().toList();
            var sorted = Percentiles.of(times.stream().mapToDouble(which).toArray());
            return new Seconds(sorted.median(), sorted.at(0), sorted.at(100), all);
        }
    }

    @Override
    public Integer call() throws ConoscopeException {
        if (runs < 1) {
            throw new IllegalArgumentException("--runs is " + runs + ", expected 1 or more");
        }
        if (dataset != null && !Files.exists(dataset)) {
            throw new ConoscopeException("file.missing", null, dataset);
        }
        var times = new ArrayList<StartTrace.Times>();
        for (int run = 1; run <= runs; run++) {
            console.token().throwIfCancelled();
            times.add(FreshWindow.measure(dataset));
            console.err().printf(Locale.ROOT, "run %d of %d%n", run, runs);
        }
        var report = report(times);
        json.write(console, report);
        if (!json.isStandardOutput()) {
            print("first pulse", report.firstPulse());
            print("first thumbnails", report.firstThumbnails());
            print("open to thumbnails", report.openToThumbnails());
        }
        return ExitStatus.DONE;
    }

    private Report report(List<StartTrace.Times> times) {
        return new Report(
                "window",
                dataset == null ? null : dataset.toString(),
                runs,
                Seconds.of(times, StartTrace.Times::firstPulse),
                dataset == null ? null : Seconds.of(times, StartTrace.Times::firstThumbnails),
                dataset == null
                        ? null
                        : Seconds.of(times, time -> time.firstThumbnails() - time.asked()),
                Machine.current());
    }

    private void print(String what, @Nullable Seconds seconds) {
        if (seconds != null) {
            console.out()
                    .printf(
                            Locale.ROOT,
                            "%s: median %.2f s, %.2f to %.2f%n",
                            what,
                            seconds.median(),
                            seconds.min(),
                            seconds.max());
        }
    }
}
