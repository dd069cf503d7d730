package io.conoscope.cli;

import io.conoscope.base.ConoscopeException;
import io.conoscope.cli.options.Console;
import io.conoscope.cli.options.ExitStatus;
import io.conoscope.dataset.scenes.BilingualScenes;
import io.conoscope.dataset.scenes.ScenesCorpus;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;

/// `conoscope sample`: the generated scenes corpus.
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Generates the scenes corpus in the layout of Flickr8k.")
final class SampleCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description =
                    "A new or empty folder, or one that this command wrote, which is replaced.")
    private @Nullable Path out;

    @Option(
            names = "--images",
            paramLabel = "N",
            defaultValue = "400",
            description = "Number of images (default: ${DEFAULT-VALUE}).")
    private int images;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed; the same seed gives the same bytes (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--german",
            description =
                    "Test scenes only, with each English caption once more in German, and a table"
                            + " of their languages.")
    private boolean german;

    SampleCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws ConoscopeException {
        var folder = Objects.requireNonNull(out);
        int captions = (german ? 2 : 1) * ScenesCorpus.CAPTIONS;
        if (german) {
            BilingualScenes.write(folder, images, seed, console.token(), console.progress());
        } else {
            ScenesCorpus.write(folder, images, seed, console.token(), console.progress());
        }
        console.out()
                .printf(
                        Locale.ROOT,
                        "%s: images %d, texts %d%n",
                        folder,
                        images,
                        captions * images);
        return ExitStatus.DONE;
    }
}
