package io.conoscope.cli;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.input.VisibleText;
import io.conoscope.cli.options.Console;
import io.conoscope.cli.options.ExitStatus;
import io.conoscope.cli.options.JsonOutput;
import io.conoscope.runlog.RunLog;
import io.conoscope.runlog.ScalarSeries;
import io.conoscope.runlog.read.RunLogs;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;

/// `conoscope runs`: the scalars of run logs. Damage is told on standard error; what stands before
/// it is printed.
@Command(
        name = "runs",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Reads the scalars of all run logs below a folder: TensorBoard event files,"
                        + " metrics.jsonl, open_clip's results.jsonl, Hugging Face's"
                        + " trainer_state.json, Lightning's metrics.csv, and CSV or JSONL with a"
                        + " step column.")
final class RunsCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "PATH", description = "A folder or one log file.")
    private @Nullable Path path;

    @Mixin private JsonOutput json = new JsonOutput();

    RunsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws ConoscopeException {
        var runs = RunLogs.read(Objects.requireNonNull(path), console.token(), console.progress());
        for (var run : runs) {
            run.damage()
                    .forEach(
                            damage ->
                                    console.err()
                                            .println(
                                                    "damaged: "
                                                            + VisibleText.line(damage.words())));
        }
        refuseWhereNothingIsLeft(runs);
        if (json.isWanted()) {
            json.stream(console, out -> RunsJson.write(runs, out));
        } else {
            runs.forEach(this::print);
        }
        return ExitStatus.DONE;
    }

    private static void refuseWhereNothingIsLeft(List<RunLog> runs) throws ConoscopeException {
        boolean empty =
                runs.stream().allMatch(r -> r.scalars().isEmpty() && r.histograms().isEmpty());
        var damage = runs.stream().flatMap(run -> run.damage().stream()).findFirst();
        if (empty && damage.isPresent()) {
            throw new ConoscopeException("runs.damaged", null, damage.get().words());
        }
    }

    private void print(RunLog run) {
        console.out().println(VisibleText.line(run.name()) + " (" + run.format().word() + ")");
        if (run.scalars().isEmpty() && run.histograms().isEmpty()) {
            console.out().println("  no points yet");
        }
        for (var series : run.scalars()) {
            console.out().println(line(series));
        }
        for (var series : run.histograms()) {
            var tag = VisibleText.line(series.tag());
            console.out().printf(Locale.ROOT, "  %s: %d histograms%n", tag, series.points().size());
        }
    }

    private static String line(ScalarSeries series) {
        int last = series.size() - 1;
        return String.format(
                Locale.ROOT,
                "  %s: %d %s, %s at step %d",
                VisibleText.line(series.tag()),
                series.size(),
                series.size() == 1 ? "point" : "points",
                series.isSinglePrecision()
                        ? Float.toString(series.value(last))
                        : Double.toString(series.exactValue(last)),
                series.step(last));
    }
}
