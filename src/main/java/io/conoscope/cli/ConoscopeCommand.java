package io.conoscope.cli;

import io.conoscope.base.AppFolders;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Version;
import io.conoscope.base.file.MappedFiles;
import io.conoscope.catalogue.ModelLibrary;
import io.conoscope.cli.measure.CorrectCommand;
import io.conoscope.cli.measure.MeasureCommand;
import io.conoscope.cli.models.ModelsCommand;
import io.conoscope.cli.models.VerifyCommand;
import io.conoscope.cli.options.Console;
import io.conoscope.cli.options.ExitStatus;
import io.conoscope.cli.options.VerbEmbedder;
import io.conoscope.embedding.store.EmbeddingStore;
import io.conoscope.service.models.InstalledModels;
import io.conoscope.service.train.TrainJob;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.File;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

/// The root of the command line: `conoscope [VERB …]`. Without a verb it opens the window.
///
/// A verb is a `Callable<Integer>` with picocli's annotations, listed in [#verbs]. It returns
/// [ExitStatus#DONE], or throws: what was given is wrong ([ConoscopeException],
/// [IllegalArgumentException], picocli's own) ends with [ExitStatus#WRONG_INPUT],
/// [CancellationException] with [ExitStatus#CANCELLED], anything else is a fault of ours and ends
/// with [ExitStatus#BROKEN].
@Command(
        name = "conoscope",
        mixinStandardHelpOptions = true,
        versionProvider = ConoscopeCommand.FromBuild.class,
        description = "An instrument for looking at the modality gap of CLIP-style models.",
        footer = "Without a verb it opens the window.")
public final class ConoscopeCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(ConoscopeCommand.class);

    private final @Nullable Opener opener;

    @Spec private @Nullable CommandSpec spec;

    private ConoscopeCommand(@Nullable Opener opener) {
        this.opener = opener;
    }

    /// All verbs that need no window, in the order of the help.
    private static List<Object> verbs(Console console) {
        var verbs = new ArrayList<Object>();
        verbs.add(new MeasureCommand(console));
        verbs.add(new CorrectCommand(console));
        verbs.add(new EmbedCommand(console, VerbEmbedder.ofThisProgram()));
        verbs.add(new ProjectCommand(console));
        verbs.add(
                new SearchCommand(
                        console, InstalledModels.ofThisProgram(), VerbEmbedder.ofThisProgram()));
        verbs.add(new ExportCommand(console));
        verbs.add(new TrainCommand(console, TrainJob.ofThisProgram()));
        verbs.add(
                new CommandLine(new ModelsCommand(console))
                        .addSubcommand(
                                new VerifyCommand(
                                        console,
                                        ModelLibrary.ofThisProgram(),
                                        InstalledModels.ofThisProgram(),
                                        EmbeddingStore.ofThisUser())));
        verbs.add(new RunsCommand(console));
        verbs.add(new SampleCommand(console));
        return verbs;
    }

    /// The command line with all verbs of this package; `Main` adds those that measure the program.
    ///
    /// @param opener opens the window; null refuses the verb `open` and a call without a verb
    public static CommandLine commandLine(Console console, @Nullable Opener opener) {
        var line = new CommandLine(new ConoscopeCommand(opener));
        if (opener != null) {
            line.addSubcommand(new OpenCommand(opener));
        }
        verbs(console).forEach(line::addSubcommand);
        return line;
    }

    /// Runs a verb to its end.
    ///
    /// @return the exit status
    public static int execute(CommandLine line, Console console, String... args) {
        line.setOut(
                new PrintWriter(
                        new OutputStreamWriter(console.out(), console.out().charset()), true));
        line.setErr(
                new PrintWriter(
                        new OutputStreamWriter(console.err(), console.err().charset()), true));
        line.setExpandAtFiles(false);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((e, given) -> refuse(console, e));
        line.setExecutionExceptionHandler((e, at, parsed) -> explain(console, e));
        int status = runOrExplain(line, console, args);
        line.getOut().flush();
        if (console.out().checkError() && status == ExitStatus.DONE) {
            status = explain(console, new ConoscopeException("output.lost", null));
        }
        console.err().flush();
        return status;
    }

    /// picocli lets errors pass.
    private static int runOrExplain(CommandLine line, Console console, String... args) {
        try {
            return line.execute(args);
        } catch (Error e) {
            return explain(console, e);
        }
    }

    @Override
    public Integer call() {
        if (opener == null) {
            var line = Objects.requireNonNull(spec).commandLine();
            throw new ParameterException(line, "a verb is missing; see conoscope --help");
        }
        return opener.open(null);
    }

    private static int refuse(Console console, ParameterException e) {
        var verb = e.getCommandLine().getCommandSpec().qualifiedName();
        console.err().println(verb + ": " + e.getMessage());
        console.err()
                .println(
                        path(e).map(p -> "to open it: " + verb + " open " + p)
                                .orElse("see " + verb + " --help"));
        return ExitStatus.WRONG_INPUT;
    }

    /// The folder or file that stands where a verb was expected, where there is one.
    private static Optional<String> path(ParameterException e) {
        if (!(e instanceof UnmatchedArgumentException unmatched)
                || e.getCommandLine().getParent() != null) {
            return Optional.empty();
        }
        return unmatched.getUnmatched().stream()
                .limit(1)
                .filter(word -> new File(word).exists())
                .findFirst();
    }

    private static int explain(Console console, Throwable failure) {
        var e = MappedFiles.explain(failure).<Throwable>map(cut -> cut).orElse(failure);
        switch (e) {
            case ParameterException wrong -> {
                return refuse(console, wrong);
            }
            case CancellationException cancelled -> {
                console.err().println("conoscope: cancelled");
                return ExitStatus.CANCELLED;
            }
            case ConoscopeException wrong -> {
                LOG.info("refused", wrong);
                console.err().println("conoscope: " + wrong.getMessage());
                return ExitStatus.WRONG_INPUT;
            }
            case IllegalArgumentException wrong -> {
                LOG.info("refused", wrong);
                console.err().println("conoscope: " + wrong.getMessage());
                return ExitStatus.WRONG_INPUT;
            }
            case OutOfMemoryError full -> {
                LOG.error("out of memory", full);
                long most = Runtime.getRuntime().maxMemory() >> 20;
                console.err().println("conoscope: " + most + " MiB of memory were not enough;");
                console.err().println("allow more with CONOSCOPE_OPTS=-Xmx8g, for example");
                return ExitStatus.BROKEN;
            }
            default -> {
                LOG.error("a fault of ours", e);
                console.err().println("conoscope: internal error: " + e);
                console.err().println("details: " + AppFolders.ofThisUser().logs());
                return ExitStatus.BROKEN;
            }
        }
    }

    /// Tells picocli the version.
    static final class FromBuild implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"conoscope " + Version.current()};
        }
    }
}
