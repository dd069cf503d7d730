package io.conoscope.gap.measure;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.Progress;
import io.conoscope.base.ProgressMeter;
import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.Matches;
import io.conoscope.gap.Ranks;
import io.conoscope.gap.Spectrum;
import io.conoscope.gap.Vectors;
import io.conoscope.gap.tile.PairTiles;
import io.conoscope.math.UnitRows;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/// Takes all measures of this package in one pass over the similarities of all rows.
public final class Measurement {

    private static final int TOP_DIMENSIONS = 20;
    private static final int MIXED_CUT = 10;

    private final Embeddings embeddings;
    private final UnitRows image;
    private final UnitRows text;
    private final Matches matches;
    private final PairTiles tiles;
    private final TileSums sums;
    private final CosineMeter cosine;
    private final double[] imageMean;
    private final double[] textMean;

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
        this.tiles = new PairTiles(image, text);
        this.sums = new TileSums(matches, tiles.tiles());
        this.cosine = CosineMeter.of(matches, image, text, sums);
        this.imageMean = image.mean();
        this.textMean = text.mean();
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
        return soFar(Spectrum.UNKNOWN, cosine.first(), null, new BitSet());
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
        early.accept(soFar(spectrum, cosine.first(), null, new BitSet()));
        var pairs = MatchedPairs.of(matches, tiles);
        token.throwIfCancelled();
        var ranks = new RankMeter(matches, pairs);
        var neighbors = new NeighborMeter(matches);
        var pool = new PoolMeter(matches, tiles);
        var meter = new ProgressMeter("measure.similarities", matches.count(), 0, progress);
        tiles.visit(
                List.of(sums, ranks, neighbors, pool),
                threads,
                token,
                (done, compared) -> {
                    // Work goes with tiles, people count in rows.
                    meter.report((long) matches.count() * done / tiles.tiles());
                    if (pace.isDue() && done < tiles.tiles()) {
                        early.accept(soFar(spectrum, cosine.cosine(), ranks, rows(compared)));
                    }
                });
        return measures(spectrum, new Meters(pairs, ranks, neighbors, pool));
    }

    private static BitSet rows(List<PairTiles.RowRange> ranges) {
        var rows = new BitSet();
        ranges.forEach(range -> rows.set(range.from(), range.to()));
        return rows;
    }

    /// What has seen all tiles.
    private record Meters(
            MatchedPairs pairs, RankMeter ranks, NeighborMeter neighbors, PoolMeter pool) {}

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

    /// What is known once some rows were compared with all others; the relative gap only once all
    /// are.
    private PartialMeasures soFar(
            Spectrum spectrum,
            Measures.Cosine cosines,
            @Nullable RankMeter ranks,
            BitSet compared) {
        var none = new Measures.Directions<Double>(Double.NaN, Double.NaN);
        return new PartialMeasures(
                new Measures(
                        image.count(),
                        text.count(),
                        image.columns(),
                        gap(spectrum),
                        cosines,
                        cosine.alignment(),
                        PartialMeasures.UNIFORMITY,
                        Double.NaN,
                        null,
                        ranks == null ? PartialMeasures.RECALL : ranks.recall(compared::get),
                        ranks == null ? none : ranks.medianRank(compared::get),
                        PartialMeasures.MIXED,
                        PartialMeasures.HUBNESS,
                        new Measures.EffectiveRank(spectrum.imageRank(), spectrum.textRank())),
                compared.cardinality(),
                matches.count());
    }

    private Measures measures(Spectrum spectrum, Meters meters) {
        var nearest = meters.neighbors().found();
        return new Measures(
                image.count(),
                text.count(),
                image.columns(),
                gap(spectrum),
                cosine.cosine(),
                cosine.alignment(),
                sums.uniformity(meters.pairs()),
                cosine.relativeModalityGap(),
                null,
                meters.ranks().recall(row -> true),
                meters.ranks().medianRank(row -> true),
                mixed(meters, nearest),
                HubnessMeter.of(matches, nearest.across()),
                new Measures.EffectiveRank(spectrum.imageRank(), spectrum.textRank()));
    }

    private Measures.Mixed mixed(Meters meters, NeighborMeter.Found nearest) {
        int n = matches.images();
        return new Measures.Mixed(
                search(meters, nearest, n, matches.count()),
                search(meters, nearest, 0, n),
                meters.pool().pool());
    }

    private static Measures.MixedSearch search(
            Meters meters, NeighborMeter.Found nearest, int from, int to) {
        var ranks = meters.ranks().mixedRanks(from == 0);
        return new Measures.MixedSearch(
                Ranks.median(ranks),
                Ranks.shareWithin(MIXED_CUT, ranks),
                meters.neighbors().sameShare(nearest, from, to));
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
                cosine.pairDistance());
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
