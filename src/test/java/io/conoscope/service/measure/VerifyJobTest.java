package io.conoscope.service.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.catalogue.descriptor.ReferenceNumbers;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.Pictures;
import io.conoscope.dataset.Datasets;
import io.conoscope.embedding.store.EmbeddingStore;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.service.FakeModels;
import io.conoscope.service.embed.LocalEmbedder;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class VerifyJobTest {

    private static final ModelSpec MODEL = new ModelSpec("fake", 1L);

    @TempDir private Path temp;

    private final ExecutorService decoders = Executors.newFixedThreadPool(2);
    private final FakeModels models = new FakeModels();

    @AfterEach
    void endThreads() {
        decoders.shutdownNow();
    }

    @Test
    void agreesWithThePublishedNumbersOfItsOwnDataset() throws Exception {
        var corpus = corpus();
        var ours = run(corpus, reference("flickr30k", 0.5, 0.5, corpus.name(), 0, 0)).recall();
        double text = ours.textToImage().get("5");
        double image = ours.imageToText().get("5");
        var report = run(corpus, reference("flickr30k", 0, 0, corpus.name(), text, image));
        assertTrue(report.agrees(), report.toString());
        assertEquals(1, report.comparisons().size());
    }

    @Test
    void saysWhichNumberDiffers() throws Exception {
        var corpus = corpus();
        var report = run(corpus, reference("flickr30k", 0, 0, corpus.name(), 1, 1));
        assertFalse(report.agrees());
        var row = report.comparisons().getFirst();
        assertEquals(1, row.publishedTextToImage());
        assertTrue(row.textToImage() < 0.9, row.toString());
    }

    @Test
    void takesTheRowsOfAnEarlierRun() throws Exception {
        var corpus = corpus();
        var reference = reference("x", 0, 0, corpus.name(), 0, 0);
        run(corpus, reference);
        int loads = models.loads.get();
        run(corpus, reference);
        assertEquals(loads, models.loads.get());
    }

    @Test
    void refusesADatasetThatNothingIsPublishedOf() throws Exception {
        var corpus = corpus();
        var refusal =
                assertThrows(
                        ConoscopeException.class,
                        () -> run(corpus, reference("flickr30k", 0, 0, "imagenet", 0, 0)));
        assertEquals("verify.dataset", refusal.key());
        assertTrue(refusal.getMessage().contains("imagenet"), refusal.getMessage());
    }

    private VerifyJob.Report run(Corpus corpus, ReferenceNumbers reference) throws Exception {
        var embedder = new LocalEmbedder(models, Pictures::open, decoders);
        return new VerifyJob(models, embedder, new EmbeddingStore(temp.resolve("store")))
                .run(corpus, MODEL, reference, new CancellationToken(), progress -> {});
    }

    private static Corpus corpus() throws Exception {
        return Datasets.open(Path.of("samples/scenes")).first(20);
    }

    private static ReferenceNumbers reference(
            String other, double text, double image, String own, double ownText, double ownImage) {
        return new ReferenceNumbers(
                "a table",
                "MIT",
                "any match among the k nearest",
                List.of(
                        new ReferenceNumbers.Recall(other, 5, text, image),
                        new ReferenceNumbers.Recall(own, 5, ownText, ownImage)));
    }
}
