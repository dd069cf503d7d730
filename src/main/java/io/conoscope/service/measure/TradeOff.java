package io.conoscope.service.measure;

import io.conoscope.base.CancellationToken;
import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.correct.Correction;
import io.conoscope.gap.correct.DirectedRows;
import io.conoscope.gap.correct.FitSample;
import io.conoscope.gap.correct.ModalityRows;
import io.conoscope.gap.measure.CorrectedRetrieval;
import io.conoscope.gap.measure.Measurement;
import io.conoscope.gap.measure.Measures;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// What one correction wins and costs, in the numbers that are compared between corrections.
///
/// @param name        of the correction; `as-is` for none
/// @param gap         length of the gap vector; NaN where only similarities change
/// @param imageToText recall by k as text
/// @param textToImage recall by k as text
/// @param mixed       share of texts whose image is among the first ten of images and texts
///                    together; NaN where only similarities change
/// @param pool        NDCG@10 of a pool of images and texts; NaN where no image has two texts, or
///                    only similarities change
/// @param gini        how unevenly images are found by texts; NaN where only similarities change
/// @param zeroRows    rows that were left out since the correction took them to the origin
public record TradeOff(
        String name,
        double gap,
        Map<String, Double> imageToText,
        Map<String, Double> textToImage,
        double mixed,
        double pool,
        double gini,
        int zeroRows) {

    /// The name of rows as they are.
    public static final String AS_IS = "as-is";

    /// Measures one correction, fitted to a sample and judged on given rows.
    ///
    /// @param rows       all of them, for fitting
    /// @param judged     those that are measured
    /// @param correction null for none
    /// @param threads    at least 1
    /// @throws IllegalArgumentException if it cannot be fitted
    /// @throws java.util.concurrent.CancellationException if cancelled
    public static TradeOff of(
            Embeddings rows,
            FitSample fit,
            Embeddings judged,
            @Nullable Correction correction,
            int threads,
            CancellationToken token) {
        return switch (correction) {
            case null -> of(AS_IS, DirectedRows.of(judged), threads, token);
            case Correction.OfRows(var transform) -> {
                var fitted = transform.fit(fit.of(rows));
                var moved = fitted.apply(new ModalityRows(judged.image(), judged.text()));
                var corrected = judged.changedBy(transform.name(), moved.image(), moved.text());
                yield of(transform.name(), DirectedRows.of(corrected), threads, token);
            }
            case Correction.OfSimilarities(var similarities) -> {
                var found = CorrectedRetrieval.of(judged, similarities, threads, token, told -> {});
                yield new TradeOff(
                        similarities.name(),
                        Double.NaN,
                        found.recall().imageToText(),
                        found.recall().textToImage(),
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        0);
            }
        };
    }

    private static TradeOff of(
            String name, DirectedRows directed, int threads, CancellationToken token) {
        var rows = directed.rows();
        if (rows.image().rows() == 0 || rows.text().rows() == 0) {
            throw new IllegalArgumentException(name + " leaves no direction in any row");
        }
        Measures found = Measurement.of(rows, threads, token, told -> {});
        var pool = found.mixed().pool();
        return new TradeOff(
                name,
                found.gap().l2(),
                found.recall().imageToText(),
                found.recall().textToImage(),
                found.mixed().textQuery().recall10(),
                pool == null ? Double.NaN : pool.ndcg10(),
                found.hubness().textToImage().gini(),
                directed.count());
    }
}
