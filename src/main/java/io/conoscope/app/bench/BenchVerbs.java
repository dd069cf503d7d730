package io.conoscope.app.bench;

import io.conoscope.cli.BenchCommand;
import io.conoscope.cli.BenchEmbedCommand;
import io.conoscope.cli.BenchProjectCommand;
import io.conoscope.cli.BenchRunsCommand;
import io.conoscope.cli.BenchTrainCommand;
import io.conoscope.cli.options.Console;

import picocli.CommandLine;

/// The verbs under `bench`.
public final class BenchVerbs {

    private BenchVerbs() {}

    /// Adds them to a command line, as the group `bench`.
    ///
    /// @return the same command line
    public static CommandLine addTo(CommandLine line, Console console) {
        return line.addSubcommand(
                new CommandLine(new BenchCommand())
                        .addSubcommand(new BenchEmbedCommand(console))
                        .addSubcommand(new BenchProjectCommand(console))
                        .addSubcommand(new BenchRunsCommand(console))
                        .addSubcommand(new BenchTrainCommand(console))
                        .addSubcommand(new BenchScatter(console))
                        .addSubcommand(new BenchWindow(console))
                        .addSubcommand(new BenchSwitch(console))
                        .addSubcommand(new BenchMonitor(console)));
    }
}
