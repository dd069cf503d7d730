package io.conoscope.gap.item;

import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.Matches;
import io.conoscope.gap.Vectors;
import io.conoscope.math.UnitRows;

import java.util.Arrays;

/// What one look at every row tells of it; rows are scaled to length 1 first.
///
/// @param pairCosine   shape (n + m): of an image, the mean cosine over its texts; of a text, the
///                     cosine with its image, the best where it has several. In [-1, 1] up to
///                     rounding; NaN without a match
/// @param gapShare     shape (n + m): with the gap vector g and the midpoint c of the centroids,
///                     (x − c)·g / ‖g‖² of an image and the negative of it of a text. The mean over
///                     either modality is 1/2; 0 is halfway, negative beyond. NaN where there is
///                     no gap. Source of g: Liang et al. 2022, arXiv:2203.02053
/// @param conePosition shape (n + m): the cosine with the centroid of its own modality; NaN where
///                     that is 0
public record RowMeasures(double[] pairCosine, double[] gapShare, double[] conePosition) {

    /// Measures in O((n + m + p)·d) time for p pairs. Safe on any thread.
    ///
    /// @throws IllegalArgumentException if a row has length 0 or is not finite
    public static RowMeasures of(Embeddings embeddings) {
        var image = new UnitRows(embeddings.image());
        var text = new UnitRows(embeddings.text());
        var matches = Matches.of(embeddings);
        var imageMean = image.mean();
        var textMean = text.mean();
        var gap = Vectors.minus(imageMean, textMean);
        double midpoint = (Vectors.dot(imageMean, gap) + Vectors.dot(textMean, gap)) / 2;
        double squares = Vectors.dot(gap, gap);
        var shares = new double[matches.count()];
        var positions = new double[matches.count()];
        for (int point = 0; point < shares.length; point++) {
            boolean isImage = point < matches.images();
            var row = isImage ? image.row(point) : text.row(point - matches.images());
            double share = (Vectors.dot(row, gap) - midpoint) / squares;
            shares[point] = squares == 0 ? Double.NaN : isImage ? share : -share;
            positions[point] = Vectors.cosine(row, isImage ? imageMean : textMean);
        }
        return new RowMeasures(pairCosines(image, text, matches), shares, positions);
    }

    private static double[] pairCosines(UnitRows image, UnitRows text, Matches matches) {
        int n = matches.images();
        var sums = new double[matches.count()];
        Arrays.fill(sums, n, sums.length, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < n; i++) {
            var row = image.row(i);
            for (int match : matches.of(i)) {
                double cosine = Vectors.dot(row, text.row(match - n));
                sums[i] += cosine;
                sums[match] = Math.max(sums[match], cosine);
            }
            sums[i] /= matches.of(i).length;
        }
        for (int t = n; t < sums.length; t++) {
            sums[t] = matches.of(t).length == 0 ? Double.NaN : sums[t];
        }
        return sums;
    }
}
