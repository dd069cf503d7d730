package io.conoscope.gap.measure;

import io.conoscope.corpus.Pairs;

import java.util.BitSet;

/// The recall@1 that guessing gives in one direction, to hold a model's against.
///
/// @param queries how many queries have a match
/// @param mean    the share of them that a random order of the other modality's items answers, in
///                [0, 1]; NaN without a query
/// @param highest what guessing exceeds once in forty times, in [0, 1]; NaN without a query
public record GuessedRecall(int queries, double mean, double highest) {

    private static final double CONFIDENCE = 0.975;

    /// Beyond this many expected hits, their number is as good as normal.
    private static final double NORMAL_FROM = 100;

    private static final double NORMAL_QUANTILE = 1.959964;

    /// A model that answers few queries more than guessing is of as little use.
    private static final double FACTOR = 5;

    private static final double USELESS = 0.02;

    /// Of both directions, in O(p) time for p pairs.
    ///
    /// @param images number of images n
    /// @param texts  number of texts m
    public static Measures.Directions<GuessedRecall> of(int images, int texts, Pairs pairs) {
        return new Measures.Directions<>(
                of(pairs.image(), images, texts), of(pairs.text(), texts, images));
    }

    /// @param matched the query of each pair
    /// @param rows    how many queries there could be
    /// @param items   how many items each is ranked against
    private static GuessedRecall of(int[] matched, int rows, int items) {
        var asked = new BitSet(rows);
        for (int query : matched) {
            asked.set(query);
        }
        int queries = asked.cardinality();
        if (queries == 0) {
            return new GuessedRecall(0, Double.NaN, Double.NaN);
        }
        double mean = Math.min(1, matched.length / (double) queries / items);
        return new GuessedRecall(queries, mean, mostHits(queries, mean) / queries);
    }

    /// The upper end of the binomial distribution's central 95 %.
    private static double mostHits(int queries, double mean) {
        double expected = queries * mean;
        if (expected > NORMAL_FROM) {
            double most = expected + NORMAL_QUANTILE * Math.sqrt(expected * (1 - mean)) + 0.5;
            return Math.min(queries, Math.floor(most));
        }
        double probability = Math.pow(1 - mean, queries);
        double below = probability;
        int hits = 0;
        while (below < CONFIDENCE && hits < queries) {
            probability *= (queries - hits) / (hits + 1.0) * mean / (1 - mean);
            below += probability;
            hits++;
        }
        return hits;
    }

    /// Whether a recall is no better than guessing: within its interval, or up to five times its
    /// mean where that is below 0.02.
    public boolean isNoWorseThan(double recall) {
        return recall <= Math.max(highest, Math.min(FACTOR * mean, USELESS));
    }
}
