package io.conoscope.app;

import io.conoscope.base.CancellationToken;
import io.conoscope.cli.FakeCli;
import io.conoscope.cli.options.Console;

import java.util.Arrays;

/// The command line as [io.conoscope.Main] runs it, with a model that needs no native code.
public final class InterruptibleCli {

    private InterruptibleCli() {}

    public static void main(String[] args) {
        var token = new CancellationToken();
        var console = Console.ofProcess(token);
        var verb = Arrays.copyOfRange(args, 1, args.length);
        System.exit(
                Interrupt.cancels(
                        token, () -> FakeCli.run(console, Long.parseLong(args[0]), verb)));
    }
}
