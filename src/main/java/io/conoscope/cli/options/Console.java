package io.conoscope.cli.options;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.Progress;

import java.io.PrintStream;
import java.util.function.Consumer;

/// What a verb talks to.
///
/// @param out         standard output: results
/// @param err         standard error: progress and messages
/// @param interactive whether a person watches `err`, so that a line may be redrawn in place
/// @param token       cancelled by Ctrl-C; the verb ends with
/// [java.util.concurrent.CancellationException]
public record Console(
        PrintStream out, PrintStream err, boolean interactive, CancellationToken token) {

    /// Makes what is printed safe for a terminal, whatever file it comes from.
    public Console {
        out = visible(out);
        err = visible(err);
    }

    private static PrintStream visible(PrintStream stream) {
        return stream instanceof VisiblePrintStream
                ? stream
                : new VisiblePrintStream(stream, stream.charset());
    }

    /// The streams of this process.
    @SuppressWarnings("SystemConsoleNull") // JDK 25 gives null again where no terminal is
    public static Console ofProcess(CancellationToken token) {
        var terminal = System.console();
        boolean interactive = terminal != null && terminal.isTerminal();
        return new Console(System.out, System.err, interactive, token);
    }

    /// A fresh printer of progress on `err`; for one job.
    public Consumer<Progress> progress() {
        return new ProgressPrinter(err, interactive);
    }
}
