package io.conoscope.cli;

import io.conoscope.base.ConoscopeException;
import io.conoscope.cli.options.Console;
import io.conoscope.cli.options.DeviceOption;
import io.conoscope.cli.options.ExitStatus;
import io.conoscope.cli.options.ModelOptions;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.Pictures;
import io.conoscope.dataset.Datasets;
import io.conoscope.embedding.Embeddings;
import io.conoscope.encoder.model.Models;
import io.conoscope.service.embed.EmbedRequest;
import io.conoscope.service.embed.EmbeddedCorpus;
import io.conoscope.service.embed.LocalEmbedder;
import io.conoscope.service.models.ModelSource;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// `conoscope embed`: a corpus into a folder of rows.
@Command(
        name = "embed",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Embeds a corpus' pictures and captions; resumes where it was stopped.")
final class EmbedCommand implements Callable<Integer> {

    /// Threads that read pictures.
    private static final int DECODERS = 2;

    private final Console console;
    private final ModelSource models;

    @Option(
            names = "--dataset",
            required = true,
            paramLabel = "PATH",
            description = "The corpus: a folder or a file of captions.")
    private @Nullable Path dataset;

    @Option(names = "--split", paramLabel = "S", description = "One split only, such as test.")
    private @Nullable String split;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "The first N photos with all their captions.")
    private @Nullable Integer limit;

    @Mixin private ModelOptions model = new ModelOptions();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Receives image.npy, text.npy, pairs.csv and manifest.json.")
    private @Nullable Path out;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to compute on; other numbers round the last bits otherwise.")
    private @Nullable Integer threads;

    @Mixin private DeviceOption device = new DeviceOption();

    EmbedCommand(Console console, ModelSource models) {
        this.console = console;
        this.models = models;
    }

    @Override
    public Integer call() throws ConoscopeException {
        requirePositive("--limit", limit);
        requirePositive("--threads", threads);
        if (threads != null) {
            System.setProperty(Models.THREADS, threads.toString());
        }
        device.apply();
        var corpus = corpus();
        var folder = Objects.requireNonNull(out);
        var spec = model.spec();
        var factory = Thread.ofPlatform().daemon().name("decode-", 0).factory();
        var decoders = Executors.newFixedThreadPool(DECODERS, factory);
        try {
            var embeddings =
                    new LocalEmbedder(models, Pictures::read, decoders)
                            .embed(
                                    new EmbedRequest(corpus, spec, folder),
                                    console.token(),
                                    console.progress());
            report(embeddings, EmbeddedCorpus.of(corpus, folder));
        } finally {
            decoders.shutdownNow();
        }
        return ExitStatus.DONE;
    }

    private static void requirePositive(String option, @Nullable Integer value) {
        if (value != null && value < 1) {
            throw new IllegalArgumentException(option + " is " + value + ", must be at least 1");
        }
    }

    private Corpus corpus() throws ConoscopeException {
        var whole = Datasets.open(Objects.requireNonNull(dataset));
        var part = split == null ? whole : whole.split(split);
        return limit == null ? part : part.first(limit);
    }

    /// What was skipped or odd goes to standard error with file and line.
    private void report(Embeddings embeddings, Corpus shown) {
        for (var oddity : shown.oddities()) {
            var line = oddity.line() > 0 ? ":" + oddity.line() : "";
            console.err().println("note: " + oddity.file() + line + ": " + oddity.what());
        }
        console.out()
                .printf(
                        "%s: images %s, texts %s%n",
                        out, embeddings.image().shape(), embeddings.text().shape());
    }
}
