package io.conoscope.cli;

import io.conoscope.base.ConoscopeException;
import io.conoscope.cli.options.Console;
import io.conoscope.cli.options.ExitStatus;
import io.conoscope.cli.options.JsonOutput;
import io.conoscope.cli.options.ProgressPrinter;
import io.conoscope.service.train.TrainJob;
import io.conoscope.service.train.TrainRequest;
import io.conoscope.service.train.folder.RunFolder;
import io.conoscope.training.RunControl;
import io.conoscope.training.TrainingResult;
import io.conoscope.training.config.TrainingConfig;
import io.conoscope.training.config.file.TrainingConfigFile;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;

/// `conoscope train`: a contrastive run.
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Trains a model contrastively and writes checkpoints, TensorBoard events and"
                    + " metrics.jsonl.",
            "Ctrl-C stops it with a checkpoint; the same command resumes it."
        })
final class TrainCommand implements Callable<Integer> {

    private final Console console;
    private final TrainJob job;

    @Option(
            names = "--config",
            required = true,
            paramLabel = "FILE",
            description = "The training configuration (YAML).")
    private @Nullable Path config;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "RUN",
            description = "Folder of the run: new, empty, or with a run of this configuration.")
    private @Nullable Path out;

    @Mixin private JsonOutput json = new JsonOutput();

    TrainCommand(Console console, TrainJob job) {
        this.console = console;
        this.job = job;
    }

    /// What is written as JSON.
    private record Report(
            String run, long step, long steps, boolean finished, double loss, double seconds) {}

    @Override
    public Integer call() throws ConoscopeException {
        var run = Objects.requireNonNull(out);
        var wanted = TrainJob.absolute(TrainingConfigFile.read(Objects.requireNonNull(config)));
        announce(wanted, run);
        var printer = new TrainPrinter(new ProgressPrinter(console.err(), console.interactive()));
        long began = System.nanoTime();
        var result =
                job.run(
                        new TrainRequest(wanted, run, command()),
                        new RunControl(console.token()),
                        printer);
        double seconds = (System.nanoTime() - began) / 1e9;
        json.write(
                console,
                new Report(
                        run.toString(),
                        result.step(),
                        result.steps(),
                        result.finished(),
                        result.loss(),
                        seconds));
        say(run, result, seconds);
        return result.finished() ? ExitStatus.DONE : ExitStatus.CANCELLED;
    }

    private void announce(TrainingConfig wanted, Path run) throws ConoscopeException {
        var folder = new RunFolder(run);
        folder.requireRoomFor(wanted);
        if (folder.isRun()) {
            console.err().println("resuming the run in " + run);
            return;
        }
        var estimate = job.estimate(wanted);
        console.err()
                .printf(
                        Locale.ROOT,
                        "%d steps over %d pairs, %.3g epochs; about %.1f min%n",
                        estimate.steps(),
                        estimate.pairs(),
                        estimate.epochs(),
                        estimate.seconds() / 60);
    }

    private String command() {
        return "conoscope train --config %s --out %s".formatted(config, out);
    }

    private void say(Path run, TrainingResult result, double seconds) {
        if (!result.finished()) {
            console.err()
                    .printf(
                            Locale.ROOT,
                            "stopped at step %d of %d with a checkpoint; the same command"
                                    + " resumes it%n",
                            result.step(),
                            result.steps());
        } else if (!json.isStandardOutput()) {
            console.out()
                    .printf(
                            Locale.ROOT,
                            "%s: %d steps, loss %.4f, %.0f s%n",
                            run,
                            result.steps(),
                            result.loss(),
                            seconds);
        }
    }
}
