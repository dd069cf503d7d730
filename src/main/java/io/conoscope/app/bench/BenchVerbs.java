package io.conoscope.app.bench;

import io.conoscope.cli.options.Console;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// The verbs under `bench` that draw.
public final class BenchVerbs {

    private BenchVerbs() {}

    /// Adds them to the group `bench` of a command line, which is made where there is none yet.
    ///
    /// @return the same command line
    public static CommandLine addTo(CommandLine line, Console console) {
        var group = line.getSubcommands().get("bench");
        if (group == null) {
            group = new CommandLine(CommandSpec.create().name("bench"));
            line.addSubcommand(group);
        }
        group.addSubcommand(new BenchScatter(console));
        group.addSubcommand(new BenchWindow(console));
        group.addSubcommand(new BenchSwitch(console));
        group.addSubcommand(new BenchMonitor(console));
        return line;
    }
}
