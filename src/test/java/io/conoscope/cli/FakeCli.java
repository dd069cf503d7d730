package io.conoscope.cli;

import io.conoscope.base.CancellationToken;
import io.conoscope.cli.options.Console;
import io.conoscope.cli.options.VerbEmbedder;
import io.conoscope.service.FakeModels;

/// The command line with a model that needs no native code: `FakeCli MILLIS-A-BATCH VERB …`.
public final class FakeCli {

    private FakeCli() {}

    public static void main(String[] args) {
        var console = Console.ofProcess(new CancellationToken());
        System.exit(
                run(
                        console,
                        Long.parseLong(args[0]),
                        java.util.List.of(args).subList(1, args.length).toArray(String[]::new)));
    }

    public static int run(Console console, long millis, String... args) {
        var models = new FakeModels();
        models.beforeBatch =
                batches -> {
                    try {
                        Thread.sleep(millis);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                };
        var line = new picocli.CommandLine(new Root());
        line.addSubcommand(new EmbedCommand(console, new VerbEmbedder(models, model -> true)));
        return ConoscopeCommand.execute(line, console, args);
    }

    @picocli.CommandLine.Command(name = "conoscope")
    private static final class Root implements Runnable {
        @Override
        public void run() {}
    }
}
