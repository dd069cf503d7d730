package io.conoscope.service.measure;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.catalogue.descriptor.ReferenceNumbers;
import io.conoscope.corpus.Corpus;
import io.conoscope.embedding.store.EmbeddingStore;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.gap.measure.Measurement;
import io.conoscope.gap.measure.Measures;
import io.conoscope.service.embed.EmbedRequest;
import io.conoscope.service.embed.Embedder;
import io.conoscope.service.models.ModelSource;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// Embeds a corpus with a model and compares its recall with what others published of it.
///
/// The rows go to the store, so that a second time costs seconds.
///
/// @param models   describes the model
/// @param embedder makes the rows
/// @param store    keeps them
public record VerifyJob(ModelSource models, Embedder embedder, EmbeddingStore store) {

    /// How far a recall may be off: another decoder, other kernels move a few queries of a
    /// thousand.
    public static final double TOLERANCE = 0.01;

    /// A published recall beside our own.
    ///
    /// @param dataset              as the source names it
    /// @param k                    how many of the nearest are looked at
    /// @param publishedTextToImage in [0, 1]
    /// @param textToImage          ours, in [0, 1]
    /// @param publishedImageToText in [0, 1]
    /// @param imageToText          ours, in [0, 1]
    /// @param agrees               whether both are within [#TOLERANCE]
    public record Comparison(
            String dataset,
            int k,
            double publishedTextToImage,
            double textToImage,
            double publishedImageToText,
            double imageToText,
            boolean agrees) {}

    /// What a verification found.
    ///
    /// @param model       the model's name
    /// @param weights     the state of its weights
    /// @param fingerprint of the model
    /// @param corpus      the corpus' name
    /// @param split       its split, or null for all of it
    /// @param images      how many were embedded
    /// @param texts       how many were embedded
    /// @param recall      ours, by direction and k
    /// @param source      of the published numbers
    /// @param protocol    how they were measured
    /// @param comparisons one a published number of this dataset
    /// @param agrees      whether all of them agree
    public record Report(
            String model,
            String weights,
            String fingerprint,
            String corpus,
            @Nullable String split,
            int images,
            int texts,
            Measures.Directions<Map<String, Double>> recall,
            String source,
            String protocol,
            List<Comparison> comparisons,
            boolean agrees) {}

    /// Embeds, measures, compares.
    ///
    /// @param corpus already cut to the split that the numbers are of
    /// @throws ConoscopeException `verify.dataset` where nothing is published of this corpus, else
    ///     as [Embedder#embed]
    /// @throws java.util.concurrent.CancellationException if cancelled
    public Report run(
            Corpus corpus,
            ModelSpec spec,
            ReferenceNumbers reference,
            CancellationToken token,
            Consumer<? super Progress> progress)
            throws ConoscopeException {
        var published = publishedOf(corpus, reference);
        var model = models.describe(spec);
        var folder = store.folder(corpus.fingerprint(), model.fingerprint());
        var rows = embedder.embed(new EmbedRequest(corpus, spec, folder), token, progress);
        int cores = Runtime.getRuntime().availableProcessors();
        var measures = Measurement.of(rows, cores, token, progress);
        var comparisons = published.stream().map(recall -> compare(recall, measures)).toList();
        return new Report(
                model.name(),
                model.weights(),
                model.fingerprint(),
                corpus.name(),
                corpus.split(),
                measures.images(),
                measures.texts(),
                measures.recall(),
                reference.source(),
                reference.protocol(),
                comparisons,
                comparisons.stream().allMatch(Comparison::agrees));
    }

    private static List<ReferenceNumbers.Recall> publishedOf(
            Corpus corpus, ReferenceNumbers reference) throws ConoscopeException {
        var published = new ArrayList<ReferenceNumbers.Recall>();
        var names = new ArrayList<String>();
        for (var recall : reference.recall()) {
            names.add(recall.dataset());
            if (key(recall.dataset()).equals(key(corpus.name()))
                    && List.of(1, 5, 10).contains(recall.k())) {
                published.add(recall);
            }
        }
        if (published.isEmpty()) {
            throw new ConoscopeException(
                    "verify.dataset", null, corpus.name(), String.join(", ", names));
        }
        return published;
    }

    /// Datasets have as many spellings as authors.
    private static String key(String dataset) {
        var plain = dataset.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return plain.contains("coco") ? "coco" : plain;
    }

    private static Comparison compare(ReferenceNumbers.Recall published, Measures measures) {
        var k = Integer.toString(published.k());
        double text = measures.recall().textToImage().getOrDefault(k, Double.NaN);
        double image = measures.recall().imageToText().getOrDefault(k, Double.NaN);
        boolean agrees =
                Math.abs(text - published.textToImage()) <= TOLERANCE
                        && Math.abs(image - published.imageToText()) <= TOLERANCE;
        return new Comparison(
                published.dataset(),
                published.k(),
                published.textToImage(),
                text,
                published.imageToText(),
                image,
                agrees);
    }
}
