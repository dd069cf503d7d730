package io.conoscope.cli;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.CheckpointCheck;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Locale;

/// `conoscope models`: what is known about models.
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description = "What is known about models.")
final class ModelsCommand {

    private final Console console;

    ModelsCommand(Console console) {
        this.console = console;
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Runs a checkpoint folder on the inputs recorded beside it.")
    int check(
            @Parameters(paramLabel = "FOLDER", description = "A folder in Hugging Face's layout.")
                    Path folder,
            @Option(names = "--threads", paramLabel = "N", description = "Threads that compute.")
                    @Nullable Integer threads,
            @Mixin JsonOutput json)
            throws ConoscopeException {
        int n = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (n < 1) {
            throw new IllegalArgumentException("--threads is " + n + ", must be at least 1");
        }
        var report = CheckpointCheck.run(folder, n);
        json.write(console, report);
        if (!json.isStandardOutput()) {
            print(report);
        }
        return ConoscopeCommand.DONE;
    }

    private void print(CheckpointCheck.Report report) {
        for (var check : report.checks()) {
            console.out()
                    .printf(
                            Locale.ROOT,
                            "%s (%s): %.3g%n",
                            check.output(),
                            check.format(),
                            check.maxAbsError());
        }
        if (report.tokens() != null) {
            console.out()
                    .printf(
                            Locale.ROOT,
                            "%d texts, %d tokenize differently%n",
                            report.tokens().texts(),
                            report.tokens().different());
        }
    }
}
