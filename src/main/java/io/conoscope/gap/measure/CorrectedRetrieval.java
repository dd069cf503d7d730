package io.conoscope.gap.measure;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.Progress;
import io.conoscope.base.ProgressMeter;
import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.Matches;
import io.conoscope.gap.RowMeter;
import io.conoscope.gap.Similarities;
import io.conoscope.gap.SimilarityRow;
import io.conoscope.gap.correct.SimilarityCorrection;
import io.conoscope.math.UnitRows;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Retrieval across modalities by corrected similarities.
///
/// Every correction here comes to this: among the items of one query, `factor · s − penalty(item)`
/// decides, so that a first pass finds the penalties and a second one ranks. No n x m matrix is
/// kept.
///
/// @param recall     by direction, then by k as text
/// @param medianRank of the best match, from 1; ties count against it
public record CorrectedRetrieval(
        Measures.Directions<Map<String, Double>> recall, Measures.Directions<Double> medianRank) {

    private static final int NEAREST = 10;

    /// O(n·m·d) time.
    ///
    /// @param progress by stage: `measure.similarities`, twice
    /// @throws java.util.concurrent.CancellationException if cancelled
    /// @throws IllegalArgumentException if a row has length 0 or is not finite
    public static CorrectedRetrieval of(
            Embeddings rows,
            SimilarityCorrection correction,
            int threads,
            CancellationToken token,
            Consumer<? super Progress> progress) {
        var matches = Matches.of(rows);
        var similarities = new Similarities(new UnitRows(rows.image()), new UnitRows(rows.text()));
        var penalties = new Penalties(matches, correction);
        similarities.visitAcross(
                List.of(penalties),
                threads,
                token,
                new ProgressMeter("measure.similarities", similarities.count(), 0, progress));
        var retrieval = new RetrievalMeter(matches);
        similarities.visitAcross(
                List.of(penalties.correcting(retrieval)),
                threads,
                token,
                new ProgressMeter("measure.similarities", similarities.count(), 0, progress));
        return new CorrectedRetrieval(retrieval.recall(), retrieval.medianRank());
    }

    /// What is taken from every similarity with an item, found from that item's own row.
    private static final class Penalties implements RowMeter {

        private final Matches matches;
        private final SimilarityCorrection correction;
        private final double factor;
        private final double[] penalty;

        Penalties(Matches matches, SimilarityCorrection correction) {
            this.matches = matches;
            this.correction = correction;
            this.factor =
                    switch (correction) {
                        case SimilarityCorrection.Csls csls -> 2;
                        case SimilarityCorrection.InvertedSoftmax(double inverse) -> inverse;
                    };
            this.penalty = new double[matches.count()];
        }

        @Override
        public void visit(SimilarityRow row) {
            int item = row.query();
            penalty[item] =
                    switch (correction) {
                        case SimilarityCorrection.Csls csls -> meanOfNearest(row);
                        case SimilarityCorrection.InvertedSoftmax softmax -> logOfSum(row);
                    };
        }

        private double meanOfNearest(SimilarityRow row) {
            int item = row.query();
            var nearest = row.nearest(NEAREST, matches.othersFrom(item), matches.othersTo(item));
            double sum = 0;
            for (int other : nearest) {
                sum += row.values()[other];
            }
            return nearest.length == 0 ? 0 : sum / nearest.length;
        }

        /// The logarithm of the sum of exp(B s) over the queries of its direction.
        private double logOfSum(SimilarityRow row) {
            int from = matches.othersFrom(row.query());
            int to = matches.othersTo(row.query());
            double highest = Double.NEGATIVE_INFINITY;
            for (int r = from; r < to; r++) {
                highest = Math.max(highest, factor * row.values()[r]);
            }
            double sum = 0;
            for (int r = from; r < to; r++) {
                if (matches.of(r).length > 0) {
                    sum += Math.exp(factor * row.values()[r] - highest);
                }
            }
            return highest + Math.log(sum);
        }

        /// Shows corrected similarities to a meter.
        RowMeter correcting(RowMeter meter) {
            return row -> {
                var corrected = row.values().clone();
                int from = matches.othersFrom(row.query());
                int to = matches.othersTo(row.query());
                for (int r = from; r < to; r++) {
                    corrected[r] = factor * corrected[r] - penalty[r];
                }
                meter.visit(new SimilarityRow(row.query(), row.images(), corrected));
            };
        }
    }
}
