package io.conoscope.gap.measure;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.Progress;
import io.conoscope.base.ProgressMeter;
import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.Matches;
import io.conoscope.gap.Similarities;
import io.conoscope.gap.Spectrum;
import io.conoscope.gap.Vectors;
import io.conoscope.math.UnitRows;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Takes all measures of this package in one pass over the similarities of all rows.
public final class Measurement {

    private static final int TOP_DIMENSIONS = 20;

    private final Embeddings embeddings;
    private final UnitRows image;
    private final UnitRows text;
    private final Matches matches;
    private final CosineMeter cosine;
    private final UniformityMeter uniformity;
    private final RetrievalMeter retrieval;
    private final MixedMeter mixed;
    private final HubnessMeter hubness;

    private Measurement(Embeddings embeddings) {
        this.embeddings = embeddings;
        this.image = new UnitRows(embeddings.image());
        this.text = new UnitRows(embeddings.text());
        this.matches = Matches.of(embeddings);
        this.cosine = new CosineMeter(matches);
        this.uniformity = new UniformityMeter(matches);
        this.retrieval = new RetrievalMeter(matches);
        this.mixed = new MixedMeter(matches);
        this.hubness = new HubnessMeter(matches);
    }

    /// Measures in O((n + m)²·d + d³) time; the result does not depend on the number of threads.
    ///
    /// @param threads  that compare rows, at least 1
    /// @param progress by stage: `measure.spectrum`, `measure.similarities`; called on any of them,
    ///     one call at a time
    /// @return everything but separability
    /// @throws java.util.concurrent.CancellationException if cancelled
    /// @throws IllegalArgumentException if there is no image or no text, or a row has length 0 or
    ///     is not finite
    public static Measures of(
            Embeddings embeddings,
            int threads,
            CancellationToken token,
            Consumer<? super Progress> progress) {
        if (embeddings.image().rows() == 0 || embeddings.text().rows() == 0) {
            throw new IllegalArgumentException(
                    "image is %s, text is %s; each needs a row"
                            .formatted(embeddings.image().shape(), embeddings.text().shape()));
        }
        return new Measurement(embeddings).measure(threads, token, progress);
    }

    private Measures measure(
            int threads, CancellationToken token, Consumer<? super Progress> progress) {
        var spectrumMeter = new ProgressMeter("measure.spectrum", 1, 0, progress);
        spectrumMeter.report(0);
        var spectrum = Spectrum.of(embeddings.image().unitRows(), embeddings.text().unitRows());
        spectrumMeter.report(1);
        token.throwIfCancelled();
        var similarities = new Similarities(image, text);
        similarities.visit(
                List.of(cosine, uniformity, retrieval, mixed, hubness),
                threads,
                token,
                new ProgressMeter("measure.similarities", similarities.count(), 0, progress));
        return measures(spectrum);
    }

    private Measures measures(Spectrum spectrum) {
        return new Measures(
                image.count(),
                text.count(),
                image.columns(),
                gap(spectrum),
                cosine.cosine(),
                cosine.alignment(),
                uniformity.uniformity(),
                cosine.relativeModalityGap(),
                null,
                retrieval.recall(),
                retrieval.medianRank(),
                mixed.mixed(),
                hubness.hubness(),
                new Measures.EffectiveRank(spectrum.imageRank(), spectrum.textRank()));
    }

    private Measures.Gap gap(Spectrum spectrum) {
        var ofImage = image.mean();
        var ofText = text.mean();
        var gap = Vectors.minus(ofImage, ofText);
        return new Measures.Gap(
                Vectors.norm(gap),
                Vectors.cosine(ofImage, ofText),
                Vectors.norm(ofImage),
                Vectors.norm(ofText),
                topDimensions(gap),
                spectrum.pc1Share(),
                spectrum.pc1GapCosine());
    }

    private static List<Measures.TopDimension> topDimensions(double[] gap) {
        double squares = Vectors.dot(gap, gap);
        return IntStream.range(0, gap.length)
                .mapToObj(c -> new Measures.TopDimension(c, gap[c] * gap[c] / squares))
                .sorted(Comparator.comparingDouble(Measures.TopDimension::share).reversed())
                .limit(TOP_DIMENSIONS)
                .toList();
    }
}
