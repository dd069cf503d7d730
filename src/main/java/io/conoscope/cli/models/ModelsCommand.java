package io.conoscope.cli.models;

import io.conoscope.base.ConoscopeException;
import io.conoscope.catalogue.InstalledState;
import io.conoscope.catalogue.ModelLibrary;
import io.conoscope.catalogue.fetch.ModelFetch;
import io.conoscope.cli.options.Console;
import io.conoscope.cli.options.ExitStatus;
import io.conoscope.cli.options.JsonOutput;
import io.conoscope.encoder.check.CheckpointCheck;
import io.conoscope.encoder.checkpoint.HalfPrecision;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/// `conoscope models`: what is known about models, and which of them are here.
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description = "What is known about models.")
public final class ModelsCommand {

    private final Console console;
    private final ModelLibrary library;
    private final Supplier<ModelFetch> fetch;

    public ModelsCommand(Console console) {
        this(console, ModelLibrary.ofThisProgram(), ModelFetch::usual);
    }

    /// @param fetch made when it is needed: a hub that is no address is nobody else's concern
    public ModelsCommand(Console console, ModelLibrary library, Supplier<ModelFetch> fetch) {
        this.console = console;
        this.library = library;
        this.fetch = fetch;
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "The models that are known by name, and whether they are here.")
    int list(
            @Parameters(
                            paramLabel = "WORDS",
                            arity = "0..*",
                            description = "Only those of which every word is said.")
                    @Nullable List<String> words,
            @Mixin JsonOutput json)
            throws ConoscopeException {
        var all = ModelReports.list(library, words == null ? "" : String.join(" ", words));
        json.write(console, all);
        if (!json.isStandardOutput()) {
            ModelReports.print(all, console.out());
        }
        all.broken().forEach(reason -> console.err().println("note: " + reason));
        return ExitStatus.DONE;
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "A model's licence, files, published numbers, and whether it is here.")
    int show(
            @Parameters(paramLabel = "NAME", description = "As models list gives it.") String name,
            @Mixin JsonOutput json)
            throws ConoscopeException {
        var details = ModelReports.show(library, name);
        json.write(console, details);
        if (!json.isStandardOutput()) {
            ModelReports.print(details, console.out());
        }
        return ExitStatus.DONE;
    }

    @Command(
            name = "fetch",
            mixinStandardHelpOptions = true,
            description = "Downloads a model; goes on where it was stopped.")
    int fetch(
            @Parameters(paramLabel = "NAME", description = "As models list gives it.") String name,
            @Option(
                            names = "--accept-licence",
                            description = "You have read the licence and accept it.")
                    boolean accepted)
            throws ConoscopeException {
        var entry = library.catalogue().find(name);
        var folder = library.downloadFolder(entry);
        if (library.state(entry) instanceof InstalledState.Installed) {
            console.out().println(name + " is installed: " + folder.folder());
            return ExitStatus.DONE;
        }
        console.err().println(entry.licence().text());
        if (!accepted && !entry.isBuiltIn()) {
            throw new ConoscopeException("fetch.licence", null, name, entry.licence().name());
        }
        try {
            var there = fetch.get().fetch(entry, folder, console.token(), console.progress());
            console.out().println(name + ": " + there);
        } catch (CancellationException e) {
            console.err().println("what has arrived is kept; the same command goes on from there");
            throw e;
        }
        return ExitStatus.DONE;
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = "Removes a download, or forgets a model that was added.")
    int remove(
            @Parameters(paramLabel = "NAME", description = "As models list gives it.") String name)
            throws ConoscopeException {
        library.remove(name);
        console.out().println(name + " is removed");
        return ExitStatus.DONE;
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Makes a folder or file of yours known by its name; nothing is copied.")
    int add(
            @Parameters(paramLabel = "PATH", description = "A checkpoint folder or a model's file.")
                    Path path)
            throws ConoscopeException {
        var added = library.add(path);
        console.out().println(added.name() + ": " + added.path());
        return ExitStatus.DONE;
    }

    @Command(
            name = "convert",
            mixinStandardHelpOptions = true,
            description = "Writes a checkpoint folder again with 16-bit floats.")
    int convert(
            @Parameters(paramLabel = "FOLDER", description = "A folder in Hugging Face's layout.")
                    Path folder,
            @Option(
                            names = "--out",
                            required = true,
                            paramLabel = "DIR",
                            description = "A new or empty folder.")
                    Path out)
            throws ConoscopeException {
        long bytes = HalfPrecision.convert(folder, out);
        console.out().println(out + ": weights of " + bytes + " bytes");
        return ExitStatus.DONE;
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
        return ExitStatus.DONE;
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
