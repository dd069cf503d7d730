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
import java.util.function.LongSupplier;
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
    private final PoolMeter pool;
    private final double[] imageMean;
    private final double[] textMean;
    private final double pairDistance;

    /// Looks at every row once, in O((n + m)·d) time.
    ///
    /// @throws IllegalArgumentException if there is no image or no text, or a row has length 0 or
    ///     is not finite
    public Measurement(Embeddings embeddings) {
        if (embeddings.image().rows() == 0 || embeddings.text().rows() == 0) {
            throw new IllegalArgumentException(
                    "image is %s, text is %s; each needs a row"
                            .formatted(embeddings.image().shape(), embeddings.text().shape()));
        }
        this.embeddings = embeddings;
        this.image = new UnitRows(embeddings.image());
        this.text = new UnitRows(embeddings.text());
        this.matches = Matches.of(embeddings);
        this.cosine = new CosineMeter(matches);
        this.uniformity = new UniformityMeter(matches);
        this.retrieval = new RetrievalMeter(matches);
        this.mixed = new MixedMeter(matches);
        this.hubness = new HubnessMeter(matches);
        this.pool = new PoolMeter(matches);
        this.imageMean = image.mean();
        this.textMean = text.mean();
        this.pairDistance = pairDistance();
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
        return new Measurement(embeddings).measure(threads, token, progress, soFar -> {});
    }

    /// What needs no comparison of all rows, within milliseconds: the gap, and the cosines of
    /// matched pairs. O(p·d) time for p pairs.
    public PartialMeasures first() {
        var matched = matchedCosines();
        return soFar(Spectrum.UNKNOWN, matched, matched.cosine(), 0);
    }

    /// Measures as [#of] does, once, and hands out what is known on the way, at most twice a
    /// second: what one pass over the rows gives, then what the rows compared so far say of recall
    /// and cosines. That changes no bit of the result.
    ///
    /// @param early hears of it as `progress` does
    public Measures measure(
            int threads,
            CancellationToken token,
            Consumer<? super Progress> progress,
            Consumer<? super PartialMeasures> early) {
        return measure(threads, token, progress, early, new Pace(System::nanoTime));
    }

    Measures measure(
            int threads,
            CancellationToken token,
            Consumer<? super Progress> progress,
            Consumer<? super PartialMeasures> early,
            Pace pace) {
        var spectrumMeter = new ProgressMeter("measure.spectrum", 1, 0, progress);
        spectrumMeter.report(0);
        var spectrum = Spectrum.of(embeddings.image().unitRows(), embeddings.text().unitRows());
        spectrumMeter.report(1);
        token.throwIfCancelled();
        var matched = matchedCosines();
        early.accept(soFar(spectrum, matched, matched.cosine(), 0));
        var similarities = new Similarities(image, text);
        Consumer<Progress> each =
                reached -> {
                    progress.accept(reached);
                    if (pace.isDue() && reached.done() < reached.total()) {
                        var others = cosine.cosine();
                        early.accept(soFar(spectrum, matched, others, reached.done()));
                    }
                };
        similarities.visit(
                List.of(cosine, uniformity, retrieval, mixed, hubness, pool),
                threads,
                token,
                new ProgressMeter("measure.similarities", similarities.count(), 0, each));
        return measures(spectrum);
    }

    /// Lets something through twice a second; for one call at a time.
    static final class Pace {

        private static final long NANOS = 500_000_000L;

        private final LongSupplier nanoTime;
        private long last;

        Pace(LongSupplier nanoTime) {
            this.nanoTime = nanoTime;
            this.last = nanoTime.getAsLong();
        }

        boolean isDue() {
            long now = nanoTime.getAsLong();
            boolean due = now - last >= NANOS;
            last = due ? now : last;
            return due;
        }
    }

    /// The cosines of matched pairs alone, for which no other row has to be looked at.
    private CosineMeter matchedCosines() {
        var meter = new CosineMeter(matches);
        for (int i = 0; i < matches.images(); i++) {
            meter.matched(i, matchedCosines(i));
        }
        return meter;
    }

    private double[] matchedCosines(int i) {
        var x = image.row(i);
        return IntStream.of(matches.of(i))
                .mapToDouble(partner -> Vectors.dot(x, text.row(partner - matches.images())))
                .toArray();
    }

    /// What is known once so many rows were compared; the relative gap only once all are.
    private PartialMeasures soFar(
            Spectrum spectrum, CosineMeter ofPairs, Measures.Cosine others, long compared) {
        return new PartialMeasures(
                new Measures(
                        image.count(),
                        text.count(),
                        image.columns(),
                        gap(spectrum),
                        new Measures.Cosine(
                                ofPairs.cosine().matched(),
                                others.unmatched(),
                                others.imageImage(),
                                others.textText(),
                                others.textTextMatched()),
                        ofPairs.alignment(),
                        PartialMeasures.UNIFORMITY,
                        Double.NaN,
                        null,
                        retrieval.recall(),
                        retrieval.medianRank(),
                        PartialMeasures.MIXED,
                        PartialMeasures.HUBNESS,
                        new Measures.EffectiveRank(spectrum.imageRank(), spectrum.textRank())),
                compared,
                matches.count());
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
                mixed.mixed(pool.pool()),
                hubness.hubness(),
                new Measures.EffectiveRank(spectrum.imageRank(), spectrum.textRank()));
    }

    private double pairDistance() {
        double sum = 0;
        long count = 0;
        for (int i = 0; i < matches.images(); i++) {
            for (double matched : matchedCosines(i)) {
                sum += Math.sqrt(Math.max(0, 2 - 2 * matched));
                count++;
            }
        }
        return sum / count;
    }

    private Measures.Gap gap(Spectrum spectrum) {
        var gap = Vectors.minus(imageMean, textMean);
        return new Measures.Gap(
                Vectors.norm(gap),
                Vectors.cosine(imageMean, textMean),
                Vectors.norm(imageMean),
                Vectors.norm(textMean),
                topDimensions(gap),
                spectrum.pc1Share(),
                spectrum.pc1GapCosine(),
                pairDistance);
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
