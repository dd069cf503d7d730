package io.conoscope.gap.anatomy;

import io.conoscope.embedding.Embeddings;
import io.conoscope.math.UnitRows;

import java.util.Comparator;
import java.util.stream.IntStream;

/// The distance of each matched pair, split into what it shares with all pairs and what is its own.
///
/// For a pair of unit rows, x − y is what leads from its text to its image. Its common part is how
/// far that goes along the gap vector; what is left, across the gap, is its own part: `‖x − y‖² =
/// common² + own²`.
///
/// @param common shape (p), in [−2, 2]; negative where image and text lie the other way round
/// @param own    shape (p), in [0, 2]
public record PairParts(double[] common, double[] own) {

    /// In the order of the pairs, in O(p·d) time.
    ///
    /// @param gap the gap vector, shape (d); of length 0, all of a pair is its own
    static PairParts of(Embeddings rows, UnitRows image, UnitRows text, double[] gap) {
        double length = Math.sqrt(dot(gap, gap));
        var pairs = rows.pairs();
        var common = new double[pairs.size()];
        var own = new double[pairs.size()];
        var x = new double[gap.length];
        var y = new double[gap.length];
        for (int p = 0; p < common.length; p++) {
            image.copy(pairs.image()[p], x, 0);
            text.copy(pairs.text()[p], y, 0);
            double along = 0;
            double squares = 0;
            for (int c = 0; c < gap.length; c++) {
                double difference = x[c] - y[c];
                along += difference * gap[c];
                squares += difference * difference;
            }
            common[p] = length > 0 ? along / length : 0;
            own[p] = Math.sqrt(Math.max(0, squares - common[p] * common[p]));
        }
        return new PairParts(common, own);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int c = 0; c < a.length; c++) {
            sum += a[c] * b[c];
        }
        return sum;
    }

    /// How many pairs there are.
    public int count() {
        return common.length;
    }

    /// The share of a pair's squared distance that lies along the gap, in [0, 1]; NaN where image
    /// and text are equal.
    public double share(int pair) {
        double along = common[pair] * common[pair];
        return along / (along + own[pair] * own[pair]);
    }

    /// The pairs, that with the largest own part first; of equals the first pair.
    public int[] byOwnPart() {
        return IntStream.range(0, own.length)
                .boxed()
                .sorted(Comparator.comparingDouble(p -> -own[p]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
