package io.conoscope.bench;

import picocli.CommandLine.Command;

/// `conoscope bench`: repeatable measurements, a verb each.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Repeatable benchmarks, as JSON with the machine and the settings.")
public final class BenchCommand {}
