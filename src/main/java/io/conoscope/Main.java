package io.conoscope;

import io.conoscope.app.Interrupt;
import io.conoscope.app.Logging;
import io.conoscope.app.NativeWarmup;
import io.conoscope.app.WindowOpener;
import io.conoscope.base.AppFolders;
import io.conoscope.base.CancellationToken;
import io.conoscope.bench.BenchVerbs;
import io.conoscope.bench.window.WindowTraces;
import io.conoscope.cli.ConoscopeCommand;
import io.conoscope.cli.options.Console;
import io.conoscope.cli.options.ExitStatus;
import io.conoscope.corpus.Pictures;
import io.conoscope.dataset.Datasets;
import io.conoscope.service.embed.DecoderPool;
import io.conoscope.service.embed.LocalEmbedder;
import io.conoscope.service.models.InstalledModels;
import io.conoscope.service.search.LocalQueryEncoder;
import io.conoscope.service.train.TrainJob;
import io.conoscope.worker.WorkerCommand;
import io.conoscope.worker.WorkerMain;
import io.conoscope.worker.WorkerTasks;
import io.conoscope.worker.memory.MemoryLimit;

import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The one entry point: `conoscope [VERB …]`.
public final class Main {

    /// Not among the verbs of the help: no person calls it.
    private static final String WORKER = "worker";

    private Main() {}

    public static void main(String[] args) {
        try {
            begin(args);
        } catch (Exception | Error e) {
            // Nothing ends without a word; the verbs and the window have their own, better ones.
            System.err.println("conoscope: internal error: " + e);
            LoggerFactory.getLogger(Main.class).error("a fault of ours", e);
            System.exit(ExitStatus.BROKEN);
        }
    }

    private static void begin(String[] args) {
        if (args.length > 0 && args[0].equals(WORKER)) {
            WorkerCommand.adopt(List.of(args));
            prepare();
            boolean trains = List.of(args).contains(WorkerCommand.TRAINING);
            Logging.begin(AppFolders.ofThisUser(), trains ? WorkerCommand.TRAINING : WORKER);
            worker(trains);
            System.exit(0);
        }
        prepare();
        Logging.begin(AppFolders.ofThisUser(), "conoscope");
        System.exit(
                isForWindow(args)
                        ? opener().open(args.length == 2 ? Path.of(args[1]) : null)
                        : commandLine(args));
    }

    /// Whether it is `conoscope [open [PATH]]`: the window does not wait for the command line's
    /// classes, and Ctrl-C ends it at once.
    private static boolean isForWindow(String[] args) {
        return args.length == 0
                || (args[0].equals("open")
                        && (args.length == 1 || (args.length == 2 && !args[1].startsWith("-"))));
    }

    private static WindowOpener opener() {
        return new WindowOpener(WindowTraces::watch);
    }

    /// The model service of a window that started this program again.
    private static void worker(boolean trains) {
        var models = InstalledModels.ofThisProgram();
        try (var decoders = new DecoderPool();
                var queries = new LocalQueryEncoder(models, Pictures::open)) {
            WorkerMain.serve(
                    new WorkerTasks(
                            new LocalEmbedder(models, Pictures::open, decoders.threads()),
                            queries,
                            Datasets::open,
                            TrainJob.ofThisProgram()),
                    MemoryLimit.current(trains));
        }
    }

    private static int commandLine(String[] args) {
        NativeWarmup.forVerb(args);
        var token = new CancellationToken();
        var console = Console.ofProcess(token);
        var line = ConoscopeCommand.commandLine(console, opener());
        BenchVerbs.addTo(line, console);
        return Interrupt.cancels(token, () -> ConoscopeCommand.execute(line, console, args));
    }

    /// What the JDK reads when its classes load: pictures need no display. And what libraries take
    /// where they are not told: in Persian's locale they would write digits that no reader of JSON
    /// knows (docs/decisions/0169).
    private static void prepare() {
        Locale.setDefault(Locale.ROOT);
        System.setProperty("java.awt.headless", "true");
    }
}
