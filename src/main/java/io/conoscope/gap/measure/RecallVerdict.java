package io.conoscope.gap.measure;

import io.conoscope.corpus.Pairs;

import java.util.Map;

/// A model's recall@1 beside what guessing gives on the same corpus.
///
/// @param recall  in [0, 1]; NaN without a query
/// @param guessed what a random order would give
public record RecallVerdict(
        Measures.Directions<Double> recall, Measures.Directions<GuessedRecall> guessed) {

    /// @param pairs of the rows that were measured
    public static RecallVerdict of(Measures measures, Pairs pairs) {
        return new RecallVerdict(
                new Measures.Directions<>(
                        first(measures.recall().imageToText()),
                        first(measures.recall().textToImage())),
                GuessedRecall.of(measures.images(), measures.texts(), pairs));
    }

    private static double first(Map<String, Double> recall) {
        var value = recall.get("1");
        return value == null ? Double.NaN : value;
    }

    /// Whether neither direction finds more than guessing does, or hardly more.
    public boolean isChance() {
        return guessed.imageToText().isNoWorseThan(recall.imageToText())
                && guessed.textToImage().isNoWorseThan(recall.textToImage());
    }
}
