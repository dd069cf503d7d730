package io.conoscope.bench;

import io.conoscope.base.ConoscopeException;
import io.conoscope.bench.window.FrameTimes;
import io.conoscope.bench.window.FreshWindow;
import io.conoscope.cli.options.Console;
import io.conoscope.cli.options.ExitStatus;
import io.conoscope.cli.options.JsonOutput;
import io.conoscope.cli.options.Machine;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;

/// `conoscope bench switch`: how soon another model's points are in the scatter.
@Command(
        name = "switch",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Times switching between two embedded models in the window, in ms.")
public final class BenchSwitchCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--dataset",
            required = true,
            paramLabel = "PATH",
            description = "A corpus; it is first embedded with both models, which is not measured.")
    private @Nullable Path dataset;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            defaultValue = "clip-tiny",
            description =
                    "The model, with random weights of the seeds 1 and 2. Default:"
                            + " ${DEFAULT-VALUE}.")
    private String model = "clip-tiny";

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "10",
            description = "Switches each way. Default: ${DEFAULT-VALUE}.")
    private int runs = 10;

    @Mixin private JsonOutput json = new JsonOutput();

    public BenchSwitchCommand(Console console) {
        this.console = console;
    }

    /// What is written as JSON; times in milliseconds.
    ///
    /// @param first  the second model's rows for the first time: its gap view
    /// @param there  from the first model to the second
    /// @param back   from the second model to the first
    private record Report(
            String bench,
            String dataset,
            String model,
            int runs,
            double first,
            FrameTimes there,
            FrameTimes back,
            List<Double> all,
            Machine machine) {}

    @Override
    public Integer call() throws ConoscopeException {
        var path = Objects.requireNonNull(dataset);
        if (runs < 1) {
            throw new IllegalArgumentException("--runs is " + runs + ", expected 1 or more");
        }
        if (!Files.exists(path)) {
            throw new ConoscopeException("file.missing", null, path);
        }
        var times = FreshWindow.switching(path, model + ",1,2", runs);
        var all = new java.util.ArrayList<>(times.there());
        all.addAll(times.back());
        var report =
                new Report(
                        "switch",
                        path.toString(),
                        model,
                        runs,
                        times.first(),
                        spread(times.there()),
                        spread(times.back()),
                        all,
                        Machine.current());
        json.write(console, report);
        if (!json.isStandardOutput()) {
            console.out().printf(Locale.ROOT, "first: %.1f ms%n", report.first());
            print("there", report.there());
            print("back", report.back());
        }
        return ExitStatus.DONE;
    }

    private static FrameTimes spread(List<Double> millis) {
        return FrameTimes.ofNanos(millis.stream().mapToLong(time -> (long) (1e6 * time)).toArray());
    }

    private void print(String what, FrameTimes spread) {
        console.out()
                .printf(
                        Locale.ROOT,
                        "%s: median %.1f ms, longest %.1f, of %d%n",
                        what,
                        spread.median(),
                        spread.max(),
                        spread.count());
    }
}
