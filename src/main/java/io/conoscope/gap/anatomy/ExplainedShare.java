package io.conoscope.gap.anatomy;

import io.conoscope.base.CancellationToken;
import io.conoscope.embedding.Embeddings;
import io.conoscope.math.Seeds;
import io.conoscope.math.UnitRows;

/// How much of the squared distance of matched pairs is the gap: `‖g‖² / mean ‖x − y‖²`, with g the
/// mean of x − y over the pairs.
///
/// 1 where every pair is led from text to image by the same vector, 0 where those vectors cancel.
///
/// @param share in [0, 1]; NaN without a pair, or where all pairs coincide
/// @param low   2.5th percentile over draws of images with replacement, each with its texts
/// @param high  97.5th percentile
public record ExplainedShare(double share, double low, double high) {

    /// O(p·d + draws·n·d) time.
    ///
    /// @param draws how often images are drawn, at least 1
    /// @param parts the seed that draws them
    /// @throws java.util.concurrent.CancellationException if cancelled
    static ExplainedShare of(
            Embeddings rows, UnitRows image, UnitRows text, int draws, Parts parts) {
        var sums = PairSums.of(rows, image, text);
        int n = sums.counts.length;
        var all = new int[n];
        java.util.Arrays.fill(all, 1);
        double share = sums.share(all);
        var random = Seeds.random(parts.seed());
        var found = new double[draws];
        var drawn = new int[n];
        for (int b = 0; b < draws; b++) {
            parts.token().throwIfCancelled();
            java.util.Arrays.fill(drawn, 0);
            for (int i = 0; i < n; i++) {
                drawn[random.nextInt(n)]++;
            }
            found[b] = sums.share(drawn);
        }
        java.util.Arrays.sort(found);
        return new ExplainedShare(share, nearest(found, 0.025), nearest(found, 0.975));
    }

    /// The smallest of sorted values that at least such a share of them does not exceed.
    private static double nearest(double[] sorted, double share) {
        return sorted[Math.max(1, (int) Math.ceil(share * sorted.length - 1e-9)) - 1];
    }

    /// What draws need.
    record Parts(long seed, CancellationToken token) {}

    /// Of each image: the sum of x − y over its pairs, that of their squared lengths, and how many.
    private record PairSums(double[][] differences, double[] squares, int[] counts) {

        static PairSums of(Embeddings rows, UnitRows image, UnitRows text) {
            int n = image.count();
            int d = image.columns();
            var differences = new double[n][d];
            var squares = new double[n];
            var counts = new int[n];
            var y = new double[d];
            var pairs = rows.pairs();
            for (int p = 0; p < pairs.size(); p++) {
                int i = pairs.image()[p];
                var x = image.row(i);
                text.copy(pairs.text()[p], y, 0);
                for (int c = 0; c < d; c++) {
                    double difference = x[c] - y[c];
                    differences[i][c] += difference;
                    squares[i] += difference * difference;
                }
                counts[i]++;
            }
            return new PairSums(differences, squares, counts);
        }

        double share(int[] times) {
            var sum = new double[differences.length == 0 ? 0 : differences[0].length];
            double squared = 0;
            long count = 0;
            for (int i = 0; i < times.length; i++) {
                if (times[i] > 0 && counts[i] > 0) {
                    for (int c = 0; c < sum.length; c++) {
                        sum[c] += times[i] * differences[i][c];
                    }
                    squared += times[i] * squares[i];
                    count += (long) times[i] * counts[i];
                }
            }
            double common = 0;
            for (double value : sum) {
                common += value / count * (value / count);
            }
            return common / (squared / count);
        }
    }
}
