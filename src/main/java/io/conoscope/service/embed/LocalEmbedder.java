package io.conoscope.service.embed;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.corpus.Corpus;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.EmbeddingsFolder;
import io.conoscope.embedding.Manifest;
import io.conoscope.embedding.store.JobKey;
import io.conoscope.embedding.store.PartialEmbeddings;
import io.conoscope.encoder.DualEncoder;
import io.conoscope.encoder.ModelDescription;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.encoder.model.Models;
import io.conoscope.service.models.ModelSource;
import io.conoscope.service.open.EmbeddedCorpus;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/// Embeds in this process: pictures are decoded on a pool of threads while the calling thread
/// computes. One job at a time; always call it on the same thread, which owns the model's engine.
public final class LocalEmbedder implements Embedder {

    private static final Logger LOG = LoggerFactory.getLogger(LocalEmbedder.class);

    private final ModelSource models;
    private final PictureReader pictures;
    private final ExecutorService decoders;

    /// @param models   where models come from
    /// @param pictures reads pictures, on the decoder threads
    /// @param decoders the decoder threads
    public LocalEmbedder(ModelSource models, PictureReader pictures, ExecutorService decoders) {
        this.models = models;
        this.pictures = pictures;
        this.decoders = decoders;
    }

    /// Embeds, resuming where an earlier call stopped; loads no model where nothing is left to do.
    ///
    /// A picture that cannot be read gets no row, nor do texts that belong to it alone; the
    /// manifest names it, and [EmbeddedCorpus#of] leaves it out.
    ///
    /// @throws ConoscopeException also if another process writes into the folder, if no picture can
    ///     be read, or if the model gives an item no direction (a NaN, an infinity, only zeros)
    @Override
    public Embeddings embed(
            EmbedRequest request, CancellationToken token, Consumer<? super Progress> progress)
            throws ConoscopeException {
        var described = models.describe(request.model());
        if (described.dimension() == 0) {
            var finished = FinishedEmbeddings.find(request, described);
            if (finished.isPresent()) {
                return finished.get();
            }
        }
        try (var model = new LoadedOnDemand(models, request.model(), described)) {
            return embed(request, model, token, progress);
        }
    }

    private Embeddings embed(
            EmbedRequest request,
            LoadedOnDemand model,
            CancellationToken token,
            Consumer<? super Progress> progress)
            throws ConoscopeException {
        var key = key(request.corpus(), model.description());
        PartialEmbeddings.settle(request.folder(), key);
        var finished = FinishedEmbeddings.find(request, model.description());
        if (finished.isPresent()) {
            return finished.get();
        }
        request.requireEmbeddable();
        token.throwIfCancelled();
        progress.accept(new Progress("embed.load", 0, 0, Double.NaN, Double.NaN));
        // Before anything is written: a model that is refused leaves no folder behind.
        var encoder = model.encoder();
        try (var partial = PartialEmbeddings.resume(request.folder(), key)) {
            LOG.info(
                    "{} into {}: {} images and {} texts are there",
                    model.description().name(),
                    request.folder(),
                    partial.imagesDone(),
                    partial.textsDone());
            fill(partial, request, encoder, new Watch(token, progress));
        }
        return EmbeddingsFolder.open(request.folder());
    }

    /// Who may stop the work and who hears of it.
    private record Watch(CancellationToken token, Consumer<? super Progress> progress) {}

    private void fill(
            PartialEmbeddings partial, EmbedRequest request, DualEncoder encoder, Watch watch)
            throws ConoscopeException {
        var batches = new EmbeddingBatch(encoder);
        var texts = new TextStage(batches, decoders, partial);
        new ImageStage(batches, pictures, decoders, partial)
                .run(
                        request.corpus(),
                        watch.token,
                        watch.progress,
                        () -> textsSoFar(request.corpus(), partial, texts, watch.token));
        var skipped = partial.skipped();
        if (skipped.size() == request.corpus().images().size()) {
            partial.discard();
            throw new ConoscopeException(
                    "embed.unreadable",
                    null,
                    skipped.size(),
                    request.corpus().name(),
                    skipped.getFirst().reason());
        }
        var rest = EmbeddedCorpus.without(request.corpus(), skipped);
        texts.run(rest, watch.token, watch.progress);
        partial.finish(rest.pairs(), manifest(request, rest, partial, encoder));
    }

    /// The texts of the images that are there, so that others find pairs among the rows so far.
    private static void textsSoFar(
            Corpus corpus, PartialEmbeddings partial, TextStage texts, CancellationToken token)
            throws ConoscopeException {
        var skipped = partial.skipped();
        texts.runDecided(
                EmbeddedCorpus.without(corpus, skipped),
                partial.imagesDone() - skipped.size(),
                token);
    }

    private static Manifest manifest(
            EmbedRequest request, Corpus rest, PartialEmbeddings partial, DualEncoder encoder) {
        var model = encoder.description();
        return new Manifest(
                model.name(),
                model.weights(),
                model.fingerprint(),
                model.dimension(),
                rest.images().size(),
                rest.texts().size(),
                Manifest.origin(request.corpus()),
                settings(request.model(), encoder.device()),
                partial.skipped());
    }

    /// What decides the numbers, to their last bits, beside the files.
    private static Map<String, String> settings(ModelSpec spec, String device) {
        var settings = new TreeMap<String, String>();
        settings.put("device", device);
        settings.put("threads", Integer.toString(Models.threads()));
        if (spec.randomInit() != null) {
            settings.put("randomInit", spec.randomInit().toString());
        }
        if (spec.layer() != null) {
            settings.put("layer", spec.layer().toString());
        }
        if (!spec.isOneModel()) {
            settings.put("projectionSeed", Long.toString(spec.bridgeSeed()));
        }
        return settings;
    }

    private static JobKey key(Corpus corpus, ModelDescription model) {
        return new JobKey(
                corpus.fingerprint(),
                model.fingerprint(),
                corpus.images().size(),
                model.dimension(),
                EmbeddingBatch.IMAGES,
                EmbeddingBatch.TEXTS);
    }
}
