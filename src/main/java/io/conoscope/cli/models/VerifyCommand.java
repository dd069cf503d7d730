package io.conoscope.cli.models;

import io.conoscope.base.ConoscopeException;
import io.conoscope.catalogue.ModelLibrary;
import io.conoscope.catalogue.descriptor.ReferenceNumbers;
import io.conoscope.cli.options.Console;
import io.conoscope.cli.options.ExitStatus;
import io.conoscope.cli.options.JsonOutput;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.Pictures;
import io.conoscope.dataset.Datasets;
import io.conoscope.embedding.store.EmbeddingStore;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.encoder.model.Models;
import io.conoscope.service.embed.LocalEmbedder;
import io.conoscope.service.measure.VerifyJob;
import io.conoscope.service.models.ModelSource;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// `conoscope models verify`: does a model do here what others published of it?
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Embeds a corpus and compares the recall with published numbers.",
            "Ends with status 2 where they differ by more than 0.01."
        })
public final class VerifyCommand implements Callable<Integer> {

    private static final String USUAL_SPLIT = "test";
    private static final int DECODERS = 2;

    private final Console console;
    private final ModelLibrary library;
    private final ModelSource models;
    private final EmbeddingStore store;

    @Parameters(paramLabel = "NAME", description = "A model that models list names.")
    private String name = "";

    @Option(
            names = "--dataset",
            required = true,
            paramLabel = "PATH",
            description = "The corpus that the numbers are of, for example Flickr8k's folder.")
    private @Nullable Path dataset;

    @Option(
            names = "--split",
            paramLabel = "S",
            description = "Default: test where there is one, else all.")
    private @Nullable String split;

    @Option(names = "--threads", paramLabel = "N", description = "Threads that compute.")
    private @Nullable Integer threads;

    @Mixin private JsonOutput json = new JsonOutput();

    public VerifyCommand(
            Console console, ModelLibrary library, ModelSource models, EmbeddingStore store) {
        this.console = console;
        this.library = library;
        this.models = models;
        this.store = store;
    }

    @Override
    public Integer call() throws ConoscopeException {
        if (threads != null && threads < 1) {
            throw new IllegalArgumentException("--threads is " + threads + ", must be at least 1");
        }
        if (threads != null) {
            System.setProperty(Models.THREADS, threads.toString());
        }
        var reference = reference();
        var corpus = corpus();
        var factory = Thread.ofPlatform().daemon().name("decode-", 0).factory();
        var decoders = Executors.newFixedThreadPool(DECODERS, factory);
        try {
            var embedder = new LocalEmbedder(models, Pictures::read, decoders);
            var report =
                    new VerifyJob(models, embedder, store)
                            .run(
                                    corpus,
                                    new ModelSpec(name, null),
                                    reference,
                                    console.token(),
                                    console.progress());
            json.write(console, report);
            if (!json.isStandardOutput()) {
                print(report);
            }
            return report.agrees() ? ExitStatus.DONE : ExitStatus.WRONG_INPUT;
        } finally {
            decoders.shutdownNow();
        }
    }

    private ReferenceNumbers reference() throws ConoscopeException {
        var reference = library.catalogue().find(name).reference();
        if (reference == null) {
            throw new ConoscopeException("verify.model", null, name);
        }
        return reference;
    }

    private Corpus corpus() throws ConoscopeException {
        var whole = Datasets.open(Objects.requireNonNull(dataset));
        if (split != null) {
            return whole.split(split);
        }
        return whole.splits().contains(USUAL_SPLIT) ? whole.split(USUAL_SPLIT) : whole;
    }

    private void print(VerifyJob.Report report) {
        console.out()
                .printf(
                        Locale.ROOT,
                        "%s (%s) on %s%s, %d images, %d texts%n",
                        report.model(),
                        report.weights(),
                        report.corpus(),
                        report.split() == null ? "" : " " + report.split(),
                        report.images(),
                        report.texts());
        for (var row : report.comparisons()) {
            console.out()
                    .printf(
                            Locale.ROOT,
                            "recall@%d  text to image %.4f (published %.4f)  image to text %.4f"
                                    + " (published %.4f)  %s%n",
                            row.k(),
                            row.textToImage(),
                            row.publishedTextToImage(),
                            row.imageToText(),
                            row.publishedImageToText(),
                            row.agrees() ? "agrees" : "DIFFERS");
        }
        console.out().println("published by " + report.source());
    }
}
