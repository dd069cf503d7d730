package io.conoscope.bench.measure;

import io.conoscope.base.CancellationToken;
import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.gap.correct.FitSample;
import io.conoscope.gap.correct.RowCorrection;
import io.conoscope.gap.correct.method.Center;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;
import io.conoscope.service.search.mixed.MixedQuery;
import io.conoscope.service.search.mixed.MixedSpace;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Times from a query's row to images and texts ranked together, over rows with a gap.
public final class MixedSearchBench {

    private static final long SEED = 1;

    /// As the window lists them: so many of the best, so many of either modality in any case.
    private static final int TOP = 20;

    private static final int OWN = 3;

    /// Length of what all rows of a modality share, beside their own of length 1.
    private static final double SHARED = 0.8;

    private final MixedSpace raw;
    private final MixedSpace corrected;
    private final double makeMillis;

    private MixedSearchBench(MixedSpace raw, MixedSpace corrected, double makeMillis) {
        this.raw = raw;
        this.corrected = corrected;
        this.makeMillis = makeMillis;
    }

    /// A query's times in milliseconds.
    ///
    /// @param one  to the list as it is
    /// @param both to that and the corrected one
    public record Sample(double one, double both) {

        public Double oneMillis() {
            return one;
        }

        public Double bothMillis() {
            return both;
        }
    }

    /// Makes rows and the two spaces, as they are and centred.
    ///
    /// @param texts dealt out to the images in turn
    public static MixedSearchBench of(int images, int texts, int width) {
        var rows =
                new Embeddings(
                        generated(images, width, 0),
                        generated(texts, width, 1),
                        new Pairs(
                                IntStream.range(0, texts).toArray(),
                                IntStream.range(0, texts).map(t -> t % images).toArray()),
                        new Provenance("bench", "generated", "bench", null, Map.of()));
        long start = System.nanoTime();
        var raw = MixedSpace.of(rows, RowCorrection.NONE);
        var corrected = MixedSpace.of(rows, new RowCorrection(new Center(), FitSample.ALL));
        return new MixedSearchBench(raw, corrected, millisSince(start));
    }

    /// The same clusters in both modalities, each moved along an axis of its own.
    private static Matrix generated(int count, int width, int axis) {
        var values = BenchRows.clustered(count, width, SEED).toArray();
        for (int r = 0; r < count; r++) {
            values[r * width + axis] += (float) SHARED;
        }
        return Matrix.of(count, width, values);
    }

    /// How long both spaces took to make.
    public double makeMillis() {
        return makeMillis;
    }

    /// Asks with rows drawn by chance, images and texts in turn, after a tenth as many to warm up.
    ///
    /// @throws java.util.concurrent.CancellationException if cancelled
    public List<Sample> measure(int repeat, CancellationToken token) {
        var random = Seeds.random(SEED, 2);
        var samples = new ArrayList<Sample>();
        int warming = (repeat + 9) / 10;
        for (int i = -warming; i < repeat; i++) {
            token.throwIfCancelled();
            boolean image = i % 2 == 0;
            var from = image ? raw.rows().image() : raw.rows().text();
            int row = random.nextInt(from.rows());
            int point = image ? row : raw.rows().image().rows() + row;
            var query = new MixedQuery(image, from.row(row), point);
            long start = System.nanoTime();
            raw.rank(query, TOP, OWN);
            double one = millisSince(start);
            corrected.rank(query, TOP, OWN);
            double both = millisSince(start);
            if (i >= 0) {
                samples.add(new Sample(one, both));
            }
        }
        return samples;
    }

    /// How many processes wanted a processor in the last minute; negative where the system does
    /// not say.
    public static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
