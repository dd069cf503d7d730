package io.conoscope.cli;

import picocli.CommandLine.Command;

/// `conoscope bench`: repeatable measurements; the verbs that draw are added by `app`.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Repeatable measurements, as JSON with the machine and the settings.")
final class BenchCommand {}
