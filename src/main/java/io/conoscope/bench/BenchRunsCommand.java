package io.conoscope.bench;

import io.conoscope.base.ConoscopeException;
import io.conoscope.bench.measure.MedianAndP95;
import io.conoscope.bench.measure.RunsBench;
import io.conoscope.bench.measure.RunsBench.Sample;
import io.conoscope.bench.measure.TemporaryFolder;
import io.conoscope.cli.options.Console;
import io.conoscope.cli.options.ExitStatus;
import io.conoscope.cli.options.JsonOutput;
import io.conoscope.cli.options.Machine;
import io.conoscope.runlog.read.RunLogs;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// `conoscope bench runs`: how fast run logs are read.
@Command(
        name = "runs",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Times reading run logs: megabytes a second, seconds until every run shows"
                        + " something, milliseconds to check unchanged logs.")
public final class BenchRunsCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            arity = "0..1",
            paramLabel = "PATH",
            description = "A folder, or one log file. Default: generated event files.")
    private @Nullable Path path;

    @Option(
            names = "--megabytes",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Total size of the generated files. Default: ${DEFAULT-VALUE}.")
    private int megabytes = 1000;

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
            description = "Tags per generated run. Default: ${DEFAULT-VALUE}.")
    private int tags = 50;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            defaultValue = "5",
            description = "Measured repetitions. Default: ${DEFAULT-VALUE}.")
    private int repeat = 5;

    @Mixin private JsonOutput json = new JsonOutput();

    /// @param console receives the report
    public BenchRunsCommand(Console console) {
        this.console = console;
    }

    /// What is written as JSON.
    private record Report(
            String bench,
            @Nullable String input,
            int runs,
            long bytes,
            int repeats,
            @Nullable MedianAndP95 seconds,
            @Nullable MedianAndP95 megabytesPerSecond,
            @Nullable MedianAndP95 firstSeconds,
            @Nullable MedianAndP95 idlePollMillis,
            List<Sample> samples,
            Machine machine) {}

    @Override
    public Integer call() throws ConoscopeException {
        if (repeat < 1 || megabytes < 1 || runs < 1 || tags < 1) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "--repeat %d --megabytes %d --runs %d --tags %d, expected 1 or more each",
                            repeat,
                            megabytes,
                            runs,
                            tags));
        }
        if (path != null) {
            report(path);
            return ExitStatus.DONE;
        }
        try (var folder = new TemporaryFolder()) {
            long each = megabytes * 1_000_000L / runs;
            RunsBench.generate(folder.path(), runs, tags, each, console.token());
            report(folder.path());
        }
        return ExitStatus.DONE;
    }

    private void report(Path folder) throws ConoscopeException {
        var found = RunLogs.find(folder);
        long bytes = RunsBench.bytes(found);
        var samples = new ArrayList<Sample>();
        for (int run = 1; run <= repeat; run++) {
            console.err().printf(Locale.ROOT, "run %d of %d%n", run, repeat);
            samples.add(RunsBench.measure(folder, console.token()));
        }
        var speed = MedianAndP95.of(samples, Sample::megabytesPerSecond);
        json.write(
                console,
                new Report(
                        "runs",
                        path == null ? null : path.toString(),
                        found.size(),
                        bytes,
                        repeat,
                        MedianAndP95.of(samples, Sample::seconds),
                        speed,
                        MedianAndP95.of(samples, Sample::firstSeconds),
                        MedianAndP95.of(samples, Sample::idlePollMillis),
                        samples,
                        Machine.current()));
        if (!json.isStandardOutput()) {
            double median = speed == null ? Double.NaN : speed.median();
            console.out()
                    .printf(
                            Locale.ROOT,
                            "%d runs, %d bytes: %.0f MB/s%n",
                            found.size(),
                            bytes,
                            median);
        }
    }
}
