package io.conoscope.app;

import io.conoscope.app.bench.BenchVerbs;
import io.conoscope.base.AppFolders;
import io.conoscope.base.CancellationToken;
import io.conoscope.cli.ConoscopeCommand;
import io.conoscope.cli.Console;

/// The one entry point: `conoscope [VERB …]`.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        prepare();
        Logging.begin(AppFolders.ofThisUser(), "conoscope");
        System.exit(commandLine(args));
    }

    private static int commandLine(String[] args) {
        var token = new CancellationToken();
        var console = Console.ofProcess(token);
        var line = ConoscopeCommand.commandLine(console, new WindowOpener());
        BenchVerbs.addTo(line, console);
        return Interrupt.cancels(token, () -> ConoscopeCommand.execute(line, console, args));
    }

    /// What libraries read when their classes load: pictures need no display, DJL no network.
    private static void prepare() {
        System.setProperty("java.awt.headless", "true");
        System.setProperty("ai.djl.offline", "true");
        if (System.getProperty("DJL_CACHE_DIR") == null && System.getenv("DJL_CACHE_DIR") == null) {
            System.setProperty(
                    "DJL_CACHE_DIR", AppFolders.ofThisUser().cache().resolve("djl").toString());
        }
    }
}
