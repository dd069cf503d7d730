package io.conoscope.bench;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.ProgramFiles;
import io.conoscope.bench.measure.StepBench;
import io.conoscope.cli.options.Console;
import io.conoscope.cli.options.ExitStatus;
import io.conoscope.cli.options.JsonOutput;
import io.conoscope.cli.options.Machine;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// `conoscope bench train`: how long a training step takes.
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Trains clip-tiny with random weights on random images and texts: milliseconds a"
                        + " step, and where they go.")
public final class BenchTrainCommand implements Callable<Integer> {

    private static final String MODEL = "clip-tiny";

    private final Console console;

    @Option(
            names = "--batch",
            paramLabel = "N",
            split = ",",
            defaultValue = "16,128",
            description = "Pairs per step, one or more numbers. Default: ${DEFAULT-VALUE}.")
    private List<Integer> batches = List.of();

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "35",
            description = "Measured steps, after five for warm-up. Default: ${DEFAULT-VALUE}.")
    private int steps = 35;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "Compute threads. Default: ${DEFAULT-VALUE}.")
    private int threads = 2;

    @Mixin private JsonOutput json = new JsonOutput();

    /// @param console receives the report
    public BenchTrainCommand(Console console) {
        this.console = console;
    }

    /// What is written as JSON.
    private record Report(
            String bench,
            String model,
            String optimizer,
            int threads,
            List<StepBench.Speed> speeds,
            Machine machine) {}

    @Override
    public Integer call() throws ConoscopeException {
        if (threads < 1) {
            throw new IllegalArgumentException("--threads is " + threads + ", must be at least 1");
        }
        var bench = new StepBench(ProgramFiles.models().resolve(MODEL), threads);
        var speeds = new ArrayList<StepBench.Speed>();
        for (int batch : batches) {
            var speed = bench.measure(batch, steps, console.token());
            speeds.add(speed);
            print(speed);
        }
        json.write(
                console,
                new Report(
                        "train",
                        MODEL + ", random init 1",
                        "AdamW, learning rate 0.001, weight decay 0.1, clip 1, learned temperature",
                        threads,
                        speeds,
                        Machine.current()));
        return ExitStatus.DONE;
    }

    private void print(StepBench.Speed speed) {
        if (json.isStandardOutput()) {
            return;
        }
        console.out()
                .printf(
                        Locale.ROOT,
                        "batch %d: median %.1f ms a step, p95 %.1f ms; forward %.1f ms, backward"
                                + " %.1f ms, optimizer %.1f ms%n",
                        speed.batch(),
                        speed.medianMs(),
                        speed.p95Ms(),
                        speed.forwardMs(),
                        speed.backwardMs(),
                        speed.optimizerMs());
    }
}
