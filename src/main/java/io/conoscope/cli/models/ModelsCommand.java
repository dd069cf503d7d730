package io.conoscope.cli.models;

import io.conoscope.base.AppFolders;
import io.conoscope.base.ConoscopeException;
import io.conoscope.catalogue.InstalledState;
import io.conoscope.catalogue.ModelLibrary;
import io.conoscope.catalogue.fetch.ModelFetch;
import io.conoscope.cli.options.Console;
import io.conoscope.cli.options.ExitStatus;
import io.conoscope.cli.options.JsonOutput;
import io.conoscope.cli.options.VerbEmbedder;
import io.conoscope.encoder.check.CheckpointCheck;
import io.conoscope.encoder.checkpoint.HalfPrecision;
import io.conoscope.encoder.folder.SoundFiles;
import io.conoscope.worker.WorkerChecker;
import io.conoscope.worker.WorkerCommand;

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
        description = "Lists, downloads, adds, converts and checks models.")
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
            description = "Lists the known models and whether they are installed.")
    int list(
            @Parameters(
                            paramLabel = "WORDS",
                            arity = "0..*",
                            description = "Only models whose descriptions contain all these words.")
                    @Nullable List<String> words,
            @Mixin JsonOutput json)
            throws ConoscopeException {
        var all = ModelReports.list(library, words == null ? "" : String.join(" ", words));
        json.write(console, all);
        if (!json.isStandardOutput()) {
            ModelReports.print(all, console.out());
        }
        all.broken().forEach(reason -> console.err().println("warning: " + reason));
        return ExitStatus.DONE;
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description =
                    "Shows the licence, files and published numbers of a model, and whether it"
                            + " is installed.")
    int show(
            @Parameters(paramLabel = "NAME", description = "A name from models list.") String name,
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
            description = "Downloads a model; resumes where it was stopped.")
    int fetch(
            @Parameters(paramLabel = "NAME", description = "A name from models list.") String name,
            @Option(
                            names = "--accept-licence",
                            description = "Confirms that you have read and accept the licence.")
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
            console.err().println("downloaded parts are kept; the same command resumes from there");
            throw e;
        }
        return ExitStatus.DONE;
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = "Deletes a downloaded model, or removes an added one from the list.")
    int remove(
            @Parameters(paramLabel = "NAME", description = "A name from models list.") String name)
            throws ConoscopeException {
        library.remove(name);
        console.out().println(name + " is removed");
        return ExitStatus.DONE;
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Adds a folder or file of your own to the list; nothing is copied.")
    int add(
            @Parameters(paramLabel = "PATH", description = "A checkpoint folder or a model file.")
                    Path path)
            throws ConoscopeException {
        SoundFiles.require(path);
        var added = library.add(path);
        console.out().println(added.name() + ": " + added.path());
        return ExitStatus.DONE;
    }

    @Command(
            name = "convert",
            mixinStandardHelpOptions = true,
            description = "Writes a copy of a checkpoint folder with 16-bit floats.")
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
            description =
                    "Checks a checkpoint folder against the inputs and outputs recorded in it.")
    int check(
            @Parameters(paramLabel = "FOLDER", description = "A folder in Hugging Face's layout.")
                    Path folder,
            @Option(names = "--threads", paramLabel = "N", description = "Compute threads.")
                    @Nullable Integer threads,
            @Mixin JsonOutput json)
            throws ConoscopeException {
        int n = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (n < 1) {
            throw new IllegalArgumentException("--threads is " + n + ", must be at least 1");
        }
        var report = checked(folder, n);
        json.write(console, report);
        if (!json.isStandardOutput()) {
            print(report);
        }
        return ExitStatus.DONE;
    }

    /// In a process of its own: what is checked is somebody else's, and goes to native code.
    private CheckpointCheck.Report checked(Path folder, int threads) throws ConoscopeException {
        CheckpointCheck.requireRecordings(folder);
        try {
            return new WorkerChecker(WorkerCommand.forVerb(AppFolders.ofThisUser()))
                    .check(folder, threads, console.token());
        } catch (ConoscopeException e) {
            throw VerbEmbedder.naming(folder, e);
        }
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
