package io.conoscope.gap.live;

/// What a correction makes of the measures at one amount and temperature.
///
/// @param amount       of the correction, or the distance of a shift
/// @param gap          length of the gap vector, in [0, 2]
/// @param signedGap    distance of the centroids along the gap vector of the rows as they are
/// @param matchedMean  mean cosine of matched pairs
/// @param unmatchedMean mean cosine of all other image-text pairs
/// @param imageToText  recall at 1, 5 and 10, each in [0, 1]
/// @param textToImage  recall at 1, 5 and 10
/// @param textQuery    mixed search by texts
/// @param imageQuery   mixed search by images
/// @param imageHubs    how unevenly images are found by texts
/// @param textHubs     how unevenly texts are found by images
/// @param loss         contrastive loss at the temperature
/// @param matched      counts of the cosines of matched pairs, 200 bins from −1 to 1
/// @param unmatched    the same of all other image-text pairs, or of a million of them
/// @param places       shape (n + m, 2), row-major, images first: along the gap vector of the rows
///                     as they are, and along the main direction across it
public record LiveState(
        double amount,
        double gap,
        double signedGap,
        double matchedMean,
        double unmatchedMean,
        double[] imageToText,
        double[] textToImage,
        Mixed textQuery,
        Mixed imageQuery,
        Hubs imageHubs,
        Hubs textHubs,
        double loss,
        int[] matched,
        int[] unmatched,
        float[] places) {

    /// Mixed search.
    ///
    /// @param queries    how many were looked at
    /// @param medianRank of the best match among all rows
    /// @param recall10   share of queries whose best match is among the first ten
    /// @param sameShare  mean share of the query's own modality among the first ten
    public record Mixed(int queries, double medianRank, double recall10, double sameShare) {}

    /// How often items are among the ten nearest.
    ///
    /// @param skewness NaN where all are found equally often
    /// @param gini     in [0, 1)
    public record Hubs(double skewness, double gini) {}

    /// From which cosine a bin begins.
    public static double edge(int bin) {
        return -1 + 2.0 * bin / CrossStep.BINS;
    }
}
