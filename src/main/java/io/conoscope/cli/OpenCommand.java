package io.conoscope.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// `conoscope open [PATH]`.
@Command(name = "open", mixinStandardHelpOptions = true, description = "Opens the window.")
final class OpenCommand implements Callable<Integer> {

    private final Opener opener;

    @Parameters(
            arity = "0..1",
            paramLabel = "PATH",
            description = {
                "A corpus; or embeddings: a folder that embed wrote, or npy files;",
                "or runs: a folder that train wrote, any folder with logs below it, or one log."
            })
    private @Nullable Path path;

    OpenCommand(Opener opener) {
        this.opener = opener;
    }

    @Override
    public Integer call() {
        return opener.open(path);
    }
}
