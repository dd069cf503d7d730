package io.conoscope.bench;

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
                        .addSubcommand(new BenchScatterCommand(console))
                        .addSubcommand(new BenchWindowCommand(console))
                        .addSubcommand(new BenchSwitchCommand(console))
                        .addSubcommand(new BenchGridCommand(console))
                        .addSubcommand(new BenchLabCommand(console))
                        .addSubcommand(new BenchLinkedCommand(console))
                        .addSubcommand(new BenchMonitorCommand(console))
                        .addSubcommand(new BenchSearchCommand(console)));
    }
}
