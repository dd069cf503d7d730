package io.conoscope.cli;

import io.conoscope.base.CancellationToken;
import io.conoscope.bench.BenchVerbs;
import io.conoscope.cli.options.Console;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/// A console whose streams a test can read.
public final class TestConsole {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Console console =
            new Console(
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    false,
                    new CancellationToken());

    public Console console() {
        return console;
    }

    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /// Standard error with `\n` for line breaks on every system.
    public String err() {
        return err.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    /// Runs a verb as the command line does, without a window.
    public int run(String... args) {
        return ConoscopeCommand.execute(ConoscopeCommand.commandLine(console, null), console, args);
    }

    /// Runs a verb below `bench`.
    public int runBench(String... args) {
        var line = BenchVerbs.addTo(ConoscopeCommand.commandLine(console, null), console);
        var whole = Stream.concat(Stream.of("bench"), Stream.of(args)).toArray(String[]::new);
        return ConoscopeCommand.execute(line, console, whole);
    }
}
