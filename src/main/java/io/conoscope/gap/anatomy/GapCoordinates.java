package io.conoscope.gap.anatomy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// How the squared length of a gap vector is spread over coordinates.
///
/// @param order  of the coordinates, shape (d), that with the largest share first
/// @param shares in that order, each in [0, 1], their sum 1; all NaN where the gap has no length
public record GapCoordinates(int[] order, double[] shares) {

    /// O(d log d) time.
    ///
    /// @param gap the gap vector, shape (d)
    public static GapCoordinates of(double[] gap) {
        double squares = Arrays.stream(gap).map(value -> value * value).sum();
        var order =
                IntStream.range(0, gap.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(c -> -Math.abs(gap[c])))
                        .mapToInt(Integer::intValue)
                        .toArray();
        var shares = IntStream.of(order).mapToDouble(c -> gap[c] * gap[c] / squares).toArray();
        return new GapCoordinates(order, shares);
    }

    /// How many coordinates, those with the largest shares, carry at least so much of the gap; all
    /// of them where it has no length.
    ///
    /// @param share in (0, 1]
    public int carrying(double share) {
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += shares[i];
            if (sum >= share - 1e-12) {
                return i + 1;
            }
        }
        return shares.length;
    }

    /// What the first so many carry together, in [0, 1].
    public double carriedBy(int count) {
        return Arrays.stream(shares, 0, Math.min(count, shares.length)).sum();
    }
}
