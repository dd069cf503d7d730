package io.conoscope.cli;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.input.VisibleText;
import io.conoscope.cli.options.Console;
import io.conoscope.cli.options.CorpusOptions;
import io.conoscope.cli.options.DeviceOption;
import io.conoscope.cli.options.ExitStatus;
import io.conoscope.cli.options.LimitOption;
import io.conoscope.cli.options.ModelOptions;
import io.conoscope.corpus.Corpus;
import io.conoscope.embedding.Embeddings;
import io.conoscope.encoder.model.Models;
import io.conoscope.service.embed.EmbedRequest;
import io.conoscope.service.embed.Embedder;
import io.conoscope.service.open.EmbeddedCorpus;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;

/// `conoscope embed`: a corpus into a folder of rows.
@Command(
        name = "embed",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Embeds the images and captions of a corpus; resumes where it was stopped.")
final class EmbedCommand implements Callable<Integer> {

    private final Console console;
    private final Embedder embedder;

    @Mixin private CorpusOptions corpus = new CorpusOptions();

    @Mixin private LimitOption limit = new LimitOption();

    @Mixin private ModelOptions model = new ModelOptions();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Output folder for image.npy, text.npy, pairs.csv and manifest.json.")
    private @Nullable Path out;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Compute threads; another number changes the last bits of the results.")
    private @Nullable Integer threads;

    @Mixin private DeviceOption device = new DeviceOption();

    EmbedCommand(Console console, Embedder embedder) {
        this.console = console;
        this.embedder = embedder;
    }

    @Override
    public Integer call() throws ConoscopeException {
        var photos = limit.photos();
        if (threads != null && threads < 1) {
            throw new IllegalArgumentException("--threads is " + threads + ", must be at least 1");
        }
        if (threads != null) {
            System.setProperty(Models.THREADS, threads.toString());
        }
        device.apply();
        var items = corpus.open(photos);
        var folder = Objects.requireNonNull(out);
        var request = new EmbedRequest(items, model.spec(), folder);
        var embeddings = embedder.embed(request, console.token(), console.progress());
        report(embeddings, EmbeddedCorpus.of(items, folder));
        return ExitStatus.DONE;
    }

    /// What was skipped or odd goes to standard error with file and line.
    private void report(Embeddings embeddings, Corpus shown) {
        for (var warning : shown.warnings()) {
            var line = warning.line() > 0 ? ":" + warning.line() : "";
            var said = warning.file() + line + ": " + warning.what();
            console.err().println("warning: " + VisibleText.line(said));
        }
        console.out()
                .printf(
                        "%s: images %s, texts %s%n",
                        out, embeddings.image().shape(), embeddings.text().shape());
    }
}
