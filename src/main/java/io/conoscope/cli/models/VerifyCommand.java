package io.conoscope.cli.models;

import io.conoscope.base.ConoscopeException;
import io.conoscope.catalogue.ModelLibrary;
import io.conoscope.catalogue.descriptor.ReferenceNumbers;
import io.conoscope.cli.options.Console;
import io.conoscope.cli.options.CorpusOptions;
import io.conoscope.cli.options.ExitStatus;
import io.conoscope.cli.options.JsonOutput;
import io.conoscope.cli.options.VerbEmbedder;
import io.conoscope.embedding.store.EmbeddingStore;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.encoder.model.Models;
import io.conoscope.service.measure.VerifyJob;
import io.conoscope.service.models.ModelSource;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Locale;
import java.util.concurrent.Callable;

/// `conoscope models verify`: does a model do here what others published of it?
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Embeds a corpus and compares the recall with published numbers.",
            "Without --split, takes the split test if there is one, otherwise everything.",
            "Exits with status 2 if they differ by more than 0.01."
        })
public final class VerifyCommand implements Callable<Integer> {

    private static final String USUAL_SPLIT = "test";

    private final Console console;
    private final ModelLibrary library;
    private final ModelSource models;
    private final EmbeddingStore store;

    @Parameters(paramLabel = "NAME", description = "A name from models list.")
    private String name = "";

    @Mixin private CorpusOptions corpus = new CorpusOptions();

    @Option(names = "--threads", paramLabel = "N", description = "Compute threads.")
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
        var items = corpus.openUsual(USUAL_SPLIT);
        var embedder = new VerbEmbedder(models, VerbEmbedder.ofThisProgram().isOurs());
        var report =
                new VerifyJob(models, embedder, store)
                        .run(
                                items,
                                new ModelSpec(name, null),
                                reference,
                                console.token(),
                                console.progress());
        json.write(console, report);
        if (!json.isStandardOutput()) {
            print(report);
        }
        return report.agrees() ? ExitStatus.DONE : ExitStatus.WRONG_INPUT;
    }

    private ReferenceNumbers reference() throws ConoscopeException {
        var reference = library.catalogue().find(name).reference();
        if (reference == null) {
            throw new ConoscopeException("verify.model", null, name);
        }
        return reference;
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
