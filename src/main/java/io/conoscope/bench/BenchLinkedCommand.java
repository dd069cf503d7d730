package io.conoscope.bench;

import io.conoscope.base.ConoscopeException;
import io.conoscope.bench.measure.TemporaryFolder;
import io.conoscope.bench.panel.LinkedScript;
import io.conoscope.bench.panel.PanelParts;
import io.conoscope.bench.panel.PulseScript;
import io.conoscope.bench.window.FrameTimes;
import io.conoscope.cli.options.Console;
import io.conoscope.cli.options.ExitStatus;
import io.conoscope.cli.options.JsonOutput;
import io.conoscope.cli.options.Machine;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/// `conoscope bench linked`: how soon a filter shows in every panel.
@Command(
        name = "linked",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Times from a filter to the pulse that shows it in grid, table, histogram and"
                        + " scatter, in ms.")
public final class BenchLinkedCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--points",
            paramLabel = "N",
            defaultValue = "48546",
            description = "Generated points, a sixth of them images. Default: ${DEFAULT-VALUE}.")
    private int points = 48_546;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "30",
            description = "Filters, one after the other. Default: ${DEFAULT-VALUE}.")
    private int runs = 30;

    @Mixin private JsonOutput json = new JsonOutput();

    public BenchLinkedCommand(Console console) {
        this.console = console;
    }

    /// What is written as JSON; times in milliseconds.
    private record Report(
            String bench, int points, int runs, Map<String, FrameTimes> panels, Machine machine) {}

    @Override
    public Integer call() throws ConoscopeException {
        if (points < 600 || runs < 1) {
            throw new IllegalArgumentException(
                    "--points is " + points + ", --runs " + runs + "; expected at least 600, 1");
        }
        try (var folder = new TemporaryFolder()) {
            var times =
                    PulseScript.run(
                            1600,
                            1000,
                            pane -> {
                                var parts = new PanelParts(folder.path());
                                pane.getChildren().add(parts.node());
                                parts.open(points);
                                return new LinkedScript(parts.session(), runs, parts.shows());
                            });
            var report = new Report("linked", points, runs, times, Machine.current());
            json.write(console, report);
            if (!json.isStandardOutput()) {
                times.forEach(this::print);
            }
        }
        return ExitStatus.DONE;
    }

    private void print(String panel, FrameTimes times) {
        console.out()
                .printf(
                        Locale.ROOT,
                        "%-9s median %.1f ms, p95 %.1f, longest %.1f, of %d%n",
                        panel,
                        times.median(),
                        times.p95(),
                        times.max(),
                        times.count());
    }
}
