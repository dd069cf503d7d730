package io.conoscope.gap.measure;

import io.conoscope.gap.Matches;
import io.conoscope.gap.tile.PairTiles;

import java.util.Arrays;

/// The cosines of matched pairs, with the bits that they have in their tiles.
///
/// @param image  shape (p), the stacked row of each pair's image
/// @param text   shape (p), the stacked row of its text
/// @param cosine shape (p)
/// @param best   shape (n + m), the highest cosine of each row with a match of its own; +∞ for rows
///               that are no query, so that nothing is as similar
record MatchedPairs(int[] image, int[] text, double[] cosine, double[] best) {

    /// O(p·d) time, with the constant of a block for each pair.
    static MatchedPairs of(Matches matches, PairTiles tiles) {
        int pairs = 0;
        for (int i = 0; i < matches.images(); i++) {
            pairs += matches.of(i).length;
        }
        var image = new int[pairs];
        var text = new int[pairs];
        int at = 0;
        for (int i = 0; i < matches.images(); i++) {
            for (int partner : matches.of(i)) {
                image[at] = i;
                text[at++] = partner;
            }
        }
        var cosine = tiles.cosines(image, text);
        var best = new double[matches.count()];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        for (int p = 0; p < pairs; p++) {
            best[image[p]] = higher(best[image[p]], cosine[p]);
            best[text[p]] = higher(best[text[p]], cosine[p]);
        }
        return new MatchedPairs(image, text, cosine, best);
    }

    private static double higher(double before, double value) {
        return before == Double.POSITIVE_INFINITY ? value : Math.max(before, value);
    }

    int count() {
        return cosine.length;
    }
}
